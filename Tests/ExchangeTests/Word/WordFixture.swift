/// Writes small Word documents for tests: the XML by hand.
struct WordFixture {
    /// What stands in the body.
    var body: String
    var numbering = ""
    var styles = ""
    /// Pictures by their relationship's id.
    var pictures: [(id: String, target: String, bytes: [UInt8])] = []
    var links = ""
    /// Parts added or put in the place of others.
    var replacing: [String: [UInt8]] = [:]

    init(_ body: String) { self.body = body }

    /// Paragraphs of plain text.
    init(lines: [String]) { body = lines.map { WordFixture.p($0) }.joined() }

    /// A paragraph; `properties` go into `pPr`.
    static func p(_ text: String, _ properties: String = "") -> String {
        p(runs: r(text), properties)
    }

    static func p(runs: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
    }

    /// A run; `properties` go into `rPr`.
    static func r(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    static func list(_ id: Int, _ level: Int = 0) -> String {
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
    }

    static func table(_ rows: [[String]]) -> String {
        let cells = rows.map { row in
            "<w:tr>" + row.map { "<w:tc>\(p($0))</w:tc>" }.joined() + "</w:tr>"
        }
        return "<w:tbl><w:tblPr/>\(cells.joined())</w:tbl>"
    }

    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"\(office)\" xmlns:a=\"a\" xmlns:v=\"v\" xmlns:m=\"m\" xmlns:mc=\"mc\" "
        + "xmlns:wps=\"wps\" xmlns:wp=\"wp\""

    func bytes() throws -> [UInt8] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        let names = WordFixture.namespaces
        func link(_ id: String, _ type: String, _ target: String) -> String {
            "<Relationship Id=\"\(id)\" Type=\"\(WordFixture.office)/\(type)\" "
                + "Target=\"\(target)\"/>"
        }
        let media = pictures.map { link($0.id, "image", $0.target) }.joined()
        let texts = [
            (
                "_rels/.rels",
                "<Relationships>\(link("rId1", "officeDocument", "word/document.xml"))"
                    + "</Relationships>"
            ),
            (
                "word/_rels/document.xml.rels",
                "<Relationships>\(link("n", "numbering", "numbering.xml"))"
                    + "\(link("s", "styles", "styles.xml"))\(media)\(links)</Relationships>"
            ),
            ("word/document.xml", "<w:document \(names)><w:body>\(body)</w:body></w:document>"),
            ("word/numbering.xml", "<w:numbering \(names)>\(numbering)</w:numbering>"),
            ("word/styles.xml", "<w:styles \(names)>\(styles)</w:styles>"),
        ]
        var parts = texts.map { ($0.0, Array((head + $0.1).utf8)) }
        for picture in pictures { parts.append(("word/\(picture.target)", picture.bytes)) }
        let known = Set(parts.map(\.0))
        parts = parts.map { ($0.0, replacing[$0.0] ?? $0.1) }
        for (name, bytes) in replacing.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
            parts.append((name, bytes))
        }
        return try ZipFixture.archive(parts)
    }
}
