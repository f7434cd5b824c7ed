import Bank
import Grading
import Papers
import Testing
import Vocabulary

@Suite("Rules that would break their own promise are found beforehand")
struct RuleFindingsTests {
    private let half = Marks(hundredths: 50)

    @Test("five right choices of 0.5 would give 2 of 2 marks for an incomplete answer")
    func partsReachFull() {
        let all = AnswerKey.Entry.choosing("ABCDE", of: 5)
        #expect(
            ScoringPolicy.perOption(half).findings(for: all).map(\.rule)
                == ["grading.parts-reach-full-marks", "grading.no-wrong-choice"])
        #expect(
            ScoringPolicy.indefinite(.perOption(half)).findings(for: all).map(\.rule)
                == ["grading.parts-reach-full-marks", "grading.no-wrong-choice"])
        #expect(ScoringPolicy.perOption(half).findings(for: .choosing("ABCD")).isEmpty)
        #expect(ScoringPolicy.proportional.findings(for: all).isEmpty)
    }

    @Test(
        "how many choices may be right depends on the policy",
        arguments: [
            (.allOrNothing, .multipleResponse, "A", false),
            (.allOrNothing, .multipleResponse, "AB", true),
            (.indefinite(.half), .multipleResponse, "A", true),
            (.indefinite(.half), .multipleResponse, "", false),
            (.single, .singleChoice, "A", true), (.single, .singleChoice, "AB", false),
            (.single, .singleChoice, "", false),
        ] as [(ScoringPolicy, ItemType, String, Bool)])
    func rightChoices(policy: ScoringPolicy, type: ItemType, key: String, isLegal: Bool) {
        let findings = policy.findings(for: .choosing(key, type: type))
        #expect(findings.map(\.rule) == (isLegal ? [] : ["grading.right-choices"]))
    }

    @Test("stated parts stay below the marks, deductions at most at them")
    func parts() {
        #expect(
            ScoringPolicy.fixedPartial(Marks(2)).findings(for: .choosing("AB")).map(\.rule)
                == ["grading.parts-reach-full-marks"])
        #expect(
            ScoringPolicy.trueFalseNegative(Marks(2)).findings(for: .judging("true")).map(\.rule)
                == ["grading.deduction-above-marks"])
        #expect(ScoringPolicy.trueFalseNegative(Marks(1)).findings(for: .judging("true")).isEmpty)
        #expect(
            ScoringPolicy.fillIn(.inOrder).findings(for: .filling([["三十"], ["《》"]])).map(\.rule)
                == ["grading.blank-without-key"])
    }

    @Test("everything that is wrong with rules and key is told at once")
    func collected() {
        let rules = GradingRules(
            policies: [.singleChoice: .trueFalse, .multipleResponse: .proportional],
            passMark: Marks(101), fullMarks: Marks(100))
        let key = AnswerKey(
            sheet: "s-1",
            entries: [
                .choosing("A", type: .singleChoice), .choosing("A", item: "item-2"),
                .choosing("AB", item: "item-2", ), .judging("true", item: "item-3", marks: .zero),
            ])
        #expect(
            rules.findings(for: key).map(\.rule) == [
                "grading.policy-does-not-fit", "grading.pass-mark", "grading.key-does-not-fit",
                "grading.right-choices", "grading.double-item", "grading.item-without-marks",
                "grading.full-marks",
            ])
    }

    @Test("a blueprint must add up to the full marks and leave room for parts")
    func blueprint() {
        let blueprint = Blueprint(
            part: "public",
            sections: [
                .init(type: .singleChoice, count: 40, marks: Marks(1)),
                .init(type: .multipleResponse, count: 20, marks: Marks(2)),
                .init(type: .trueFalse, count: 20, marks: Marks(1)),
            ])
        let rules = GradingRules(passMark: Marks(60), fullMarks: Marks(100))
        #expect(rules.findings(for: blueprint).isEmpty)
        let wrong = GradingRules(
            policies: [.multipleResponse: .fixedPartial(Marks(2))], passMark: Marks(60),
            fullMarks: Marks(120))
        #expect(
            wrong.findings(for: blueprint).map(\.rule)
                == ["grading.full-marks", "grading.parts-reach-full-marks"])
    }
}
