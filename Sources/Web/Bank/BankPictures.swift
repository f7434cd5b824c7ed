import FoundationEssentials
import Office
import Vocabulary

/// The pictures that items show: those of the bank's folder, and those that came in by the pages.
struct BankPictures {
    /// The folder `media` beside the item files; nil where there is none.
    let folder: String?
    let records: any Records

    /// Browsers show these; a drawing that can carry scripts (SVG) is none of them.
    private static let mediaTypes = [
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
        "webp": "image/webp",
    ]

    /// The picture of that name (64 hexadecimal digits and an ending) as an answer that browsers
    /// may keep: the name is the digest of what is in it.
    ///
    /// - Throws: `picture.unknown`.
    func answer(_ name: String) throws -> Answer {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 64, parts[0].utf8.allSatisfy(isHex),
            let mediaType = BankPictures.mediaTypes[String(parts[1])],
            let bytes = try bytes(name, digest: String(parts[0]))
        else { throw Refusal("picture.unknown", "没有这张图片。", "there is no such picture") }
        return Answer(
            status: 200,
            headers: [
                ("content-type", mediaType), ("cache-control", "private, max-age=86400, immutable"),
            ], body: .bytes(bytes))
    }

    private func bytes(_ name: String, digest: String) throws -> [UInt8]? {
        if let folder, let data = FileManager.default.contents(atPath: "\(folder)/\(name)") {
            return Array(data)
        }
        return try records.read { try $0.file(digest) }?.bytes
    }

    private func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}
