import Bank

/// A Word document while it is being written: its paragraphs and the pictures that they show.
struct WordCanvas {
    private let media: [String: ItemMedia]
    private var body = ""
    /// Pictures that are used, in the order of their first use.
    private var used: [String] = []
    private var pictures = 0
    /// Pictures that a text names and that are not there, or that Word cannot show.
    private(set) var missing: Set<String> = []

    /// EMU of a millimetre and of a pixel at 96 dots an inch.
    private static let millimetre = 36_000
    private static let pixel = 9_525

    init(media: [ItemMedia]) {
        self.media = Dictionary(media.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
    }

    /// A paragraph; `keeps` it on the page of the next one.
    mutating func add(
        _ style: String, _ text: String, bold: Bool = false, keeps: Bool = false
    ) {
        body += WordXML.paragraph(
            style, content(text, bold: bold), properties: keeps ? "<w:keepNext/>" : "")
    }

    /// A row of texts at tab stops.
    mutating func addRow(_ texts: [String], columns: Int) {
        let width = 8_600 / columns
        let stops = (1..<columns).map { "<w:tab w:val=\"left\" w:pos=\"\(420 + $0 * width)\"/>" }
        let cells = texts.map { content($0) }
        body += WordXML.paragraph(
            "ChoiceRow", cells.joined(separator: WordXML.tab),
            properties: "<w:tabs>\(stops.joined())</w:tabs>")
    }

    /// Two rows of a table, numbers above answers.
    mutating func addKeyTable(_ pairs: [(String, String)]) {
        let cell = { (text: String) in
            "<w:tc><w:tcPr><w:tcW w:w=\"850\" w:type=\"dxa\"/></w:tcPr>"
                + WordXML.paragraph("Cell", WordXML.run(text)) + "</w:tc>"
        }
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }
        let rows = [["题号"] + pairs.map(\.0), ["答案"] + pairs.map(\.1)].map { texts in
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(texts.map(cell).joined())</w:tr>"
        }
        let grid = String(repeating: "<w:gridCol w:w=\"850\"/>", count: pairs.count + 1)
        body +=
            "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/>"
            + "<w:tblBorders>\(sides.joined())</w:tblBorders></w:tblPr>"
            + "<w:tblGrid>\(grid)</w:tblGrid>\(rows.joined())</w:tbl>"
            + WordXML.paragraph("Note", "")
    }

    private mutating func content(_ text: String, bold: Bool = false) -> String {
        // Looking for pictures with a pattern is slow, and few texts have any.
        guard text.contains("](media/") else { return WordXML.run(text, bold: bold) }
        var result = ""
        var rest = text[...]
        while let match = rest.firstMatch(of: /!\[[^\]\n]*\]\(media\/([^)\s]+)\)/) {
            result += WordXML.run(String(rest[..<match.range.lowerBound]), bold: bold)
            result += picture(String(match.output.1))
            rest = rest[match.range.upperBound...]
        }
        return result + WordXML.run(String(rest), bold: bold)
    }

    private static let kinds = [
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
        "bmp": "image/bmp", "wmf": "image/x-wmf", "emf": "image/x-emf", "tiff": "image/tiff",
    ]

    private static func ending(_ name: String) -> String {
        name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    }

    private mutating func picture(_ name: String) -> String {
        guard let item = media[name], WordCanvas.kinds[WordCanvas.ending(name)] != nil else {
            missing.insert(name)
            return WordXML.run("[缺图]")
        }
        let index =
            used.firstIndex(of: name)
            ?? {
                used.append(name)
                return used.count - 1
            }()
        pictures += 1
        let size = WordImageSize.pixels(item.bytes) ?? (300, 220)
        var width = size.width * WordCanvas.pixel
        var height = size.height * WordCanvas.pixel
        let (most, tallest) = (130 * WordCanvas.millimetre, 90 * WordCanvas.millimetre)
        if width > most { (width, height) = (most, max(1, height * most / width)) }
        if height > tallest { (width, height) = (max(1, width * tallest / height), tallest) }
        return WordXML.picture(
            "rIdPicture\(index + 1)", pictures, width: width, height: height)
    }

    // MARK: - The archive

    /// The document's bytes.
    func bytes() throws(ZipWriter.Failure) -> [UInt8] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        let link = { (id: String, type: String, target: String) in
            "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
        }
        let targets = used.indices.map { "media/image\($0 + 1).\(WordCanvas.ending(used[$0]))" }
        let links =
            [link("rIdStyles", "styles", "styles.xml"), link("rIdFooter", "footer", "footer1.xml")]
            + targets.indices.map { link("rIdPicture\($0 + 1)", "image", targets[$0]) }
        let types = WordCanvas.kinds.sorted { $0.key < $1.key }.map {
            "<Default Extension=\"\($0.key)\" ContentType=\"\($0.value)\"/>"
        }
        let parts = [("document", "document.main"), ("styles", "styles"), ("footer1", "footer")]
            .map {
                "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(main).\($0.1)+xml\"/>"
            }
        let rels = "application/vnd.openxmlformats-package.relationships+xml"
        let texts: [(String, String)] = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(package)/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"\(rels)\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "\(types.joined())\(parts.joined())</Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(package)/relationships\">"
                    + link("rId1", "officeDocument", "word/document.xml") + "</Relationships>"
            ),
            (
                "word/document.xml",
                "<w:document \(WordXML.namespaces)><w:body>\(body)\(WordXML.section)</w:body>"
                    + "</w:document>"
            ),
            (
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"\(package)/relationships\">\(links.joined())"
                    + "</Relationships>"
            ),
        ]
        var entries = texts.map { name, xml in
            ZipWriter.Entry(name: name, bytes: Array((WordXML.head + xml).utf8))
        }
        entries.append(ZipWriter.Entry(name: "word/styles.xml", bytes: Array(WordXML.styles.utf8)))
        entries.append(
            ZipWriter.Entry(name: "word/footer1.xml", bytes: Array(WordXML.footer.utf8)))
        for (name, target) in zip(used, targets) {
            entries.append(ZipWriter.Entry(name: "word/\(target)", bytes: media[name]?.bytes ?? []))
        }
        return try ZipWriter().bytes(of: entries)
    }
}
