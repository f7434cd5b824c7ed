import Bank
import Grading
import Papers
import Testing
import Vocabulary

@Suite("Policies for choices")
struct ChoicePolicyTests {
    /// The test vectors of practice 3: full mark 2, key ABD, five choices; hundredths of a mark.
    @Test(
        "the table of practice 3 holds",
        arguments: [
            ("ABD", 200, 200, 200, 200), ("AB", 0, 100, 133, 100), ("A", 0, 50, 67, 100),
            ("ABC", 0, 0, 0, 0), ("C", 0, 0, 0, 0), ("", 0, 0, 0, 0), ("ABCD", 0, 0, 0, 0),
            ("ABDE", 0, 0, 0, 0),
        ])
    func vectors(chosen: String, allOrNothing: Int, perOption: Int, proportional: Int, half: Int) {
        let expected: [(ScoringPolicy, Int)] = [
            (.allOrNothing, allOrNothing), (.perOption(Marks(hundredths: 50)), perOption),
            (.proportional, proportional), (.half, half), (.fixedPartial(Marks(1)), half),
            (.indefinite(.allOrNothing), allOrNothing), (.indefinite(.half), half),
        ]
        for (policy, hundredths) in expected {
            #expect(
                score(policy, .choosing("ABD"), Response(choices: choices(chosen)))
                    == Marks(hundredths: hundredths), "\(policy.name), \(chosen)")
        }
    }

    @Test(
        "a single choice is right or wrong, and two choices are no answer",
        arguments: [("B", 1, 0), ("A", 0, 0), ("", 0, 0), ("AB", 0, 1)])
    func single(chosen: String, marks: Int, findings: Int) {
        let entry = AnswerKey.Entry.choosing("B", of: 4, marks: Marks(1), type: .singleChoice)
        let sheet = graded(
            [entry], [entry.item: Response(choices: choices(chosen))], GradingRules([:]))
        #expect(sheet.total == Marks(marks))
        #expect(sheet.findings.count == findings)
    }

    @Test("an exact answer has full marks even where the parts add up to less")
    func exactBeatsSum() {
        #expect(
            score(
                .perOption(Marks(hundredths: 25)), .choosing("AB"), Response(choices: ["A", "B"]))
                == Marks(2))
    }

    @Test("parts that would pass the full marks stop there")
    func capped() {
        #expect(
            score(
                .perOption(Marks(1)), .choosing("ABCDE"), Response(choices: ["A", "B", "C", "D"]))
                == Marks(2))
    }

    @Test("deductions reach the zero of their section and not the other sections")
    func sectionFloor() {
        let entries: [AnswerKey.Entry] = [
            .choosing("A", marks: Marks(1), type: .singleChoice, item: "c-1"),
            .judging("true", item: "t-1"), .judging("true", item: "t-2"),
            .judging("false", item: "t-3"),
        ]
        let rules = GradingRules([.trueFalse: .trueFalseNegative(Marks(hundredths: 100))])
        let one: [ItemID: Response] = [
            "c-1": .choices(["A"]), "t-1": .choices(["true"]), "t-2": .choices(["false"]),
        ]
        let sheet = graded(entries, one, rules)
        #expect(sheet.sections.map(\.raw) == [Fraction(1), Fraction(0)])
        #expect(sheet.total == Marks(1))
        let two = one.merging(["t-1": .choices(["false"]), "t-3": .choices([])]) { $1 }
        let below = graded(entries, two, rules)
        #expect(below.sections.map(\.raw) == [Fraction(1), Fraction(-2)])
        #expect(below.sections.map(\.score) == [Fraction(1), Fraction(0)])
        #expect(below.total == Marks(1))
        #expect(
            below.sections[1].items.map(\.judgement) == [.wrong, .wrong, .blank])
    }

    @Test(
        "the sentence above the section says the rule",
        arguments: [
            (.allOrNothing, "多选、少选、错选、不选均不得分。"),
            (.perOption(Marks(hundredths: 50)), "全部选对得满分；少选且无错选的，所选的每个选项得0.5分；错选、多选、不选均不得分。"),
            (.single, "选对得分，错选、不选均不得分。"),
            (.trueFalseNegative(Marks(hundredths: 50)), "判断正确得分；判断错误扣0.5分；不作答不得分也不扣分；本类题最低得零分。"),
            (.indefinite(.allOrNothing), "每题有一个或者一个以上正确选项。多选、少选、错选、不选均不得分。"),
            (.fillIn(.anyOrder), "每空分值相等，填对得分，填错、不填均不得分。同一题各空不分先后。数字的写法、全角半角、标点和书名号不影响得分。"),
        ] as [(ScoringPolicy, String)])
    func wording(policy: ScoringPolicy, sentence: String) {
        #expect(policy.wording == sentence)
    }
}
