import Exchange
import Testing
import Vocabulary

@Suite struct `Text with separators` {
    @Test(arguments: [
        ("a,b\n1,\"2\n3,4\n", "csv.open-quote", 2, 2),
        ("a,b\n\"x\ny\"z,4\n", "csv.text-after-quote", 2, 3),
    ])
    func `refuses quotes that do not match`(
        _ example: (text: String, rule: String, row: Int, line: Int)
    ) throws {
        let refusal = try #require(throws: Refusal.self) { try read(example.text) }
        let finding = try #require(refusal.findings.first)
        #expect(finding.rule == example.rule)
        #expect(finding.place.row == example.row)
        #expect(finding.place.line == example.line)
    }

    @Test func `refuses more rows or columns than the limits`() throws {
        let reader = SheetReader(limits: TableLimits(rows: 2, columns: 3))
        let tall = try #require(throws: Refusal.self) {
            try reader.sheets(in: Array("a,b\n1,2\n3,4\n".utf8), file: "a.csv")
        }
        #expect(tall.code == "table.too-many-rows")
        let wide = try #require(throws: Refusal.self) {
            try reader.sheets(in: Array("a,b,c,d\n".utf8), file: "a.csv")
        }
        #expect(wide.code == "table.too-wide")
    }

    @Test func `refuses an old workbook with the way out`() throws {
        let refusal = try #require(throws: Refusal.self) {
            try SheetReader().sheets(in: [0xD0, 0xCF, 0x11, 0xE0, 0xA1], file: "a.xls")
        }
        #expect(refusal.code == "table.old-workbook")
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a\tb\r\n1\t2,3\r\n", [["a", "b"], ["1", "2,3"]]),
        ("a;b;c\r1;2;3", [["a", "b", "c"], ["1", "2", "3"]]),
        ("title\na;b\n1;2\n", [["title"], ["a", "b"], ["1", "2"]]),
        ("\"a,x\";b\n1;2\n", [["a,x", "b"], ["1", "2"]]),
        ("a,b\n\"say \"\"x\"\"\",\n", [["a", "b"], ["say \"x\"", ""]]),
        ("a,b\n\"x\" ,y\n", [["a", "b"], ["x", "y"]]),
        ("a,b\n=\"0051\",y\n", [["a", "b"], ["0051", "y"]]),
        ("a,b\n5\" tall,y\n", [["a", "b"], ["5\" tall", "y"]]),
        ("a\n", [["a"]]),
        ("", []),
    ])
    func `reads records`(_ example: (text: String, cells: [[String]])) throws {
        let sheet = try read(example.text)
        #expect(sheet.rows.map { $0.cells.map(\.text) } == example.cells)
    }

    @Test func `counts rows and lines apart when quotes hold line breaks`() throws {
        let sheet = try read("a,b\r\n\"x\r\ny\",1\r\n\r\nz,2\r\n")
        #expect(sheet.rows.map(\.number) == [1, 2, 4])
        #expect(sheet.rows.map(\.line) == [1, 2, 5])
        #expect(sheet.rows[1].cells.map(\.text) == ["x\r\ny", "1"])
    }

    private func read(_ text: String) throws(Refusal) -> Sheet {
        let sheets = try SheetReader().sheets(in: Array(text.utf8), file: "a.csv")
        return sheets.first ?? Sheet(name: nil, rows: [])
    }
}
