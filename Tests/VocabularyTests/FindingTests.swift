import Testing
import Vocabulary

@Suite("What findings and refusals say")
struct FindingTests {
    @Test(
        "a place is named as people look it up",
        arguments: [
            (Finding.Place(), ""),
            (Finding.Place(file: "exam.yaml", line: 14), "exam.yaml:14"),
            (Finding.Place(line: 3), ":3"),
            (Finding.Place(file: "roster.xlsx"), "roster.xlsx"),
            (Finding.Place(row: 12), "row 12"),
            (
                Finding.Place(file: "roster.xlsx", sheet: "花名册", row: 12, column: "身份证号"),
                "roster.xlsx, sheet 花名册, row 12, column 身份证号"
            ),
        ])
    func places(place: Finding.Place, printed: String) {
        #expect(place.description == printed)
    }

    @Test("a finding says where, what in two languages, and by which rule")
    func findings() {
        let finding = Finding("age.below-minimum", "未满 18 周岁。", "below 18 years of age")
        #expect(finding.severity == .error)
        #expect(finding.description == "未满 18 周岁。 / below 18 years of age [age.below-minimum]")
        let placed = finding.at(Finding.Place(file: "roster.csv", row: 7))
        #expect(
            placed.description
                == "roster.csv, row 7: 未满 18 周岁。 / below 18 years of age [age.below-minimum]")
        #expect(placed.rule == finding.rule)
    }

    @Test("a finding that is moved stays a warning")
    func warnings() {
        let finding = Finding("name.length", severity: .warning, "姓名很长。", "a long name")
        #expect(finding.at(Finding.Place(row: 2)).severity == .warning)
    }

    @Test("a refusal lists its findings below its message")
    func refusals() {
        let finding = Finding(
            "id-number.length", at: Finding.Place(row: 3), "应为 18 位。", "18 characters")
        let refusal = Refusal(
            "roster.findings", "花名册有错误。", "the roster has errors", findings: [finding])
        #expect(
            refusal.description == """
                花名册有错误。 / the roster has errors [roster.findings]
                  row 3: 应为 18 位。 / 18 characters [id-number.length]
                """)
        #expect(
            Refusal("register.closed", "报名已截止。", "closed").description
                == "报名已截止。 / closed [register.closed]")
    }
}
