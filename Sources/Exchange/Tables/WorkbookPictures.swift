import Vocabulary

/// The pictures of a workbook: those that float over cells, and those that WPS keeps in cells. A
/// picture that cannot be read is none; the cells of the workbook are read all the same.
struct WorkbookPictures {
    let archive: ZipArchive
    let file: String

    /// More pictures than this, or more bytes of pictures, are not read.
    private static let limit = 5000
    private static let byteLimit = 200_000_000

    /// The pictures over a sheet, each by the cell at its upper left corner.
    func floating(over sheet: String) -> [SheetLayout.Picture] {
        let links = (try? PartRelationship.all(of: sheet, in: archive, file: file)) ?? []
        return links.filter { $0.type.hasSuffix("/drawing") }.flatMap { anchored(in: $0.target) }
    }

    private func anchored(in drawing: String) -> [SheetLayout.Picture] {
        let targets = self.targets(of: drawing)
        guard let bytes = try? archive.part(drawing) else { return [] }
        var pictures: [SheetLayout.Picture] = []
        var (column, row) = (0, 0)
        var (text, isFrom) = ("", false)
        var loaded: [String: [UInt8]] = [:]
        var total = 0
        try? XMLPart(name: drawing, bytes: bytes, file: file).walk { event in
            switch event {
            case .start("from", _): isFrom = true
            case .end("from"): isFrom = false
            case .start("col", _), .start("row", _): text = ""
            case .text(let more) where isFrom && text.utf8.count < 20: text += more
            case .end("col") where isFrom: column = Int(text.trimmed) ?? 0
            case .end("row") where isFrom: row = Int(text.trimmed) ?? 0
            case .start("blip", let attributes):
                guard pictures.count < WorkbookPictures.limit,
                    let target = attributes["embed"].flatMap({ targets[$0] }),
                    let content = loaded[target] ?? (try? archive.part(target)) ?? nil,
                    (0..<1_000_000).contains(row), (0..<10_000).contains(column)
                else { return }
                if loaded.updateValue(content, forKey: target) == nil { total += content.count }
                guard total <= WorkbookPictures.byteLimit else { return }
                pictures.append(
                    SheetLayout.Picture(column: column, row: row + 1, bytes: content))
            default: break
            }
        }
        return pictures
    }

    /// By the names that `DISPIMG` formulas use.
    func inCells(besides book: String) -> [String: [UInt8]] {
        let folder = book.lastIndex(of: "/").map { String(book[...$0]) } ?? ""
        let part = "\(folder)cellimages.xml"
        guard let bytes = (try? archive.part(part)) ?? nil else { return [:] }
        let targets = self.targets(of: part)
        var pictures: [String: [UInt8]] = [:]
        var name = ""
        var total = 0
        try? XMLPart(name: part, bytes: bytes, file: file).walk { event in
            switch event {
            case .start("cNvPr", let attributes): name = attributes["name"] ?? ""
            case .start("blip", let attributes):
                guard pictures.count < WorkbookPictures.limit, !name.isEmpty,
                    let target = attributes["embed"].flatMap({ targets[$0] }),
                    let content = try? archive.part(target)
                else { return }
                total += content.count
                guard total <= WorkbookPictures.byteLimit else { return }
                pictures[name] = content
            default: break
            }
        }
        return pictures
    }

    private func targets(of part: String) -> [String: String] {
        let links = (try? PartRelationship.all(of: part, in: archive, file: file)) ?? []
        return Dictionary(links.map { ($0.id, $0.target) }, uniquingKeysWith: { one, _ in one })
    }
}
