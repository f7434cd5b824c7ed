import Bank
import Grading
import Papers
import Testing
import Vocabulary

@Suite("The grader")
struct GraderTests {
    private let entries: [AnswerKey.Entry] = [
        .choosing("B", of: 4, marks: Marks(1), type: .singleChoice, item: "c-1"),
        .judging("true", item: "t-1"), .choosing("ABD", item: "m-1"),
        .filling([["三十"]], item: "f-1"),
    ]

    private let outline = PaperOutline(
        sheet: "s-1",
        entries: [
            .init(item: "c-1", type: .singleChoice, choices: choices("ABCD")),
            .init(item: "t-1", type: .trueFalse, choices: ["true", "false"]),
            .init(item: "m-1", type: .multipleResponse, choices: choices("ABCDE")),
            .init(item: "f-1", type: .fillIn, choices: [], blanks: 1),
        ])

    @Test(
        "what is no answer scores nothing, costs nothing and is reported",
        arguments: [
            ("c-1", .texts(["B"]), "grading.text-for-choice"),
            ("c-1", .choices(["Z"]), "grading.unknown-choice"),
            ("c-1", .choices(["A", "B"]), "grading.too-many-choices"),
            ("t-1", .choices(["maybe"]), "grading.unknown-choice"),
            ("t-1", .choices(["false", "true"]), "grading.too-many-choices"),
            ("m-1", .choices(["A", "B", "D", "Z"]), "grading.unknown-choice"),
            ("f-1", .choices(["A"]), "grading.choice-for-blank"),
            ("f-1", .texts(["三十", "四十"]), "grading.too-many-texts"),
            ("x-1", .choices(["A"]), "grading.unknown-item"),
        ] as [(ItemID, Response, String)])
    func malformed(item: ItemID, response: Response, rule: String) {
        let rules = GradingRules([
            .trueFalse: .trueFalseNegative(Marks(1)), .multipleResponse: .proportional,
        ])
        let right: [ItemID: Response] = ["c-1": .choices(["B"]), "t-1": .choices(["true"])]
        let sheet = graded(
            entries, right.merging([item: response]) { $1 }, rules, outline: outline)
        #expect(sheet.findings.map(\.rule) == [rule])
        let expected = ["c-1", "t-1"].count { $0 != item }
        #expect(sheet.total == Marks(expected))
        for score in sheet.sections.flatMap(\.items) where score.item == item {
            #expect(score.judgement == .malformed)
            #expect(score.credit == .zero)
        }
    }

    @Test("without an outline a choice from nowhere is a wrong one")
    func withoutOutline() {
        let sheet = graded(
            entries, ["m-1": .choices(["A", "Z"])], GradingRules([.multipleResponse: .half]))
        #expect(sheet.total == .zero)
        #expect(sheet.findings.isEmpty)
    }

    @Test("an item that its policy cannot score is reported and scores nothing")
    func wrongPolicy() {
        let sheet = graded(
            entries, ["c-1": .choices(["B"]), "t-1": .choices(["true"])],
            GradingRules([.singleChoice: .fillIn(.inOrder)]))
        #expect(sheet.total == Marks(1))
        #expect(sheet.findings.map(\.rule) == ["grading.key-does-not-fit"])
    }

    @Test("the breakdown keeps sections, judgements and exact fractions")
    func breakdown() {
        let responses: [ItemID: Response] = [
            "c-1": .choices(["B"]), "m-1": .choices(["A", "B"]), "f-1": .texts([" "]),
        ]
        let sheet = graded(entries, responses, GradingRules([.multipleResponse: .proportional]))
        #expect(
            sheet.sections.map(\.type) == [.singleChoice, .trueFalse, .multipleResponse, .fillIn])
        #expect(
            sheet.sections.flatMap(\.items).map(\.judgement)
                == [.right, .blank, .partlyRight, .blank])
        #expect(sheet.exact == Fraction(7, 3))
        #expect(sheet.total == Marks(hundredths: 233))
        #expect(sheet.marks == Marks(6))
        #expect(sheet.printed(sheet.sections[2]) == Marks(hundredths: 133))
    }

    @Test(
        "one rounding, where the rule says",
        arguments: [
            (.total, 2, 400), (.perItem, 2, 399), (.total, 0, 400), (.perItem, 1, 390),
            (.perItem, 0, 300),
        ] as [(RoundingRule.Unit, Int, Int)])
    func rounding(unit: RoundingRule.Unit, decimals: Int, hundredths: Int) throws {
        let rule = try RoundingRule(unit: unit, decimals: decimals)
        let entries = (1...3).map { AnswerKey.Entry.choosing("ABD", item: ItemID("m-\($0)")) }
        let responses = Dictionary(
            uniqueKeysWithValues: entries.map { ($0.item, Response.choices(["A", "B"])) })
        let rules = GradingRules([.multipleResponse: .proportional], rounding: rule)
        #expect(graded(entries, responses, rules).total == Marks(hundredths: hundredths))
    }

    @Test("halves go up", arguments: [(1, 8, 13), (1, 200, 1), (-1, 200, -1), (999, 1000, 100)])
    func halfUp(numerator: Int, denominator: Int, hundredths: Int) {
        #expect(
            RoundingRule.standard.round(Fraction(numerator, denominator))
                == Marks(hundredths: hundredths))
    }

    @Test(
        "the published total decides",
        arguments: [(5999, false), (6000, true), (0, false), (10_000, true)])
    func passing(hundredths: Int, isPassed: Bool) {
        let total = Marks(hundredths: hundredths)
        let outcome = GradingRules([:]).outcome(of: total)
        #expect(outcome == (isPassed ? .passed(total) : .failed(total)))
        #expect(outcome.chinese == (isPassed ? "合格" : "不合格"))
    }

    @Test("scoring again gives the same sheet")
    func again() {
        let responses: [ItemID: Response] = [
            "zz": .choices([]), "aa": .choices([]), "mm": .texts([]), "c-1": .choices(["B"]),
        ]
        let sheets = (1...20).map { _ in graded(entries, responses, GradingRules([:])) }
        #expect(Set(sheets).count == 1)
        #expect(sheets[0].findings.count == 3)
        #expect(sheets[0].findings[0].english.contains(" aa"))
    }
}
