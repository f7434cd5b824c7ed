import Admissions
import Exchange
import Testing
import Vocabulary

@Suite struct `Workbooks that are written` {
    static let texts = [
        "510800197010190852", "00123", "=1+1", "@SUM(A1)", "+8613800000000", "-1", "TRUE",
        "http://example.cn/", "{=A1}", "<script>alert(1)</script>", "\"'&", "买买提·艾力", "𬭩𠮷",
        "a\nb", "_x0041_", "a\u{7}_x0041_x0042_", "bell\u{7}", " spaces ", "1E5",
    ]

    @Test func `every text is read back as the text that it was`() throws {
        let sheet = WorkbookSheet(
            name: "名单", columns: [.init("姓名"), .init("=1+1")],
            rows: Self.texts.map { [$0, $0] })
        let bytes = try WorkbookWriter().bytes(of: [sheet])
        let read = try #require(try SheetReader().sheets(in: bytes, file: "a.xlsx").first)
        #expect(read.name == "名单")
        #expect(read.rows.first?.cells.map(\.text) == ["姓名", "=1+1"])
        #expect(read.rows.dropFirst().map { $0.cells.map(\.text) } == Self.texts.map { [$0, $0] })
        #expect(read.rows.allSatisfy { $0.cells.allSatisfy { $0.kind == .text } })
    }

    @Test func `nothing is a formula, a link or a number`() throws {
        let sheet = WorkbookSheet(name: "a", columns: [.init("x")], rows: Self.texts.map { [$0] })
        let bytes = try WorkbookWriter().bytes(of: [sheet])
        let part = try #require(try ZipFixture.part("xl/worksheets/sheet1.xml", of: bytes))
        #expect(!part.contains("<f>") && !part.contains("hyperlink"))
        #expect(part.contains("state=\"frozen\"") && part.contains("<autoFilter"))
    }

    @Test func `the same sheets give the same bytes`() throws {
        let sheets = [WorkbookSheet(name: "a", columns: [.init("x")], rows: [["1"]])]
        #expect(try WorkbookWriter().bytes(of: sheets) == WorkbookWriter().bytes(of: sheets))
    }

    @Test(arguments: [
        (["a/b:c*?[d]\\'"], ["abcd"]), ([""], ["表"]), (["同", "同"], ["同", "同(2)"]),
        ([String(repeating: "长", count: 40)], [String(repeating: "长", count: 25)]),
    ])
    func `tabs have names that spreadsheets take`(
        _ example: (wanted: [String], names: [String])
    ) throws {
        let sheets = example.wanted.map {
            WorkbookSheet(name: $0, columns: [.init("x")], rows: [["1"]])
        }
        let bytes = try WorkbookWriter().bytes(of: sheets)
        let read = try SheetReader().sheets(in: bytes, file: "a.xlsx")
        #expect(read.compactMap(\.name) == example.names)
    }

    @Test func `what no cell can hold is left out`() throws {
        let long = String(repeating: "长", count: 40_000)
        let sheet = WorkbookSheet(name: "a", columns: [.init("x")], rows: [[long], ["a\0b"]])
        let bytes = try WorkbookWriter().bytes(of: [sheet])
        let read = try #require(try SheetReader().sheets(in: bytes, file: "a.xlsx").first)
        #expect(read.rows[1].cells[0].text.count == 32_000)
        #expect(read.rows[2].cells[0].text == "ab")
    }

    // Rosters

    @Test func `a roster is read back as it was written`() throws {
        let people = [
            RosterFixture.applicant,
            RosterFixture.applicant(unitName: "=1+1", department: "<b>\"'&"),
        ]
        let bytes = try RosterWriter().xlsx([people[0]])
        let read = RosterReader().roster(in: bytes, file: "a.xlsx")
        #expect(read.findings == [])
        #expect(read.entries.map(\.applicant) == [people[0]])
        let hostile = RosterReader().roster(
            in: try RosterWriter().xlsx([people[1]]), file: "a.xlsx")
        #expect(hostile.entries.map(\.applicant) == [people[1]])
    }

    @Test func `the template is an empty roster with choices`() throws {
        let bytes = try RosterTemplate().xlsx()
        let sheets = try SheetReader().sheets(in: bytes, file: "a.xlsx")
        #expect(sheets.compactMap(\.name) == ["花名册", "填写说明"])
        #expect(sheets[0].rows.map(\.number) == [1])
        let read = RosterReader().roster(in: bytes, file: "a.xlsx")
        #expect(read.findings.map(\.rule) == ["roster.empty"])
        let part = try #require(try ZipFixture.part("xl/worksheets/sheet1.xml", of: bytes))
        #expect(part.contains("参照公务员法管理") && part.contains("sqref=\"I2:I2001\""))
    }

    @Test func `a filled template is read; its explanations are no roster`() throws {
        for omitted: Set<RosterColumn> in [[], [.unitCode]] {
            let template = RosterTemplate(omitting: omitted)
            let (form, notes) = (template.sheets[0], template.sheets[1])
            #expect(notes.rows.count > template.columns.count)
            let person = template.columns.map { $0.text(of: RosterFixture.applicant) }
            let filled = WorkbookSheet(name: form.name, columns: form.columns, rows: [person])
            let read = RosterReader().roster(
                in: try WorkbookWriter().bytes(of: [filled, notes]), file: "a.xlsx")
            // Whoever takes the list in knows the code that was left out.
            #expect(read.findings.map(\.rule) == omitted.map { _ in "roster.default-used" })
            #expect(read.entries.count == 1)
            if omitted.isEmpty {
                #expect(read.entries.map(\.applicant) == [RosterFixture.applicant])
            }
        }
    }

    @Test func `the explanations say of each column what may stand in it`() throws {
        let notes = RosterTemplate().sheets[1]
        #expect(notes.columns.map(\.title) == ["栏目", "是否必填", "填写要求", "示例", "可选值", "用在哪里"])
        for (column, row) in zip(RosterColumn.allCases, notes.rows) {
            #expect(row[0] == "“\(column.title)”")
            #expect(row[1] == (column.isRequired ? "必填" : "选填"))
            #expect(!row[2].isEmpty && !row[3].isEmpty && !row[5].isEmpty, "\(column)")
            for word in column.choices { #expect(row[4].contains(word), "\(column): \(word)") }
        }
    }

    // Printing

    private func part(_ columns: [WorkbookSheet.Column], rows: [[String]]) throws -> String {
        let sheet = WorkbookSheet(
            name: "名单", heading: "A&B名单", subheading: "2017年第一期", columns: columns, rows: rows)
        let bytes = try WorkbookWriter().bytes(of: [sheet])
        return try #require(try ZipFixture.part("xl/worksheets/sheet1.xml", of: bytes))
    }

    @Test func `a sheet is one page wide, on paper by its width`() throws {
        for (width, paper) in [
            (700, "paperSize=\"9\" fitToHeight=\"0\" orientation=\"portrait\""),
            (1000, "paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\""),
            (2000, "paperSize=\"8\" fitToHeight=\"0\" orientation=\"landscape\""),
        ] {
            let part = try part([.init("x", width: width)], rows: [["1"]])
            #expect(part.contains(paper), "\(width): \(part)")
            #expect(part.contains("fitToPage=\"1\""))
        }
    }

    @Test func `printed pages have heading, header row, page number, and no green corners`() throws
    {
        let columns: [WorkbookSheet.Column] = [.init("x"), .init("y")]
        let sheet = WorkbookSheet(
            name: "名单", heading: "A&B名单", subheading: "2017年第一期", columns: columns,
            rows: [["1", "2"]])
        let bytes = try WorkbookWriter().bytes(of: [sheet])
        let part = try #require(try ZipFixture.part("xl/worksheets/sheet1.xml", of: bytes))
        #expect(part.contains("A&amp;&amp;B名单\n") && part.contains("2017年第一期"))
        #expect(part.contains("第 &amp;P 页") && part.contains("共 &amp;N 页"))
        #expect(part.contains("numberStoredAsText=\"1\""))
        let book = try #require(try ZipFixture.part("xl/workbook.xml", of: bytes))
        #expect(book.contains("_xlnm.Print_Titles") && book.contains("$1:$1"))
        #expect(book.contains("_xlnm.Print_Area") && book.contains("$A$1:$B$2"))
    }

    // Figures

    @Test func `figures are numbers; what no number keeps stays text`() throws {
        let texts = [
            "0", "12", "78.5", "100.00", "0123", "93.33%", "—", "", "1e5", "+1", "1.", ".5",
            "123456789012345", "1234567890123456", "510800197010190852",
        ]
        let sheet = WorkbookSheet(
            name: "a", columns: [.figure("x")], rows: texts.map { [$0] } + [["end"]])
        let bytes = try WorkbookWriter().bytes(of: [sheet])
        let rows = try #require(try SheetReader().sheets(in: bytes, file: "a.xlsx").first).rows
        let numbers = rows.filter { $0.cells[0].kind == .number }.map { $0.cells[0].text }
        #expect(numbers == ["0", "12", "78.5", "100", "123456789012345"])
        let others = rows.dropFirst().filter { $0.cells[0].kind == .text }
            .map { $0.cells[0].text }
        #expect(
            others == [
                "0123", "93.33%", "—", "1e5", "+1", "1.", ".5", "1234567890123456",
                "510800197010190852", "end",
            ])
    }

    // Forms

    @Test func `a form is read by the rules of a roster`() {
        var form = RosterForm(RosterFixture.applicant)
        #expect(form.read().applicant == RosterFixture.applicant)
        form.fields[.idNumber] = "510800197010190853"
        form.fields[.mobile] = "12345"
        form.fields[.jobTitle] = ""
        let read = form.read()
        #expect(read.applicant == nil)
        #expect(
            Set(read.findings.map(\.rule)) == [
                "id-number.check-digit", "mobile.format", "roster.missing-value",
            ])
        #expect(
            Set(read.findings.compactMap(\.place.column)) == ["身份证号", "手机号", "职务"])
        #expect(read.findings.allSatisfy { $0.place.row == nil && $0.place.file == nil })
    }

    // Lists

    @Test func `a list has states, reasons and every digit`() throws {
        let registration = Registration(
            id: "R000001", exam: "e", applicant: RosterFixture.applicant, state: .returnedByUnit,
            reasons: [.b02, .b08], note: "=补一页")
        let bytes = try ReviewListWriter().xlsx([registration])
        let sheet = try #require(try SheetReader().sheets(in: bytes, file: "a.xlsx").first)
        let cells = sheet.rows[1].cells.map(\.text)
        #expect(cells.contains("510800197010190852") && cells.contains("单位退回修改"))
        #expect(cells.contains("B02 身份证号有误；B08 其他（必须写明）") && cells.contains("=补一页"))
    }
}
