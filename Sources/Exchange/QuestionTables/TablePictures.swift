import Bank

/// The pictures of a file's questions, each once, with the names under which texts show them.
final class TablePictures {
    private(set) var media: [ItemMedia] = []
    private var names: Set<String> = []

    /// The words that show a picture; nil for bytes of a kind that no browser shows.
    func words(for bytes: [UInt8]) -> String? {
        guard let ending = TablePictures.ending(bytes) else { return nil }
        let picture = ItemMedia(bytes, ending: ending)
        if names.insert(picture.name).inserted { media.append(picture) }
        return "![图](media/\(picture.name))"
    }

    private static func ending(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "png" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpg" }
        if bytes.starts(with: Array("GIF8".utf8)) { return "gif" }
        if bytes.starts(with: Array("BM".utf8)) { return "bmp" }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            return "webp"
        }
        return nil
    }
}
