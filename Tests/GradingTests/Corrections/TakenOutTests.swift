import Bank
import Grading
import Papers
import Testing
import Vocabulary

/// An item that is taken out: the rest of the paper is scaled up to full marks, exactly.
@Suite("Items taken out") struct TakenOutTests {
    private let entries: [AnswerKey.Entry] = [
        .choosing("A", of: 4, marks: Marks(40), type: .singleChoice, item: "s-1"),
        .choosing("A", of: 4, marks: Marks(30), type: .singleChoice, item: "s-2"),
        .judging("true", item: "t-1", marks: Marks(20)),
        .judging("true", item: "t-2", marks: Marks(10)),
    ]

    private func sheet(
        _ right: Set<ItemID>, wrong: Set<ItemID> = [], out: [ItemID],
        rounding: RoundingRule = .standard
    ) -> ScoreSheet {
        var responses: [ItemID: Response] = [:]
        for entry in entries {
            let isJudged = entry.type == .trueFalse
            if right.contains(entry.item) {
                responses[entry.item] = .choices([isJudged ? "true" : "A"])
            } else if wrong.contains(entry.item) {
                responses[entry.item] = .choices([isJudged ? "false" : "B"])
            }
        }
        return Grader.grade(
            sheet: AnswerSheet(sheet: "s-1", responses: responses),
            key: AnswerKey(sheet: "s-1", entries: entries),
            rules: GradingRules(
                [.trueFalse: .trueFalseNegative(Marks(10))], rounding: rounding),
            corrections: Corrections(out.map { ($0, .count(.takenOut)) }))
    }

    @Test func `everything right is still full marks`() {
        for out in entries.map(\.item) {
            let all = sheet(Set(entries.map(\.item)), out: [out])
            #expect(all.total == Marks(100), "without \(out)")
            #expect(all.marks == Marks(100))
        }
    }

    /// 30 of the 60 that are left is 50 of 100; 40 of 70 is 57 1/7.
    @Test func `what is left is scaled by full marks over the marks that count`() {
        #expect(sheet(["s-2"], out: ["s-1"]).exact == Fraction(50))
        #expect(sheet(["s-1"], out: ["s-2"]).exact == Fraction(400, 7))
        #expect(sheet(["s-1"], out: ["s-2"]).total == Marks(hundredths: 5714))
        #expect(sheet(["s-1"], out: ["s-2", "t-1"]).exact == Fraction(80))
    }

    @Test func `it is rounded once, by the rule of the paper`() throws {
        let whole = try RoundingRule(unit: .total, decimals: 0)
        #expect(sheet(["s-1"], out: ["s-2"], rounding: whole).total == Marks(57))
        let perItem = try RoundingRule(unit: .perItem, decimals: 1)
        #expect(
            sheet(["s-1"], out: ["s-2"], rounding: perItem).total == Marks(hundredths: 5710))
    }

    /// A wrong judgement costs 10; taken out it costs nothing, and the section stays at 0 or more.
    @Test func `a deduction goes with the item, and the floor is that of the section`() {
        let both = sheet(["s-1", "t-1"], wrong: ["t-2"], out: [])
        #expect(both.total == Marks(50))
        #expect(sheet(["s-1", "t-1"], wrong: ["t-2"], out: ["t-2"]).exact == Fraction(6000, 90))
        let floored = sheet(["s-1"], wrong: ["t-1", "t-2"], out: ["t-1"])
        #expect(floored.exact == Fraction(50))
        #expect(floored.sections.map(\.score) == [Fraction(40), .zero])
    }

    @Test func `the sections as printed go into the total`() {
        let score = sheet(["s-1", "t-1", "t-2"], out: ["s-2"])
        #expect(score.exact == Fraction(100))
        #expect(
            score.sections.reduce(.zero) { $0 + score.scaled($1) } == score.exact)
        #expect(
            score.sections.map { score.scaledMarks($0) }
                == [Marks(hundredths: 5714), Marks(hundredths: 4286)])
        #expect(score.sections[0].items[1].effect == .takenOut)
        #expect(score.sections[0].marks == Marks(40))
    }

    @Test func `a paper of which nothing counts has its full marks`() {
        let none = sheet([], out: entries.map(\.item))
        #expect(none.total == Marks(100))
        #expect(none.sections.reduce(.zero) { $0 + none.scaled($1) } == Fraction(100))
    }
}
