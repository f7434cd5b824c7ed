import Bank
import Testing
import Vocabulary

@testable import Exchange

/// XML that grows, reaches out or goes down without end.
@Suite(.timeLimit(.minutes(10))) struct `Hostile XML is refused` {
    /// A billion laughs, quadratic growth, files of the machine and of the net.
    static let declarations = [
        "<!DOCTYPE a [<!ENTITY a \"ha\">"
            + (0..<20).map { "<!ENTITY b\($0) \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">" }.joined()
            + "<!ENTITY laugh \"&b9;&b9;&b9;&b9;&b9;&b9;\">]>",
        "<!DOCTYPE a [<!ENTITY laugh \"\(String(repeating: "哈", count: 100_000))\">]>",
        "<!DOCTYPE a [<!ENTITY laugh SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE a [<!ENTITY laugh SYSTEM \"http://x.invalid/\">]>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]>",
        "<?x <a ?><!-- <a> --><!DOCTYPE a PUBLIC \"-//x\" \"file:///x\" "
            + "[<!ENTITY laugh \"x\">]>",
    ]

    @Test(arguments: declarations)
    func `entities in every format that is XML`(declaration: String) {
        let laughs = String(repeating: "&laugh;", count: 1000)
        let item = declaration + HostileFiles.item(body: "<p>\(laughs)</p>")
        let qti = QTIItemReader().questions(in: Array(item.utf8), file: "x.xml")
        #expect(qti.errors == ["qti.doctype"])
        let quiz =
            declaration
            + "<quiz><question type=\"essay\"><questiontext><text>\(laughs)</text>"
            + "</questiontext></question></quiz>"
        let moodle = MoodleXMLReader().questions(in: Array(quiz.utf8), file: "x.xml")
        #expect(moodle.errors == ["moodle.doctype"])
        let package = HostileFiles.package([.init("i.xml", item)])
        #expect(package.errors == ["qti.doctype"])
        #expect(package.entries.isEmpty)

        let sheet = declaration + HostileFiles.sheet("<row><c t=\"str\"><v>\(laughs)</v></c></row>")
        let strings = declaration + "<sst><si><t>\(laughs)</t></si></sst>"
        for (sheet, strings) in [(sheet, "<sst/>"), (HostileFiles.sheet(), strings)] {
            let read = HostileFiles.xlsx(
                HostileFiles.workbook() + [
                    .init("xl/worksheets/sheet1.xml", sheet),
                    .init("xl/sharedStrings.xml", strings),
                ])
            #expect(read.errors == ["xlsx.doctype"])
        }
        let body = declaration + "<document><body><p><r><t>\(laughs)</t></r></p></body></document>"
        let word = HostileFiles.docx(HostileFiles.document + [.init("word/document.xml", body)])
        #expect(word.errors == ["word.doctype"])
    }

    @Test func `entities in UTF-16, where a search for ASCII finds nothing`() {
        for item in Self.declarations.map({ $0 + HostileFiles.item(body: "&laugh;") }) {
            let pairs = item.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let bytes: [UInt8] = [0xFF, 0xFE] + pairs.joined()
            #expect(QTIItemReader().questions(in: bytes, file: "x").errors == ["qti.doctype"])
            var entry = HostileZip.Entry("xl/worksheets/sheet1.xml", "")
            (entry.content, entry.size) = (bytes, bytes.count)
            entry.checksum = HostileZip.checksum(bytes)
            let read = HostileFiles.xlsx(HostileFiles.workbook() + [entry])
            #expect(read.errors == ["xlsx.malformed"])
        }
    }

    /// Foundation's parser stops the program at a name that is no UTF-8.
    @Test(arguments: [[0xFF], [0xF2], [0xC3], [0xED, 0xA0, 0x80], [0x81, 0x30]] as [[UInt8]])
    func `names of elements and attributes that are no text`(damage: [UInt8]) {
        for (before, after) in [
            ("<a", "b>x</a>"), ("<a b", "=\"1\">x</a>"), ("<a b=\"", "\">x</a>"),
        ] {
            let bytes = Array(before.utf8) + damage + Array(after.utf8)
            for (part, read) in [
                ("xl/worksheets/sheet1.xml", { HostileFiles.xlsx(HostileFiles.workbook() + [$0]) }),
                ("word/document.xml", { HostileFiles.docx(HostileFiles.document + [$0]) }),
                ("i.xml", { HostileFiles.package([$0]) }),
            ] as [(String, (HostileZip.Entry) -> QuestionImport)] {
                var entry = HostileZip.Entry(part, "")
                (entry.content, entry.size) = (bytes, bytes.count)
                entry.checksum = HostileZip.checksum(bytes)
                #expect(!read(entry).errors.isEmpty)
            }
            for name in ["moodle-xml", "qti"] {
                let read = HostileFiles.texts.first { $0.name == name }?.read(bytes)
                #expect(read?.errors.isEmpty == false)
            }
        }
    }

    /// Foundation's parser stops the program at an instruction without content.
    @Test(arguments: ["<?x?>", "<?xml?>", "<?x ?>", "<?mso a=\"b\"?>", "<?a\n?>", "<?x", "<??>"])
    func `processing instructions anywhere`(instruction: String) {
        let whole = !["<?x", "<??>"].contains(instruction)
        let item = HostileFiles.item(body: instruction)
        for text in [instruction + item, item, item + instruction] {
            let read = QTIItemReader().questions(in: Array(text.utf8), file: "x.xml")
            #expect(read.isAccountedFor)
            if whole { #expect(read.entries.count == 1, "\(read.findings)") }
        }
        let quiz =
            "<quiz>\(instruction)<question type=\"essay\"><questiontext><text>甲<![CDATA[<?x?>]]>"
            + "</text></questiontext></question></quiz>"
        let moodle = MoodleXMLReader().questions(in: Array(quiz.utf8), file: "x.xml")
        #expect(moodle.isAccountedFor)
        for text in [instruction + HostileFiles.sheet(), HostileFiles.sheet(instruction)] {
            let xlsx = HostileFiles.xlsx(
                HostileFiles.workbook() + [.init("xl/worksheets/sheet1.xml", text)])
            #expect(xlsx.isAccountedFor)
        }
        let body = "<document>\(instruction)<body><p><r><t>甲</t></r></p></body></document>"
        let word = HostileFiles.docx(HostileFiles.document + [.init("word/document.xml", body)])
        #expect(word.isAccountedFor)
    }

    @Test func `instructions go without joining what they part`() {
        let texts = [
            ("a<?x?>b", "a b"), ("<<?x?>!DOCTYPE a>", "< !DOCTYPE a>"), ("<?x\ny?>\nb", " \n\nb"),
            ("<![CDATA[<?x?>]]><?y?>", "<![CDATA[<?x?>]]> "),
            ("<!--<?x?>--><?y?>", "<!--<?x?>--> "),
            ("<?x", " "), ("<", "<"), ("<!--", "<!--"), ("", ""),
        ]
        for (text, expected) in texts {
            let plain = XMLInstructions.blanked(Array(text.utf8))
            #expect(String(decoding: plain, as: UTF8.self) == expected)
        }
    }

    @Test func `a declaration hidden in another encoding`() {
        let hidden =
            "<?xml version=\"1.0\" encoding=\"UTF-7\"?>"
            + "+ADwAIQ-DOCTYPE a +AFsAPAAh-ENTITY laugh +ACI-x+ACIAPgBdAD4-<a>&laugh;</a>"
        let read = HostileFiles.xlsx(
            HostileFiles.workbook() + [.init("xl/worksheets/sheet1.xml", hidden)])
        #expect(read.errors == ["xlsx.malformed"])
    }

    @Test func `elements in elements in elements`() {
        for depth in [300, 100_000] {
            let deep =
                String(repeating: "<p>", count: depth) + "x"
                + String(repeating: "</p>", count: depth)
            let item = HostileFiles.item(body: deep)
            let qti = QTIItemReader().questions(in: Array(item.utf8), file: "x.xml")
            #expect(qti.entries.isEmpty)
            #expect(qti.errors.count == 1, "\(qti.errors)")
            let quiz =
                "<quiz><question><questiontext><text>\(deep)</text>"
                + "</questiontext></question></quiz>"
            let moodle = MoodleXMLReader().questions(in: Array(quiz.utf8), file: "x.xml")
            #expect(moodle.errors.count == 1, "\(moodle.errors)")
            let sheet = HostileFiles.sheet("<row><c><v>\(deep)</v></c></row>")
            let read = HostileFiles.xlsx(
                HostileFiles.workbook() + [.init("xl/worksheets/sheet1.xml", sheet)])
            #expect(read.isAccountedFor)
            let body = "<document><body>\(deep)</body></document>"
            let word = HostileFiles.docx(
                HostileFiles.document + [.init("word/document.xml", body)])
            #expect(word.isAccountedFor)
        }
    }

    @Test func `tables in tables, and runs without end, in a document`() {
        let cell = "<tbl><tr><tc><p><r><t>1. 甲？</t></r></p>"
        let tables =
            String(repeating: cell, count: 200)
            + String(repeating: "</tc></tr></tbl>", count: 200)
        let runs = "<p>" + String(repeating: "<r><t>甲</t></r>", count: 50_000) + "</p>"
        let spans =
            "<tbl><tr><tc><tcPr><gridSpan val=\"999999999999\"/></tcPr><p><r><t>题干</t></r>"
            + "</p></tc></tr></tbl>"
        let numbered =
            "<p><pPr><numPr><ilvl val=\"999999999\"/><numId val=\"-1\"/></numPr></pPr>"
            + "<r><t>甲</t></r></p>"
        for body in [tables, runs, spans, numbered] {
            let spent = milliseconds {
                let read = HostileFiles.docx(
                    HostileFiles.document + [
                        .init("word/document.xml", "<document><body>\(body)</body></document>"),
                        .init(
                            "word/numbering.xml",
                            "<numbering><abstractNum abstractNumId=\"1\"><lvl ilvl=\"0\">"
                                + "<start val=\"9223372036854775807\"/></lvl></abstractNum>"
                                + "<num numId=\"-1\"><abstractNumId val=\"1\"/></num></numbering>"),
                    ])
                #expect(read.isAccountedFor)
            }
            #expect(spent < 30_000)
        }
    }

    @Test(arguments: [
        "<row r=\"9223372036854775807\"><c><v>1</v></c></row><row><c><v>2</v></c></row>",
        "<row r=\"-5\"><c><v>1</v></c></row>",
        "<row r=\"99999999999999999999\"><c><v>1</v></c></row>",
        "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>",
        "<row r=\"9\"><c r=\"ZZZZZZZZZZZZZZ9\"><v>1</v></c></row>",
        "<row r=\"9\"><c r=\"B9\"><v>1</v></c><c r=\"A9\"><v>1</v></c></row>",
        "<row r=\"9\"><c t=\"s\"><v>99999999999999999999</v></c></row>",
        "<row r=\"9\"><c t=\"s\"><v>-1</v></c></row>",
        "<row r=\"9\"><c s=\"-1\"><v>1e999</v></c></row>",
        "<row r=\"9\"><c><v>-1.7976931348623157e308</v></c><c><v>4.9e-324</v></c></row>",
        "</sheetData><mergeCells><mergeCell ref=\"A1:XFD9223372036854775807\"/></mergeCells>"
            + "<sheetData>",
        "</sheetData><mergeCells><mergeCell ref=\"B2:A1\"/><mergeCell ref=\":\"/></mergeCells>"
            + "<sheetData>",
        "</sheetData><cols><col min=\"-9\" max=\"9223372036854775807\" hidden=\"1\"/></cols>"
            + "<sheetData>",
    ])
    func `rows, columns and numbers that no sheet has`(rows: String) {
        let sheet = HostileZip.Entry("xl/worksheets/sheet1.xml", HostileFiles.sheet(rows))
        let read = HostileFiles.xlsx(HostileFiles.workbook() + [sheet])
        #expect(read.isAccountedFor)
    }

    @Test func `a million empty rows, and cells without end in them`() {
        let rows =
            String(repeating: "<row hidden=\"1\"/>", count: 200_000)
            + "<row>" + String(repeating: "<c/>", count: 200_000) + "</row>"
        let dimension = HostileFiles.sheet(rows).replacing(
            "<sheetData>", with: "<dimension ref=\"A1:XFD1048576\"/><sheetData>")
        let spent = milliseconds {
            let read = HostileFiles.xlsx(
                HostileFiles.workbook() + [.init("xl/worksheets/sheet1.xml", dimension)])
            #expect(read.entries.count == 1)
        }
        #expect(spent < 60_000)
    }

    @Test func `a cell that no spreadsheet could hold`() {
        let text = String(repeating: "x", count: 1_000_001)
        let cell = "<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
        let read = HostileFiles.xlsx(
            HostileFiles.workbook() + [
                .init("xl/worksheets/sheet1.xml", HostileFiles.sheet(cell))
            ])
        #expect(read.errors == ["table.cell-too-long"])
        let csv = TableQuestionReader().questions(
            in: Array("题型,题干,答案\n判断题,\(text),对\n".utf8), file: "x.csv")
        #expect(csv.errors == ["table.cell-too-long"])
    }
}
