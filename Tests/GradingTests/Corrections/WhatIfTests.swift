import Bank
import Grading
import Papers
import Testing
import Vocabulary

@Suite("A what-if") struct WhatIfTests {
    /// Four papers of two items of 50 marks; the second item is on three of them.
    private func report(_ measure: CorrectionMeasure) -> WhatIfReport {
        let rules = GradingRules(passMark: Marks(60), fullMarks: Marks(100))
        let answers: [(SheetCode, String, String?, Bool)] = [
            ("s-1", "A", "B", true), ("s-2", "A", "A", true), ("s-3", "B", "A", false),
            ("s-4", "A", nil, true),
        ]
        let papers = answers.map { code, first, second, counts in
            let other: ItemID = code == "s-4" ? "item-3" : "item-2"
            let entries: [AnswerKey.Entry] = ["item-1", other].map {
                .choosing("A", of: 4, marks: Marks(50), type: .singleChoice, item: $0)
            }
            var responses: [ItemID: Response] = ["item-1": .choices([ChoiceID(first)])]
            if let second { responses["item-2"] = .choices([ChoiceID(second)]) }
            let standing = Grader.grade(
                sheet: AnswerSheet(sheet: code, responses: responses),
                key: AnswerKey(sheet: code, entries: entries), rules: rules)
            return WhatIf.Paper(
                standing, entry: entries.first { $0.item == "item-2" },
                response: responses["item-2"], counts: counts)
        }
        return WhatIf(
            rules: rules, before: .none, after: Corrections([("item-2", measure)])
        ).report(on: papers.reversed())
    }

    @Test func `who moves, whose result flips, what mean and rate do`() {
        let report = report(.key(.choices(["B"])))
        #expect(report.papers == 4 && report.withItem == 3 && report.counted == 3)
        #expect(report.changes.map(\.sheet) == ["s-1", "s-2", "s-3"])
        #expect(report.changes.map(\.before) == [Marks(50), Marks(100), Marks(50)])
        #expect(report.changes.map(\.after) == [Marks(100), Marks(50), Marks(0)])
        #expect(report.raised == 1 && report.lowered == 2)
        #expect(report.wouldPass.map(\.sheet) == ["s-1"])
        #expect(report.wouldFail.map(\.sheet) == ["s-2"], "the third does not count")
        #expect(report.passedBefore == 1 && report.passedAfter == 1)
        #expect(report.meanBefore == Fraction(200, 3) && report.meanAfter == Fraction(200, 3))
        #expect(report.distribution.map(\.hundredths) == [-5000, 5000])
        #expect(report.distribution.map(\.papers) == [2, 1])
    }

    @Test func `a paper without the item does not move`() {
        let report = report(.count(.takenOut))
        #expect(report.changes.map(\.sheet) == ["s-1", "s-3"])
        #expect(report.changes.map(\.after) == [Marks(100), Marks(0)])
        #expect(report.distribution.map(\.papers) == [1, 1, 1])
    }

    @Test func `the figures are the same for the same papers in any order, and are digested`() {
        let (one, two) = (report(.count(.voidForAll)), report(.count(.voidForAll)))
        #expect(one == two)
        #expect(one.json.canonicalText.contains(#""wouldPass":["s-1"]"#))
        #expect(report(.count(.takenOut)).json != one.json)
    }
}
