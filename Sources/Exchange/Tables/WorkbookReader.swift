import Vocabulary

/// Reads the visible worksheets of a workbook (ISO/IEC 29500, SpreadsheetML) as Excel and WPS
/// write it: shared and inline strings, numbers, dates by their style, cached formula values.
///
/// A value that was merged over several rows stands in each of them, as it does on the screen.
struct WorkbookReader {
    let limits: TableLimits
    let file: String
    /// Numbers as they are shown, hidden sheets as well, and the layout of each sheet with its
    /// pictures; else what data is made of.
    var isShown = false

    /// - Throws: `Refusal` `xlsx.*` or `table.*`.
    func sheets(in bytes: [UInt8]) throws(Refusal) -> [Sheet] {
        let archive = try ZipArchive(bytes, limits: limits, file: file)
        let root = try relationships(of: "", in: archive)
        guard let book = root.first(where: { $0.type.hasSuffix("/officeDocument") })?.target,
            let bookBytes = try archive.part(book)
        else { throw notAWorkbook() }
        let links = try relationships(of: book, in: archive)
        let workbook = try tabs(in: XMLPart(name: book, bytes: bookBytes, file: file))
        let strings = try sharedStrings(links, archive)
        let styles = try cellStyles(links, archive)
        let pictures = WorkbookPictures(archive: archive, file: file)
        let cellPictures = isShown ? pictures.inCells(besides: book) : [:]
        var sheets: [Sheet] = []
        for tab in workbook.tabs where isShown || !tab.isHidden {
            guard let link = links.first(where: { $0.id == tab.link }),
                link.type.hasSuffix("/worksheet")
            else { continue }
            let reader = WorksheetReader(
                sheet: tab.name, file: file, limits: limits, strings: strings, styles: styles,
                countsFrom1904: workbook.countsFrom1904, isShown: isShown,
                cellPictures: cellPictures)
            guard let content = try archive.part(link.target) else { throw notAWorkbook() }
            var sheet = try reader.read(XMLPart(name: link.target, bytes: content, file: file))
            sheet.layout.isHidden = tab.isHidden
            if isShown { sheet.layout.pictures += pictures.floating(over: link.target) }
            sheets.append(sheet)
        }
        return sheets
    }

    private struct Tab {
        let name: String
        let link: String
        let isHidden: Bool
    }

    private func relationships(
        of part: String, in archive: ZipArchive
    ) throws(Refusal) -> [PartRelationship] {
        guard let found = try PartRelationship.all(of: part, in: archive, file: file) else {
            throw notAWorkbook()
        }
        return found
    }

    private func tabs(in part: XMLPart) throws(Refusal) -> (tabs: [Tab], countsFrom1904: Bool) {
        var tabs: [Tab] = []
        var countsFrom1904 = false
        try part.walk { event in
            switch event {
            case .start("workbookPr", let attributes):
                countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
            case .start("sheet", let attributes):
                tabs.append(
                    Tab(
                        name: attributes["name"] ?? "", link: attributes["id"] ?? "",
                        isHidden: attributes["state"]?.lowercased().hasSuffix("hidden") ?? false))
            default: break
            }
        }
        return (tabs, countsFrom1904)
    }

    private func sharedStrings(
        _ links: [PartRelationship], _ archive: ZipArchive
    ) throws(Refusal) -> [String] {
        guard let name = links.first(where: { $0.type.hasSuffix("/sharedStrings") })?.target,
            let bytes = try archive.part(name)
        else { return [] }
        return try SharedStrings(XMLPart(name: name, bytes: bytes, file: file)).texts
    }

    private func cellStyles(
        _ links: [PartRelationship], _ archive: ZipArchive
    ) throws(Refusal) -> CellStyles {
        guard let name = links.first(where: { $0.type.hasSuffix("/styles") })?.target,
            let bytes = try archive.part(name)
        else { return CellStyles() }
        return try CellStyles(XMLPart(name: name, bytes: bytes, file: file))
    }

    private func notAWorkbook() -> Refusal {
        .table(
            "xlsx.not-a-workbook", file, "这不是 xlsx 工作簿。请用 Excel 或 WPS 另存为 xlsx。",
            "not an xlsx workbook; save it as xlsx")
    }
}
