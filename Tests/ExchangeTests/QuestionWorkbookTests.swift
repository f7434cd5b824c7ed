import Bank
import Exchange
import Foundation
import Support
import Testing
import Vocabulary

@Suite struct `Questions in workbooks` {
    private func read(_ fixture: WorkbookFixture) throws -> QuestionImport {
        TableQuestionReader().questions(in: try fixture.bytes(), file: "题库.xlsx")
    }

    private static let header = ["题型", "题干", "A", "B", "C", "D", "答案"]

    private func cells(_ values: [String], row: Int) -> String {
        let cells = values.enumerated().map { index, text in
            "<c r=\"\(["A", "B", "C", "D", "E", "F", "G", "H"][index])\(row)\" t=\"inlineStr\">"
                + "<is><t>\(text)</t></is></c>"
        }
        return cells.joined()
    }

    @Test func `numbers are read as they are shown`() throws {
        var fixture = WorkbookFixture(tabs: [])
        let codes = [
            "0%", "0.00%", "#,##0", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "0.00",
            "h:mm", "&quot;第&quot;0&quot;条&quot;", "[$¥-804]#,##0.00", "yyyy-mm-dd", "000000",
            "[DBNum1]General", "# ?/?", "0.0E+00", "[&gt;=100]0.0;0.00",
        ]
        fixture.numberFormats = codes.enumerated().map {
            "<numFmt numFmtId=\"\(164 + $0.offset)\" formatCode=\"\($0.element)\"/>"
        }.joined()
        fixture.styleFormats = [0, 14, 22] + (0..<codes.count).map { 164 + $0 }
        let shown: [(style: Int, value: String, text: String)] = [
            (3, "0.5", "50%"), (4, "0.1234", "12.34%"), (5, "1234567", "1,234,567"),
            (6, "44218", "2021年1月22日"), (7, "1.005", "1.01"), (8, "0.75", "18:00"),
            (9, "63", "第63条"), (10, "1200", "¥1,200.00"), (11, "44218", "2021-01-22"),
            (12, "42", "000042"), (0, "0.30000000000000004", "0.3"), (1, "44218", "2021/1/22"),
            (2, "44218.5", "2021/1/22 12:00"), (14, "0.5", "1/2"), (15, "12345", "1.2E+04"),
            (0, "0.333333333333333", "0.333333333"), (5, "-1500", "-1,500"),
        ]
        var rows = "<row r=\"1\">\(cells(Self.header, row: 1))</row>"
        for (index, value) in shown.enumerated() {
            let row = index + 2
            rows +=
                "<row r=\"\(row)\">\(cells(["单选题", "第\(row)问？"], row: row))"
                + "<c r=\"C\(row)\" s=\"\(value.style)\"><v>\(value.value)</v></c>"
                + "<c r=\"D\(row)\" t=\"inlineStr\"><is><t>丑</t></is></c>"
                + "<c r=\"G\(row)\" t=\"inlineStr\"><is><t>A</t></is></c></row>"
        }
        fixture.tabs = [.init(name: "题", xml: "<sheetData>\(rows)</sheetData>")]
        let read = try read(fixture)
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(read.drafts.map { $0.choices.first?.text ?? "" } == shown.map(\.text))
        #expect(read.format == .xlsx && read.encoding == nil)
    }

    @Test func `sheets set the type, and sheets without questions are named`() throws {
        let read = try read(
            WorkbookFixture(tabs: [
                WorkbookFixture.inline("填写说明", [["请按模板填写"], ["每行一题"]]),
                WorkbookFixture.inline("单选题", [["题干", "A", "B", "答案"], ["甲？", "子", "丑", "A"]]),
                WorkbookFixture.inline("多选题", [["题干", "A", "B", "答案"], ["乙？", "子", "丑", "AB"]]),
                WorkbookFixture.inline("判断题", [["题干", "答案"], ["丙。", "×"]]),
                WorkbookFixture.inline(
                    "藏起来", [["题干", "A", "B", "答案"], ["丁？", "子", "丑", "B"]], state: "hidden"),
                WorkbookFixture.inline("字典", [["单选题"], ["多选题"]], state: "hidden"),
            ]))
        #expect(
            read.drafts.map(\.type) == [
                .singleChoice, .multipleResponse, .trueFalse, .singleChoice,
            ])
        #expect(read.entries.map(\.place.sheet) == ["单选题", "多选题", "判断题", "藏起来"])
        #expect(read.entries.map(\.place.row) == [2, 2, 2, 2])
        #expect(
            read.findings.map(\.rule) == ["question-table.sheet-skipped", "question-table.hidden"])
    }

    @Test func `questions on a sheet without a header are an error`() throws {
        let read = try read(
            WorkbookFixture(tabs: [
                WorkbookFixture.inline("一", [["题干", "A", "B", "答案"], ["甲？", "子", "丑", "A"]]),
                WorkbookFixture.inline("二", [["1", "单选题", "乙是谁？", "子", "丑", "A"]]),
            ]))
        #expect(read.drafts.count == 1)
        #expect(read.findings.map(\.rule) == ["question-table.no-header"])
        #expect(read.findings.first?.place == Finding.Place(file: "题库.xlsx", sheet: "二", row: 1))
    }

    @Test func `cells of many kinds`() throws {
        let rows = [
            "<row r=\"1\">\(cells(Self.header, row: 1))</row>",
            "<row r=\"2\" hidden=\"1\">\(cells(["判断题", "甲。"], row: 2))"
                + "<c r=\"G2\" t=\"b\"><v>1</v></c></row>",
            "<row r=\"3\">\(cells(["单选题", "乙？", "'001", "丑"], row: 3))"
                + "<c r=\"G3\" t=\"str\"><f>CHAR(66)</f><v>B</v></c></row>",
            "<row r=\"4\">\(cells(["单选题", "丙？", "子", "丑"], row: 4))"
                + "<c r=\"G4\" t=\"e\"><f>VLOOKUP(1,A:A,1)</f><v>#N/A</v></c></row>",
            "<row r=\"5\">\(cells(["单选题", "丁？"], row: 5))<c r=\"C5\" t=\"s\"><v>0</v></c>"
                + "<c r=\"D5\" t=\"inlineStr\"><is><t>丑</t></is></c>"
                + "<c r=\"G5\" t=\"inlineStr\"><is><t>Ａ</t></is></c></row>",
        ]
        var fixture = WorkbookFixture(tabs: [
            .init(
                name: "题",
                xml: "<cols><col min=\"7\" max=\"7\" hidden=\"1\"/></cols>"
                    + "<sheetData>\(rows.joined())</sheetData>")
        ])
        fixture.sharedStrings =
            "<si><r><t>一般</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">程序\u{A0}</t></r></si>"
        let read = try read(fixture)
        #expect(read.drafts.map(\.stem) == ["甲。", "乙？", "丁？"])
        #expect(read.drafts[0].key == .choices(["true"]))
        #expect(read.drafts[1].choices.map(\.text) == ["001", "丑"])
        #expect(read.drafts[2].choices.map(\.text) == ["一般程序", "丑"])
        #expect(
            read.findings.map(\.rule) == [
                "question-table.hidden", "question-table.hidden", "question.error-cell",
            ])
        #expect(read.findings.last?.place.row == 4 && read.findings.last?.place.column == "答案")
    }

    @Test func `merged headers, types and cases`() throws {
        let rows = [
            "<row r=\"1\">\(cells(["题库一览"], row: 1))</row>",
            "<row r=\"2\">\(cells(["题型", "案例", "题干", "选项", "", "", "答案"], row: 2))</row>",
            "<row r=\"3\">\(cells(["", "", "", "A", "B", "C", ""], row: 3))</row>",
            "<row r=\"4\">\(cells(["单选题", "某公司……", "甲？", "子", "丑", "寅", "C"], row: 4))</row>",
            "<row r=\"5\">\(cells(["", "", "乙？", "子", "丑", "寅", "A"], row: 5))</row>",
        ]
        let merges = ["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3", "A4:A5", "B4:B5"]
            .map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let read = try read(
            WorkbookFixture(tabs: [
                .init(
                    name: "题",
                    xml: "<sheetData>\(rows.joined())</sheetData><mergeCells>\(merges)</mergeCells>"
                )
            ]))
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(read.drafts.map(\.key) == [.choices(["C"]), .choices(["A"])])
        #expect(read.drafts.map { $0.caseSet?.position } == [1, 2])
        #expect(read.drafts.allSatisfy { $0.caseSet?.text == "某公司……" })
    }

    @Test func `pictures travel with their cells`() throws {
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]
        let gif = Array("GIF89a".utf8)
        let rows = [
            "<row r=\"1\">\(cells(Self.header, row: 1))</row>",
            "<row r=\"2\">\(cells(["单选题", "图为？", "", "丑", "", "", "A"], row: 2))</row>",
            "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>判断题</t></is></c>"
                + "<c r=\"B3\" t=\"str\"><f>_xlfn.DISPIMG(\"ID_1\",1)</f>"
                + "<v>=DISPIMG(\"ID_1\",1)</v></c>"
                + "<c r=\"G3\" t=\"inlineStr\"><is><t>对</t></is></c></row>",
        ]
        var fixture = WorkbookFixture(tabs: [
            .init(
                name: "题", xml: "<sheetData>\(rows.joined())</sheetData><drawing r:id=\"rId1\"/>")
        ])
        let anchor = { (column: Int, row: Int) in
            "<xdr:oneCellAnchor><xdr:from><xdr:col>\(column)</xdr:col><xdr:row>\(row)</xdr:row>"
                + "</xdr:from><xdr:pic><xdr:blipFill><a:blip r:embed=\"rId1\"/></xdr:blipFill>"
                + "</xdr:pic></xdr:oneCellAnchor>"
        }
        let names =
            "xmlns:xdr=\"x\" xmlns:a=\"a\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        func relations(_ type: String, _ target: String) -> [UInt8] {
            Array(
                ("<Relationships><Relationship Id=\"rId1\" Type=\"x/\(type)\" "
                    + "Target=\"\(target)\"/></Relationships>").utf8)
        }
        fixture.replacing = [
            "xl/worksheets/_rels/sheet1.xml.rels": relations("drawing", "../drawings/drawing1.xml"),
            "xl/drawings/drawing1.xml": Array(
                "<xdr:wsDr \(names)>\(anchor(2, 1))\(anchor(1, 40))</xdr:wsDr>".utf8),
            "xl/drawings/_rels/drawing1.xml.rels": relations("image", "../media/image1.png"),
            "xl/media/image1.png": png,
            "xl/cellimages.xml": Array(
                ("<etc:cellImages \(names) xmlns:etc=\"e\"><xdr:pic>"
                    + "<xdr:cNvPr name=\"ID_1\"/><a:blip r:embed=\"rId1\"/>"
                    + "</xdr:pic></etc:cellImages>")
                    .utf8),
            "xl/_rels/cellimages.xml.rels": relations("image", "media/image2.gif"),
            "xl/media/image2.gif": gif,
        ]
        let read = try read(fixture)
        #expect(read.media.map(\.bytes) == [png, gif])
        let names2 = read.media.map(\.name)
        #expect(names2[0].hasSuffix(".png") && names2[0].count == 68)
        #expect(read.drafts.first?.choices.first?.text == "![图](media/\(names2[0]))")
        #expect(read.drafts.last?.stem == "![图](media/\(names2[1]))")
        #expect(read.findings.map(\.rule) == ["question-table.picture-lost"])
    }

    @Test func `a sheet of more than ten megabytes is read to its end`() throws {
        var random = Seeded(seed: 71)
        var rows = [["题干", "A", "B", "答案", "解析"]]
        for number in 1...2200 {
            let noise = (0..<300).map { _ in String(random.next(), radix: 36) }.joined()
            rows.append(["第\(number)问？", "子", "丑", "A", noise + noise.reversed()])
        }
        let fixture = WorkbookFixture(tabs: [WorkbookFixture.inline("题", rows)])
        let size = rows.reduce(0) { $0 + ($1.last?.utf8.count ?? 0) }
        #expect(size > 10_500_000)
        let read = try read(fixture)
        #expect(read.findings.isEmpty && read.drafts.count == 2200)
    }

    @Test(arguments: [
        "<sheetData><row r=\"1\"><c\u{F9}r=\"A1\"/></row></sheetData>", "<s\u{C2}eetData/>",
    ])
    func `bytes that are no text are a finding`(xml: String) throws {
        var fixture = WorkbookFixture(tabs: [.init(name: "题", xml: "")])
        fixture.replacing["xl/worksheets/sheet1.xml"] =
            Array("<worksheet>".utf8) + xml.unicodeScalars.map { UInt8($0.value & 0xFF) }
            + Array("</worksheet>".utf8)
        #expect(try read(fixture).findings.map(\.rule) == ["xlsx.malformed"])
    }

    @Test(arguments: [0, 30, 200, 900])
    func `a damaged workbook is a finding`(cut: Int) throws {
        let bytes = try WorkbookFixture(tabs: [
            WorkbookFixture.inline("题", [["题干", "A", "B", "答案"], ["甲？", "子", "丑", "A"]])
        ]).bytes()
        let broken = [0x50, 0x4B] + bytes.dropFirst(2).prefix(max(0, bytes.count - 2 - cut - 20))
        let read = TableQuestionReader().questions(in: broken, file: "x.xlsx")
        #expect(read.entries.isEmpty && !read.findings.isEmpty)
    }
}
