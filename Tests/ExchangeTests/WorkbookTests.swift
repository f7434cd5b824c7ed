import Exchange
import Testing
import Vocabulary

@Suite struct `Workbooks` {
    // Refusals

    @Test(arguments: [
        ("PK but no archive", "xlsx.not-a-zip", Array("PK\u{3}\u{4} and then nothing".utf8)),
        ("another archive", "xlsx.not-a-workbook", nil),
    ])
    func `refuses what is no workbook`(
        _ example: (name: String, code: String, bytes: [UInt8]?)
    ) throws {
        let bytes = try example.bytes ?? ZipFixture.archive([("a.txt", [1, 2, 3])])
        #expect(try code(of: bytes) == example.code)
    }

    @Test(arguments: [
        ("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "xlsx.doctype"),
        ("<?xml version=\"1.0\"?><!-- > --><!DOCTYPE a><a/>", "xlsx.doctype"),
        ("<worksheet><sheetData><row>", "xlsx.malformed"),
        ("<a>&undefined;</a>", "xlsx.malformed"),
        ("<worksheet><c><v>1</v></c></worksheet>", "xlsx.malformed"),
        ("<a><row r=\"1\"><c t=\"s\"><v>7</v></c></row></a>", "xlsx.malformed"),
        ("<a><row r=\"2\"/><row r=\"1\"/></a>", "xlsx.out-of-order"),
        (
            "<a><row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row></a>",
            "xlsx.out-of-order"
        ),
        ("<a><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></a>", "table.too-wide"),
        (
            String(repeating: "<row><c><v>1</v></c></row>", count: 5), "table.too-many-rows"
        ),
    ])
    func `refuses a sheet that is not sound`(_ example: (xml: String, code: String)) throws {
        var fixture = WorkbookFixture(tabs: [.init(name: "a", xml: "")])
        let xml = example.xml.hasPrefix("<row>") ? "<a>\(example.xml)</a>" : example.xml
        fixture.replacing["xl/worksheets/sheet1.xml"] = Array(xml.utf8)
        let bytes = try fixture.bytes()
        #expect(try code(of: bytes, TableLimits(rows: 4)) == example.code)
    }

    @Test func `refuses parts that grow without measure`() throws {
        var fixture = WorkbookFixture(tabs: [.init(name: "a", xml: "")])
        fixture.sharedStrings = String(repeating: " ", count: 2_000_000)
        let bytes = try fixture.bytes()
        #expect(bytes.count < 20_000)
        #expect(try code(of: bytes) == "xlsx.too-large")
        let limits = TableLimits(bytes: 1_000_000, ratio: 10_000)
        #expect(try code(of: bytes, limits) == "xlsx.too-large")
    }

    @Test func `refuses a part with a wrong checksum`() throws {
        let fixture = WorkbookFixture(tabs: [WorkbookFixture.inline("a", [["x"]])])
        var bytes = try fixture.bytes()
        for index in 60..<90 { bytes[index] ^= 0x55 }
        #expect(try code(of: bytes).hasPrefix("xlsx."))
    }

    // Reading

    @Test func `reads every kind of cell as the person saw it`() throws {
        var fixture = WorkbookFixture(tabs: [.init(name: "花名册", xml: cells)])
        fixture.sharedStrings =
            "<si><t>张</t></si><si><r><t>李</t></r><r><rPr/><t xml:space=\"preserve\"> 四</t></r>"
            + "<rPh sb=\"0\" eb=\"1\"><t>li</t></rPh></si><si><t>a_x000A_b_x0_</t></si>"
        fixture.numberFormats =
            "<numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;;@\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"000000\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"[Red]0.00&quot;day&quot;\"/>"
            + "<numFmt numFmtId=\"167\" formatCode=\"mm:ss\"/>"
        fixture.styleFormats = [0, 14, 164, 165, 166, 167]
        let sheet = try #require(try sheets(fixture).first)
        #expect(sheet.name == "花名册")
        let row = try #require(sheet.rows.first)
        let expected: [(String, Sheet.Cell.Kind)] = [
            ("张", .text), ("李 四", .text), ("a\nb_x0_", .text), ("行内", .text), ("", .text),
            ("13800000000", .number), ("5.108001983", .number), ("0.1", .number),
            ("510800198307053000", .damagedNumber), ("TRUE", .boolean), ("计算", .text),
            ("#N/A", .error), ("2017-11-10", .date), ("2017-11-01", .date), ("005001", .number),
            ("43049", .number), ("0.5", .number), ("2017-11-10", .date), ("1900-02-28", .date),
            ("60", .number),
        ]
        for (cell, wanted) in zip(row.cells, expected) {
            #expect(cell == Sheet.Cell(wanted.0, wanted.1))
        }
        #expect(row.cells.count == expected.count)
    }

    private let cells = """
        <sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>\
        <c r="C3" t="s"><v>2</v></c><c r="D3" t="inlineStr"><is><t>行内</t></is></c>\
        <c r="F3"><v>13800000000</v></c><c><v>5.1080019830000002</v></c>\
        <c><v>0.10000000000000001</v></c><c><v>5.1080019830705299E+17</v></c>\
        <c t="b"><v>1</v></c><c t="str"><f>A1&amp;B1</f><v>计算</v></c><c t="e"><v>#N/A</v></c>\
        <c s="1"><v>43049</v></c><c s="2"><v>43040</v></c><c s="3"><v>5001</v></c>\
        <c s="4"><v>43049</v></c><c s="5"><v>0.5</v></c><c s="1"><v>43049.75</v></c>\
        <c s="1"><v>59</v></c><c s="1"><v>60</v></c></row></sheetData>
        """

    @Test func `reads dates that count from 1904`() throws {
        var fixture = WorkbookFixture(tabs: [
            .init(name: "a", xml: "<sheetData><row><c s=\"1\"><v>41587</v></c></row></sheetData>")
        ])
        fixture.workbookProperties = "date1904=\"1\""
        #expect(try sheets(fixture).first?.rows.first?.cells.map(\.text) == ["2017-11-10"])
    }

    @Test func `skips hidden sheets`() throws {
        let fixture = WorkbookFixture(tabs: [
            WorkbookFixture.inline("说明", [["x"]], state: "hidden"),
            WorkbookFixture.inline("旧", [["x"]], state: "veryHidden"),
            WorkbookFixture.inline("花名册", [["x"]]),
        ])
        #expect(try sheets(fixture).map(\.name) == ["花名册"])
    }

    @Test func `a value merged over rows stands in each of them`() throws {
        let fixture = WorkbookFixture(tabs: [
            .init(
                name: "a",
                xml: """
                    <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>\
                    <row r="2"><c r="B2"><v>3</v></c></row><row r="4"/></sheetData>\
                    <mergeCells><mergeCell ref="A1:A4"/><mergeCell ref="B1:C1"/></mergeCells>
                    """)
        ])
        let rows = try #require(try sheets(fixture).first?.rows)
        #expect(rows.map(\.number) == [1, 2])
        #expect(rows.map { $0.cells.map(\.text) } == [["1", "2"], ["1", "3"]])
    }

    @Test(.enabled(if: SharedData.exists(SharedData.xlsxSample), "the sample is not at hand"))
    func `reads a workbook from the wild`() throws {
        let bytes = try #require(SharedData.bytes(SharedData.xlsxSample))
        let sheet = try #require(try SheetReader().sheets(in: bytes, file: "names.xlsx").first)
        #expect(sheet.rows.count > 1000)
        #expect(sheet.rows[1].cells.contains { $0.text == "王" || $0.text == "李" })
    }

    private func sheets(_ fixture: WorkbookFixture) throws -> [Sheet] {
        try SheetReader().sheets(in: fixture.bytes(), file: "a.xlsx")
    }

    private func code(of bytes: [UInt8], _ limits: TableLimits = .standard) throws -> String {
        let refusal = try #require(throws: Refusal.self) {
            try SheetReader(limits: limits).sheets(in: bytes, file: "a.xlsx")
        }
        #expect(refusal.findings.allSatisfy { $0.place.file == "a.xlsx" })
        return refusal.code
    }
}
