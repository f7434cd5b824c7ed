import Admissions
import Exchange
import Testing
import Vocabulary

@Suite struct `Rosters` {
    // Refusals

    @Test(arguments: [
        ("甲,乙\n1,2\n", "roster.no-header"),
        ("", "roster.no-header"),
        ("性别,区县\n男,利州区\n", "roster.missing-column"),
        (RosterFixture.header, "roster.empty"),
        ("姓名,身份证号\n\"a\n", "csv.open-quote"),
    ])
    func `refuses files that hold no roster`(_ example: (text: String, rule: String)) {
        let result = read(example.text)
        #expect(!result.isUsable)
        #expect(result.entries.isEmpty)
        #expect(result.findings.map(\.rule).contains(example.rule))
    }

    @Test func `reports each missing column once`() {
        let result = read("姓名,身份证号,区县\n\(RosterFixture.people[0].name),x,利州区\n")
        let missing = result.findings.filter { $0.rule == "roster.missing-column" }
        #expect(
            missing.map(\.place.column) == [
                "职务", "编制性质", "单位性质", "执法类别", "执法领域", "学历", "报考类型", "报考科目", "手机号",
            ])
        #expect(missing.allSatisfy { $0.place.row == 1 && $0.place.file == "r.csv" })
    }

    @Test(arguments: [
        (RosterColumn.fullName, " ", "roster.missing-value"),
        (.idNumber, "", "id-number.missing"),
        (.idNumber, "510800198307053481", "id-number.check-digit"),
        (.idNumber, "5.10800198307053E+17", "id-number.excel-damaged"),
        (.gender, "女", "gender.contradicts-id-number"),
        (.gender, "甲", "roster.unknown-word"),
        (.unitName, "", "roster.missing-value"),
        (.establishment, "编外", "roster.unknown-word"),
        (.authority, "公司", "roster.unknown-word"),
        (.categories, "行政处罚、行政奖励", "roster.unknown-word"),
        (.legalQualification, "也许", "roster.unknown-word"),
        (.workSince, "很久以前", "roster.not-a-month"),
        (.enforcementSince, "2005-13", "roster.not-a-month"),
        (.certificateValidTo, "", "certificate.no-validity"),
        (.certificateValidTo, "2020-02-30", "certificate.no-validity"),
        (.certificateNumber, "", "certificate.no-number"),
        (.applicationType, "再考", "roster.unknown-word"),
        (.mobile, "1380000000", "mobile.format"),
        (.mobile, "", "roster.missing-value"),
        (.accommodation, "要一杯茶", "roster.unknown-word"),
    ])
    func `reports a wrong cell with file, row and column`(
        _ example: (column: RosterColumn, text: String, rule: String)
    ) {
        let rows = [
            RosterFixture.row(0), RosterFixture.row(1, [example.column: example.text]),
        ]
        let result = read(RosterFixture.header + rows.joined())
        #expect(result.findings.map(\.rule) == [example.rule])
        let place = result.findings.first?.place
        #expect(place?.file == "r.csv" && place?.row == 3 && place?.line == 3)
        let column = example.rule == "certificate.no-number" ? .certificateNumber : example.column
        #expect(place?.column == column.title)
        #expect(result.entries.isEmpty, "all or nothing")
        #expect(result.rowCount == 2)
    }

    @Test func `reports everything that is wrong at once`() {
        let row = RosterFixture.row(0, [.idNumber: "123", .mobile: "1", .workSince: "?"])
        let result = read(RosterFixture.header + row + "\n" + row)
        #expect(result.findings.count == 6)
        let refusal = #expect(throws: Refusal.self) { try result.accepted() }
        #expect(refusal?.findings == result.findings)
    }

    @Test func `names both rows of a person who stands there twice`() throws {
        let again = RosterFixture.row(0, [.mobile: "1"])
        let result = read(RosterFixture.header + RosterFixture.row(0) + "\n" + again)
        let double = try #require(result.findings.first { $0.rule == "roster.double-person" })
        #expect(double.place.row == 4)
        #expect(double.english.contains("rows 2 and 4"))
    }

    @Test(arguments: ["示例", "填表说明：姓名应与身份证一致", "例:张三"])
    func `does not guess at notes and examples`(_ note: String) {
        let example = RosterFixture.row(1, [.fullName: note])
        let result = read(RosterFixture.header + RosterFixture.row(0) + example)
        #expect(result.findings.map(\.rule) == ["roster.not-a-person"])
        #expect(result.findings.map(\.place.row) == [3])
    }

    @Test func `refuses two columns of one meaning and warns of unknown ones`() {
        let result = read("姓名,证件号码,身份证号,爱好,序号\n甲乙,1,1,茶,1\n")
        let rules = result.findings.map(\.rule)
        #expect(rules.contains("roster.double-column"))
        #expect(rules.filter { $0 == "roster.unknown-column" }.count == 1)
    }

    @Test func `reports numbers that a workbook has rounded`() throws {
        let tab = WorkbookFixture.Tab(
            name: "名单",
            xml: """
                <sheetData><row r="1"><c t="inlineStr"><is><t>姓名</t></is></c>\
                <c t="inlineStr"><is><t>身份证号</t></is></c>\
                <c t="inlineStr"><is><t>区县</t></is></c></row>\
                <row r="2"><c t="inlineStr"><is><t>时畅</t></is></c>\
                <c><v>5.1080019830705299E+17</v></c>\
                <c t="inlineStr"><is><t>青川县</t></is></c></row></sheetData>
                """)
        let bytes = try WorkbookFixture(tabs: [tab]).bytes()
        let result = RosterReader().roster(
            in: bytes, file: "r.xlsx", defaults: RosterFixture.defaults)
        let errors = result.findings.filter { $0.severity == .error }
        #expect(errors.map(\.rule) == ["id-number.excel-damaged"])
        #expect(
            errors.map(\.place) == [
                Finding.Place(file: "r.xlsx", sheet: "名单", row: 2, column: "身份证号")
            ])
    }

    @Test func `findings repeat neither names nor numbers`() {
        let row = RosterFixture.row(0, [.idNumber: "510800198307053481"])
        for finding in read(RosterFixture.header + row).findings {
            #expect(!finding.description.contains("510800"))
            #expect(!finding.description.contains(RosterFixture.people[0].name))
        }
    }

    // Reading

    @Test(arguments: [
        ("身份证号码", RosterColumn.idNumber), ("身 份 证 号", .idNumber), ("身份证号（18位）", .idNumber),
        ("*姓名", .fullName), ("所在单位(全称)", .unitName), ("职务／职级", .jobTitle),
        ("执法主体性质", .authority), ("联系电话：", .mobile), ("所属区县\n", .district),
        ("【必填】手机", .mobile), ("执法证有效期", .certificateValidTo),
    ])
    func `knows columns by many names`(_ example: (text: String, column: RosterColumn)) {
        #expect(RosterColumn(header: example.text) == example.column)
    }

    @Test func `no name belongs to two columns`() {
        for column in RosterColumn.allCases {
            #expect(RosterColumn(header: column.title) == column)
        }
    }

    @Test func `reads a full row`() throws {
        let result = read(RosterFixture.header + "\n" + RosterFixture.row(0))
        #expect(result.findings.isEmpty)
        let person = try #require(result.applicants.first)
        #expect(person.row == 3)
        #expect(person.applicant == RosterFixture.applicant)
    }

    @Test func `finds the sheet and the header among titles and notes`() throws {
        let title = ["广元市2017年第一期报名表"]
        let rows = [
            title, ["序号", "姓名", "证件号码", "区县"],
            ["1", "时畅", "510800198307053482", "青川县"],
            ["", "", "", ""], ["2", "罗洋", "510800197010190852", "利州区"],
        ]
        let fixture = WorkbookFixture(tabs: [
            WorkbookFixture.inline("填写说明", [["填写说明"], ["姓名", "必填"]]),
            WorkbookFixture.inline("名单", rows),
        ])
        let result = RosterReader().roster(
            in: try fixture.bytes(), file: "r.xlsx", defaults: RosterFixture.defaults)
        #expect(result.isUsable)
        #expect(result.applicants.map(\.row) == [3, 5])
        #expect(result.entries.map(\.place.sheet) == ["名单", "名单"])
    }

    @Test func `refuses a second sheet with people, who would be lost`() throws {
        let rows = [["姓名", "身份证号", "区县"], ["时畅", "510800198307053482", "青川县"]]
        let fixture = WorkbookFixture(tabs: [
            WorkbookFixture.inline("一", rows), WorkbookFixture.inline("二", rows),
        ])
        let result = RosterReader().roster(
            in: try fixture.bytes(), file: "r.xlsx", defaults: RosterFixture.defaults)
        #expect(result.entries.isEmpty)
        let warning = try #require(result.findings.first { $0.rule == "roster.other-sheet" })
        #expect(warning.place.sheet == "二")
    }

    @Test func `says which defaults were taken, once for each column`() throws {
        let result = read(
            "姓名,性别,身份证号,区县\n时畅,女,510800198307053482,青川县\n罗洋,男,510800197010190852,利州区\n",
            RosterFixture.defaults)
        #expect(result.isUsable)
        #expect(
            result.findings.map(\.place.column) == [
                "单位", "单位代码", "职务", "编制性质", "单位性质", "执法类别", "执法领域", "学历", "报考类型",
                "报考科目", "手机号",
            ])
        #expect(result.findings.allSatisfy { $0.rule == "roster.default-used" })
        #expect(result.findings[3].chinese.contains("“事业编制”"))
        let person = try #require(result.applicants.first?.applicant)
        #expect(person.unit == "青川县" && person.unitName == "青川县")
        #expect(person.district == "青川县")
        #expect(person.establishment == .publicInstitution)
    }

    @Test func `a roster in GB 18030 reads as the same in UTF-8`() throws {
        // 姓名,身份证号,区县 / 时畅,510800198307053482,青川县
        let bytes: [UInt8] =
            [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xC9, 0xED, 0xB7, 0xDD, 0xD6, 0xA4, 0xBA, 0xC5, 0x2C]
            + [0xC7, 0xF8, 0xCF, 0xD8, 0x0A, 0xCA, 0xB1, 0xB3, 0xA9, 0x2C]
            + Array("510800198307053482,".utf8) + [0xC7, 0xE0, 0xB4, 0xA8, 0xCF, 0xD8, 0x0A]
        let result = RosterReader().roster(
            in: bytes, file: "r.csv", defaults: RosterFixture.defaults)
        #expect(result.applicants.map(\.applicant.fullName) == ["时畅"])
    }

    @Test(.enabled(if: SharedData.exists(SharedData.roster), "the roster is not at hand"))
    func `reads a roster of two thousand and writes one that reads back`() throws {
        let bytes = try #require(SharedData.bytes(SharedData.roster))
        let result = RosterReader().roster(
            in: bytes, file: "roster.csv", defaults: RosterFixture.defaults)
        let applicants = try result.accepted().map(\.applicant)
        #expect(applicants.count == 2000)
        let written = RosterWriter().csv(applicants)
        let again = RosterReader().roster(in: written, file: "again.csv")
        #expect(again.findings.isEmpty)
        #expect(again.applicants.map(\.applicant) == applicants)
    }

    @Test func `writes what it reads`() throws {
        let csv = RosterWriter().csv([RosterFixture.applicant])
        #expect(csv.starts(with: [0xEF, 0xBB, 0xBF]))
        let result = RosterReader().roster(in: csv, file: "r.csv")
        #expect(result.findings.isEmpty)
        #expect(result.applicants.map(\.applicant) == [RosterFixture.applicant])
    }

    @Test func `writes nothing that a spreadsheet would run`() throws {
        let applicant = RosterFixture.applicant(unitName: "=HYPERLINK(\"x\")", department: "@科,室")
        let csv = RosterWriter().csv([applicant])
        let text = String(decoding: csv, as: UTF8.self)
        #expect(!text.contains(",=") && !text.contains("\"=") && !text.contains("\"@"))
        let result = RosterReader().roster(in: csv, file: "r.csv")
        #expect(result.applicants.map(\.applicant) == [applicant])
    }

    private func read(_ text: String, _ defaults: RosterDefaults = .none) -> RosterImport {
        RosterReader().roster(in: Array(text.utf8), file: "r.csv", defaults: defaults)
    }
}
