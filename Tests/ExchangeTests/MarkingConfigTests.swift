import Exchange
import Grading
import Papers
import Programme
import Testing
import Vocabulary

/// Short answers as configs say them.
@Suite("Marking in a config") struct MarkingConfigTests {
    /// The fixture with twenty marks of short answers.
    private func text(_ marking: String, section: String = "") -> String {
        ConfigFixture.text.replacing(
            "- {type: singleChoice, count: 60, marks: 1}",
            with: "- {type: singleChoice, count: 40, marks: 1}\n"
                + "    - {type: extendedText, count: 2, marks: 10\(section)}"
        ).replacing("  passMark: 60", with: "  passMark: 60\n\(marking)")
    }

    private func rules(_ marking: String, section: String = "") throws -> MarkingRules {
        let (programme, findings) = ExamConfigReader.read(
            text("  marking: {\(marking)}", section: section), file: "exam.yaml")
        #expect(findings == [])
        return try #require(programme?.grading.marking)
    }

    @Test func `the rules are read, and have their defaults`() throws {
        #expect(
            try rules("gap: 2") == MarkingRules(gap: Marks(2), step: Marks(hundredths: 50)))
        let all = try rules(
            "markers: 2, gap: 1.5, step: 0.25, third: alone, closes: 2017-05-25 18:00",
            section: ", policy: byHand")
        #expect(
            all
                == MarkingRules(
                    gap: Marks(hundredths: 150), step: Marks(hundredths: 25), third: .alone,
                    closes: Moment(beijing: "2017-05-25 18:00")))
        #expect(try rules("gap: 2, third: leader").leastMarkers == 2)
        let again = try rules("gap: 2, again: {percent: 10}").again
        #expect(again == MarkingAgain(percent: 10, who: .both))
        let own = try rules("gap: 2, third: leader, again: {percent: 100, by: own, seed: 甲}")
        #expect(own.again == MarkingAgain(percent: 100, who: .own, seed: "甲"))
        #expect(own.leastMarkers == 2)
        #expect(
            try rules("gap: 2, third: leader, again: {percent: 1, by: other}").leastMarkers == 3)
    }

    @Test func `the rule stands above the section`() throws {
        let (programme, _) = ExamConfigReader.read(
            text("  marking: {gap: 2}"), file: "exam.yaml")
        let exam = try #require(programme)
        let section = try #require(
            exam.blueprint.sections.first { $0.type == .items(.extendedText) })
        #expect(exam.grading.wording(for: section).contains("相差不超过2分的取平均分"))
        #expect(exam.blueprint.fullMarks == Marks(100))
    }

    @Test(arguments: [
        ("", "marking.rules-missing @ - {type: extendedText, count: 2, marks: 10}"),
        ("gap: 10", "marking.gap @ marking: {gap: 10}"),
        ("gap: 2, step: 3", "marking.step @ marking: {gap: 2, step: 3}"),
        ("gap: 2, step: 0", "marking.step @ marking: {gap: 2, step: 0}"),
        (
            "gap: 2, closes: 2017-05-20 10:00",
            "marking.closes @ marking: {gap: 2, closes: 2017-05-20 10:00}"
        ),
        (
            "gap: 2, closes: 2017-05-27 10:00",
            "marking.closes @ marking: {gap: 2, closes: 2017-05-27 10:00}"
        ),
    ])
    func `what does not fit is named with its line`(marking: String, finding: String) {
        let words = marking.isEmpty ? "" : "  marking: {\(marking)}"
        #expect(ConfigFixture.findings(in: text(words)) == [finding])
    }

    @Test(arguments: [
        "markers: 3, gap: 2", "gap: 2, third: nobody", "step: 1", "gap: 2, gapp: 3",
        "gap: 2, again: {percent: 0}", "gap: 2, again: {percent: 101}", "gap: 2, again: {by: own}",
        "gap: 2, again: {percent: 5, by: me}",
    ])
    func `wrong words and numbers are refused`(marking: String) {
        let (programme, findings) = ExamConfigReader.read(
            text("  marking: {\(marking)}"), file: "exam.yaml")
        #expect(programme == nil)
        #expect(findings.allSatisfy { $0.rule.hasPrefix("config.") } && findings.count == 1)
    }

    @Test func `rules without short answers are one mistake, and byHand elsewhere another`() {
        let lone = ConfigFixture.text(
            replacing: "  passMark: 60", by: "  passMark: 60\n  marking: {gap: 2}")
        #expect(ConfigFixture.findings(in: lone) == ["marking.no-section @ marking: {gap: 2}"])
        let wrong = ConfigFixture.text(
            replacing: "count: 60, marks: 1}", by: "count: 60, marks: 1, policy: byHand}")
        #expect(
            ConfigFixture.findings(in: wrong).map { $0.split(separator: " ")[0] }
                == ["grading.policy-does-not-fit"])
    }
}
