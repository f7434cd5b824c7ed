/// What is known of a photo by machine (照片, practice 2.3). The picture itself is stored elsewhere
/// under its digest; face and background are judged by eye.
package struct Photo: Hashable, Sendable, Codable {
    /// The digest of the file, hexadecimal.
    package let digest: String
    /// Such as `image/jpeg`.
    package let mediaType: String
    /// Pixels.
    package let width: Int
    /// Pixels.
    package let height: Int
    /// The size of the file.
    package let bytes: Int

    /// The figures as measured from the file, not as claimed.
    package init(digest: String, mediaType: String, width: Int, height: Int, bytes: Int) {
        self.digest = digest
        self.mediaType = mediaType
        self.width = width
        self.height = height
        self.bytes = bytes
    }
}
