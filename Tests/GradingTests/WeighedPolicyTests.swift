import Grading
import Papers
import Testing
import Vocabulary

@Suite("Policies that weigh right and wrong choices")
struct WeighedPolicyTests {
    /// Key ABD of ABCDE, 6 marks; hundredths of a mark. The columns are the formulas of peers 5.2
    /// worked out by hand.
    @Test(
        "the tables of peers 5.2 hold",
        arguments: [
            ("netCorrect", nil, [600, 400, 200, 400, 200, 0, 0, 200, 0]),
            ("coverage", nil, [600, 400, 200, 450, 267, 100, 0, 360, 0]),
            ("eachAnswerBlankEarns", nil, [600, 480, 360, 480, 360, 240, 120, 360, 240]),
            ("netDecisions", nil, [600, 360, 120, 360, 120, 0, 0, 120, 0]),
            ("netDecisionsBlankEarns", nil, [600, 360, 120, 360, 120, 0, 0, 120, 0]),
            ("rExamsFalse2", nil, [600, 400, 200, 300, 100, 0, 0, 0, 0]),
            ("rExamsFalse", nil, [600, 400, 200, 300, 100, 0, 0, 0, 0]),
            ("rExamsTrue", nil, [600, 400, 200, 400, 200, 0, 0, 200, 0]),
            ("rExamsAll", nil, [600, 400, 200, 0, 0, 0, 0, 0, 0]),
            ("rExamsNone", nil, [600, 400, 200, 600, 400, 200, 0, 600, 0]),
            ("kprim", nil, [600, 300, 0, 300, 0, 0, 0, 0, 0]),
            ("deducting", "1", [600, 200, 100, 200, 100, 0, 0, 100, 0]),
            ("perMistake", "2", [600, 400, 200, 400, 200, 0, 0, 200, 0]),
            ("multipleNegative", "1", [600, 0, 0, 0, 0, 0, 0, 0, 0]),
            ("halfRoundedUp", nil, [600, 300, 300, 0, 0, 0, 0, 0, 0]),
        ] as [(String, String?, [Int])])
    func tables(name: String, partial: String?, hundredths: [Int]) throws {
        let policy = try ScoringPolicy.policy(
            named: name, partial: partial.flatMap { Marks(decimal: $0) })
        let answers = ["ABD", "AB", "A", "ABCD", "ABC", "AC", "C", "ABCDE", ""]
        for (chosen, expected) in zip(answers, hundredths) {
            #expect(
                score(policy, .choosing("ABD", marks: Marks(6)), Response(choices: choices(chosen)))
                    == Marks(hundredths: expected), "\(name), \(chosen)")
        }
    }

    @Test(
        "what can cost something costs it, down to the floor of the section",
        arguments: [
            ("deducting", "0.5", "C", -50), ("deducting", "0.5", "CE", -100),
            ("multipleNegative", "0.25", "ABC", -25), ("multipleNegative", "0.25", "AB", 0),
            ("rExamsFalse", "0.5", "CE", -50), ("rExamsTrue", "0.5", "C", -50),
            ("rExamsAll", "2", "ABDC", 0), ("rExamsAll", "2", "CE", -200),
        ])
    func deductions(name: String, partial: String, chosen: String, hundredths: Int) throws {
        let policy = try ScoringPolicy.policy(named: name, partial: Marks(decimal: partial))
        let entries: [AnswerKey.Entry] = [
            .choosing("ABD", item: "m-1"), .choosing("AB", item: "m-2"),
        ]
        let rules = GradingRules([.multipleResponse: policy])
        let lone = graded([entries[0]], ["m-1": Response(choices: choices(chosen))], rules)
        #expect(lone.sections[0].raw == Fraction(hundredths, 100), "\(name)")
        #expect(lone.total == max(.zero, Marks(hundredths: hundredths)), "\(name)")
        let both = graded(
            entries,
            ["m-1": Response(choices: choices(chosen)), "m-2": .choices(["A", "B"])], rules)
        #expect(both.total == Marks(hundredths: 200 + hundredths), "\(name)")
    }

    @Test("R exams' rules differ with few wrong choices: one counts as two under false2 alone")
    func oneWrongChoice() {
        let entry = AnswerKey.Entry.choosing("ABC", of: 4, marks: Marks(6))
        let response = Response(choices: choices("ABCD"))
        #expect(score(.weighed(.rExams(.false2, most: .zero)), entry, response) == Marks(3))
        #expect(score(.weighed(.rExams(.false, most: .zero)), entry, response) == .zero)
    }

    @Test(
        "halves rounded up to whole marks",
        arguments: [(100, 0), (150, 100), (200, 100), (300, 200), (400, 200), (500, 300)])
    func halves(full: Int, half: Int) {
        #expect(
            score(
                .multiple(.halfRoundedUp), .choosing("ABD", marks: Marks(hundredths: full)),
                Response(choices: ["A"])) == Marks(hundredths: half))
    }

    @Test("a policy that costs more than it can bring is found")
    func findings() {
        let entry = AnswerKey.Entry.choosing("A", of: 4, marks: Marks(1), type: .singleChoice)
        #expect(
            ScoringPolicy.singleNegative(Marks(2)).findings(for: entry).map(\.rule)
                == ["grading.deduction-above-marks"])
        #expect(
            ScoringPolicy.weighed(.deducting(Marks(1))).findings(for: .choosing("ABD"))
                .map(\.rule) == ["grading.parts-reach-full-marks"])
        #expect(ScoringPolicy.weighed(.netCorrect).findings(for: .choosing("ABD")).isEmpty)
    }
}
