import Vocabulary

/// The parts of a Word document (ISO/IEC 29500): a zip archive of XML and pictures.
final class WordPackage {
    private let archive: ZipArchive
    private let file: String
    /// The name of the main part, such as `word/document.xml`.
    let main: String
    /// Of the main part, by id; targets outside of the package are not among them.
    private(set) var targets: [String: (type: String, part: String)] = [:]
    /// Ids that point out of the package.
    private(set) var external: Set<String> = []

    /// - Throws: `Refusal` `word.*`.
    init(_ bytes: [UInt8], limits: TableLimits, file: String) throws(Refusal) {
        self.file = file
        do throws(Refusal) {
            archive = try ZipArchive(bytes, limits: limits, file: file)
        } catch {
            throw Refusal.word(error, file)
        }
        let root = try WordPackage.relationships("_rels/.rels", in: archive, file, folder: "")
        guard
            let found = root.first(where: { $0.type.hasSuffix("/officeDocument") })?.part,
            found.lowercased().hasSuffix(".xml")
        else { throw WordPackage.notADocument(file) }
        main = found
        let cut = main.lastIndex(of: "/").map { main.index(after: $0) } ?? main.startIndex
        let folder = String(main[..<cut])
        let links = try WordPackage.relationships(
            "\(folder)_rels/\(main[cut...]).rels", in: archive, file, folder: folder)
        for link in links {
            if link.isExternal { external.insert(link.id) }
            if !link.isExternal, targets[link.id] == nil {
                targets[link.id] = (link.type, link.part)
            }
        }
    }

    /// A part by the end of its relationship's type, such as `/numbering`; nil when there is none.
    func xml(_ type: String) throws(Refusal) -> XMLPart? {
        // The first by its id: a dictionary has no order of its own.
        let found = targets.filter { $0.value.type.hasSuffix(type) }.min { $0.key < $1.key }
        guard let part = found?.value.part else { return nil }
        return try xml(part: part)
    }

    func xml(part: String) throws(Refusal) -> XMLPart? {
        try bytes(of: part).map { XMLPart(name: part, bytes: $0, file: file) }
    }

    func bytes(of part: String) throws(Refusal) -> [UInt8]? {
        do throws(Refusal) {
            return try archive.part(part)
        } catch {
            throw Refusal.word(error, file)
        }
    }

    private struct Link {
        let id: String
        let type: String
        let part: String
        let isExternal: Bool
    }

    private static func relationships(
        _ name: String, in archive: ZipArchive, _ file: String, folder: String
    ) throws(Refusal) -> [Link] {
        var links: [Link] = []
        do throws(Refusal) {
            guard let bytes = try archive.part(name) else { return [] }
            try XMLPart(name: name, bytes: bytes, file: file).walk { event in
                guard case .start("Relationship", let attributes) = event,
                    let id = attributes["Id"], let type = attributes["Type"],
                    let target = attributes["Target"]
                else { return }
                links.append(
                    Link(
                        id: id, type: type, part: resolve(target, folder),
                        isExternal: attributes["TargetMode"] == "External"))
            }
        } catch {
            throw Refusal.word(error, file)
        }
        return links
    }

    /// A target is absolute (`/word/media/1.png`) or relative to the folder of its part; it cannot
    /// leave the package.
    private static func resolve(_ target: String, _ folder: String) -> String {
        var path: [Substring] = []
        let whole = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
        for step in whole.split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }

    private static func notADocument(_ file: String) -> Refusal {
        .table(
            "word.not-a-document", file, "这不是 docx 文档。请用 Word 或 WPS 另存为 docx。",
            "not a docx document; save it as docx")
    }
}

extension Refusal {
    /// What the readers of archives and XML say, in words for a Word document.
    static func word(_ refusal: Refusal, _ file: String) -> Refusal {
        let words: [String: (String, String)] = [
            "not-a-zip": (
                "文件已损坏，无法打开。请用 Word 或 WPS 重新另存为 docx。",
                "a damaged file that cannot be opened; save it again as docx"
            ),
            "too-large": (
                "文档内容解压后过大，拒绝读取。请拆成几个文件，或压缩图片。",
                "a part is too large after decompression; divide the document"
            ),
            "damaged-part": (
                "文档内容已损坏，无法读取。请用 Word 或 WPS 重新另存为 docx。",
                "a part is damaged and cannot be read; save it again as docx"
            ),
            "malformed": (
                "文档内容格式有误，无法读取。请用 Word 或 WPS 重新另存为 docx。",
                "a part is not well formed; save it again as docx"
            ),
            "doctype": (
                "文档内容含有不允许的声明，拒绝读取。",
                "a part has a document type declaration, which documents must not have"
            ),
        ]
        let name = refusal.code.split(separator: ".").last.map(String.init) ?? ""
        guard refusal.code.hasPrefix("xlsx."), let (chinese, english) = words[name] else {
            return refusal
        }
        return .table("word.\(name)", file, chinese, english)
    }
}
