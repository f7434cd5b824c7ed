import Bank
import Grading
import Papers
import Testing
import Vocabulary

@Suite("Hand-marked items on a score sheet") struct HandMarkTests {
    private static let key = AnswerKey(
        sheet: "S1",
        entries: [
            .choosing("A", marks: Marks(40), type: .singleChoice, item: "one"),
            AnswerKey.Entry(
                item: "essay-1", type: .extendedText, marks: Marks(30), key: .open("要点"),
                choiceCount: 0),
            AnswerKey.Entry(
                item: "essay-2", type: .extendedText, marks: Marks(30), key: .open("要点"),
                choiceCount: 0),
        ])

    private func grade(
        _ responses: [ItemID: Response], _ byHand: [ItemID: Fraction],
        rounding: RoundingRule = .standard
    ) -> ScoreSheet {
        Grader.grade(
            sheet: AnswerSheet(sheet: "S1", responses: responses), key: Self.key,
            rules: GradingRules(
                rounding: rounding, passMark: Marks(60), fullMarks: Marks(100),
                marking: MarkingRules(gap: Marks(2))), byHand: byHand)
    }

    @Test func `what people gave counts exactly and stands as such`() throws {
        let sheet = grade(
            [
                "one": .choices(["A"]), "essay-1": .texts(["一"]), "essay-2": .texts(["二"]),
            ], ["essay-1": Fraction(85, 4), "essay-2": Fraction(1, 3)])
        #expect(sheet.exact == Fraction(40) + Fraction(85, 4) + Fraction(1, 3))
        #expect(sheet.total == Marks(hundredths: 6158))
        #expect(sheet.sections[1].items.map(\.judgement) == [.marked, .marked])
        #expect(sheet.sections[1].items[0].judgement.chinese == "人工评分")
        #expect(sheet.findings.isEmpty)
    }

    @Test func `a blank stays a blank, and an unmarked answer brings nothing`() {
        let sheet = grade(
            ["one": .choices(["A"]), "essay-1": .texts([" \n"])], ["essay-2": Fraction(9)])
        #expect(sheet.sections[1].items.map(\.judgement) == [.blank, .blank])
        #expect(sheet.total == Marks(40))
    }

    @Test func `no mark brings more than the item is worth, or less than nothing`() {
        let answers: [ItemID: Response] = [
            "essay-1": .texts(["一"]), "essay-2": .texts(["二"]),
        ]
        let sheet = grade(answers, ["essay-1": Fraction(99), "essay-2": Fraction(-3)])
        #expect(sheet.sections[1].items.map(\.score) == [Fraction(30), .zero])
    }

    @Test func `marks of people do not touch what a machine scores`() {
        let sheet = grade(["one": .choices(["B"])], ["one": Fraction(40)])
        #expect(sheet.total == .zero)
    }
}
