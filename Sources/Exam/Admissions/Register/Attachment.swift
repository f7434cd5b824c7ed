/// A scanned proof that a person belongs to the establishment (附件, practice 2.2 row 22), stored
/// elsewhere under its digest and deleted after the review.
package struct Attachment: Hashable, Sendable, Codable {
    /// What it is, in the words of the person who sent it, such as 任命文件.
    package let title: String
    /// The digest of the file, hexadecimal.
    package let digest: String
    /// Such as `application/pdf`.
    package let mediaType: String

    /// The title as given, digest and type as measured from the file.
    package init(title: String, digest: String, mediaType: String) {
        self.title = title
        self.digest = digest
        self.mediaType = mediaType
    }
}
