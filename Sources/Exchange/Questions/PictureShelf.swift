import Bank
import Vocabulary

/// The pictures of one file of questions, each kept once under a name that follows from its bytes.
struct PictureShelf {
    private(set) var media: [ItemMedia] = []
    private var names: Set<String> = []

    /// Where a text names the picture; nil when the bytes are no picture that browsers show.
    mutating func place(_ bytes: [UInt8]) -> String? {
        guard let ending = PictureShelf.ending(of: bytes) else { return nil }
        let picture = ItemMedia(bytes, ending: ending)
        if names.insert(picture.name).inserted { media.append(picture) }
        return "media/\(picture.name)"
    }

    /// By the first bytes; the name that a file gives a picture says little.
    static func ending(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "png" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpg" }
        if bytes.starts(with: "GIF8".utf8) { return "gif" }
        let isWebP = bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
        return isWebP ? "webp" : nil
    }
}
