import Exchange

/// Makes archives of inputs, so that the fuzzer gets past compression and checksums: an input that
/// is no archive itself is text in which lines `=== NAME` begin parts. What stands before the first
/// of them is the main part; parts that an input lacks are there in a plain form.
struct FuzzArchive {
    /// The part that an input without marks is.
    let main: String
    /// What every archive of the kind needs.
    let frame: [(name: String, text: String)]

    private static let mark = Array("=== ".utf8)

    func bytes(for input: [UInt8]) -> [UInt8] {
        guard !input.starts(with: "PK".utf8) else { return input }
        var parts = FuzzArchive.parts(of: input, first: main)
        for part in frame where !parts.contains(where: { $0.name == part.name }) {
            parts.append(.init(name: part.name, bytes: Array(part.text.utf8)))
        }
        var names: Set<String> = []
        parts.removeAll { !names.insert($0.name).inserted }
        return (try? ZipWriter().bytes(of: parts)) ?? input
    }

    private static func parts(of input: [UInt8], first: String) -> [ZipWriter.Entry] {
        var parts: [ZipWriter.Entry] = []
        var name = first
        var content: [UInt8] = []
        for line in input.split(separator: 0x0A, omittingEmptySubsequences: false) {
            guard line.starts(with: mark), parts.count < 40 else {
                if !content.isEmpty { content.append(0x0A) }
                content += line
                continue
            }
            if !content.isEmpty { parts.append(.init(name: name, bytes: content)) }
            name = String(decoding: line.dropFirst(mark.count), as: UTF8.self)
            content = []
        }
        parts.append(.init(name: name, bytes: content))
        return parts
    }

    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func links(_ links: [(type: String, target: String)]) -> String {
        let lines = links.enumerated().map {
            "<Relationship Id=\"rId\($0.offset + 1)\" Type=\"\(office)/\($0.element.type)\" "
                + "Target=\"\($0.element.target)\"/>"
        }
        return "<Relationships>\(lines.joined())</Relationships>"
    }

    /// A workbook of one sheet, `t`, whose XML is the main part.
    static let workbook = FuzzArchive(
        main: "xl/worksheets/sheet1.xml",
        frame: [
            ("_rels/.rels", links([("officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"t\" id=\"rId1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                links([
                    ("worksheet", "worksheets/sheet1.xml"),
                    ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"),
                ])
            ),
        ])

    /// A Word document whose body is the main part.
    static let document = FuzzArchive(
        main: "word/document.xml",
        frame: [
            ("_rels/.rels", links([("officeDocument", "word/document.xml")])),
            (
                "word/_rels/document.xml.rels",
                links([
                    ("numbering", "numbering.xml"), ("styles", "styles.xml"),
                    ("image", "media/image1.png"),
                ])
            ),
            ("word/media/image1.png", "\u{89}PNG"),
        ])

    /// A content package whose manifest is the main part.
    static let package = FuzzArchive(main: "imsmanifest.xml", frame: [])
}
