import Bank
import Vocabulary

/// The pictures of a document: each part once, by the digest of its bytes.
final class WordPictures {
    private let package: WordPackage
    private var names: [String: String?] = [:]
    private(set) var media: [String: ItemMedia] = [:]
    private var total = 0
    /// Parts that are missing, linked from outside or in a form that cannot be shown everywhere.
    private(set) var missing = 0
    private(set) var metafiles = 0

    /// All pictures of a document together.
    static let mostBytes = 300_000_000

    init(_ package: WordPackage) { self.package = package }

    /// How a text names the picture of a relationship; nil when there is none in the package.
    func markup(_ id: String, _ file: String) throws(Refusal) -> String? {
        guard let part = package.targets[id]?.part else {
            missing += 1
            return nil
        }
        if let known = names[part] {
            if known == nil { missing += 1 }
            return known.map(WordPictures.markup)
        }
        guard let bytes = try package.bytes(of: part), !bytes.isEmpty else {
            names[part] = .some(nil)
            missing += 1
            return nil
        }
        total += bytes.count
        guard total <= WordPictures.mostBytes else {
            throw .table(
                "word.too-large", file, "文档中的图片合计超过 300 MB，拒绝读取。请压缩图片或拆成几个文件。",
                "the pictures of the document have more than 300 MB")
        }
        let kind = WordPictures.kind(bytes, part)
        if !Pictures.shownKinds.contains(kind) { metafiles += 1 }
        let picture = ItemMedia(bytes, ending: kind)
        names[part] = picture.name
        media[picture.name] = picture
        return WordPictures.markup(picture.name)
    }

    private static func markup(_ name: String) -> String { "![图](media/\(name))" }

    /// What the bytes are, whatever their name says.
    private static func kind(_ bytes: [UInt8], _ part: String) -> String {
        let heads: [([UInt8], String)] = [
            ([0x89, 0x50, 0x4E, 0x47], "png"), ([0xFF, 0xD8, 0xFF], "jpg"),
            (Array("GIF8".utf8), "gif"), (Array("BM".utf8), "bmp"),
            ([0xD7, 0xCD, 0xC6, 0x9A], "wmf"), ([0x01, 0x00, 0x09, 0x00], "wmf"),
            ([0x49, 0x49, 0x2A, 0x00], "tiff"), ([0x4D, 0x4D, 0x00, 0x2A], "tiff"),
        ]
        if let found = heads.first(where: { bytes.starts(with: $0.0) }) { return found.1 }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            return "webp"
        }
        if bytes.dropFirst(40).starts(with: " EMF".utf8) { return "emf" }
        let ending = part.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return ["svg", "emf", "wmf", "png", "jpg", "jpeg", "gif"].contains(ending) ? ending : "bin"
    }
}
