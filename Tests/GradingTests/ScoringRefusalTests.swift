import Bank
import Grading
import Papers
import Testing
import Vocabulary

@Suite("Scoring refuses what it cannot promise")
struct ScoringRefusalTests {
    @Test("a policy that a config spells wrong is refused with the list of names")
    func unknownName() throws {
        let refusal = try #require(throws: Refusal.self) {
            try ScoringPolicy.policy(named: "partial")
        }
        #expect(refusal.code == "grading.unknown-policy")
        #expect(
            refusal.message.english == """
                there is no scoring policy 'partial'; there are: single, singleNegative, \
                allOrNothing, perOption, proportional, fixedPartial, half, halfRoundedUp, \
                multipleNegative, netCorrect, coverage, eachAnswerBlankEarns, netDecisions, \
                netDecisionsBlankEarns, deducting, perMistake, rExamsFalse2, rExamsFalse, \
                rExamsTrue, rExamsAll, rExamsNone, kprim, trueFalse, trueFalseNegative, \
                indefinite, fillIn, fillInAnyOrder, fillInWhole, fillInWholeAnyOrder, fillInNet, \
                fillInNetAnyOrder, exactOrder, orderByPlace, orderByNext, orderByNextAndLast, \
                orderByNeighbours, orderByPrecedence, longestOrdered, longestRun, \
                orderByDistance, orderByEdits, allPairs, perSlot, netPairs, numeric, asMapped, \
                mappedPartial, byHand
                """)
        #expect(
            refusal.message.chinese.hasPrefix(
                "没有名为“partial”的评分规则；可用的有：single, singleNegative, "))
    }

    @Test(
        "a policy with too many or too few words is refused",
        arguments: [
            ("perOption", nil, nil, "grading.partial-missing"),
            ("fixedPartial", nil, nil, "grading.partial-missing"),
            ("trueFalseNegative", nil, nil, "grading.partial-missing"),
            ("trueFalseNegative", "0", nil, "grading.partial-not-positive"),
            ("perOption", "0", nil, "grading.partial-not-positive"),
            ("half", "1", nil, "grading.partial-unexpected"),
            ("singleNegative", nil, nil, "grading.partial-missing"),
            ("rExamsFalse", "0", nil, "grading.partial-not-positive"),
            ("netCorrect", "1", nil, "grading.partial-unexpected"),
            ("longestRun", "1", nil, "grading.partial-unexpected"),
            ("indefinite", nil, "netCorrect", "grading.unknown-base"),
            ("single", "1", nil, "grading.partial-unexpected"),
            ("fillIn", "1", nil, "grading.partial-unexpected"),
            ("perOption", "0.5", "half", "grading.base-unexpected"),
            ("indefinite", nil, "single", "grading.unknown-base"),
            ("indefinite", nil, "perOption", "grading.partial-missing"),
        ] as [(String, String?, String?, String)])
    func wrongWords(name: String, partial: String?, base: String?, code: String) throws {
        let marks = partial.flatMap(Marks.init(decimal:))
        let refusal = try #require(throws: Refusal.self) {
            try ScoringPolicy.policy(named: name, partial: marks, base: base)
        }
        #expect(refusal.code == code)
    }

    @Test(
        "every name makes a policy that says the same name",
        arguments: ScoringPolicy.names)
    func names(name: String) throws {
        let needsMarks = ScoringPolicy.namesWithMarks.contains(name)
        let marks = needsMarks ? Marks(hundredths: 50) : nil
        let policy = try ScoringPolicy.policy(named: name, partial: marks)
        #expect(policy.name == name)
        #expect(policy.wording.hasSuffix("。"))
    }

    @Test(
        "an indefinite policy takes each base",
        arguments: ScoringPolicy.baseNames)
    func bases(base: String) throws {
        let marks = base == "perOption" || base == "fixedPartial" ? Marks(1) : nil
        let policy = try ScoringPolicy.policy(named: "indefinite", partial: marks, base: base)
        guard case .indefinite(let rule) = policy else {
            Issue.record("\(policy) is not indefinite")
            return
        }
        #expect(rule.name == base)
        #expect(rule.partial == marks)
    }

    @Test("scores keep two decimals at most", arguments: [-1, 3])
    func decimals(decimals: Int) {
        #expect(throws: Refusal.self) { try RoundingRule(unit: .total, decimals: decimals) }
    }

    @Test(
        "a status has no score and a result has one",
        arguments: [
            ("absent", Marks(0), nil), ("misconduct", Marks(70), nil), ("passed", nil, nil),
            ("excused", nil, nil), ("absent", nil, .absent), ("misconduct", nil, .misconduct),
            ("failed", Marks(0), .failed(.zero)), ("passed", Marks(60), .passed(Marks(60))),
        ] as [(String, Marks?, Outcome?)])
    func outcomes(code: String, score: Marks?, outcome: Outcome?) {
        #expect(Outcome(code: code, score: score) == outcome)
        if let outcome {
            #expect(outcome.code == code)
            #expect(outcome.score == score)
        }
    }
}
