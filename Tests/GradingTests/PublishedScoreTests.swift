import Bank
import Grading
import Papers
import Testing
import Vocabulary

/// Papers and cases whose scores somebody published; the facts are theirs, the items are letters.
@Suite("Published scores")
struct PublishedScoreTests {
    /// 大考中心, 101 學年度指定科目考試, 化學: five choices of 4 marks each, judged one by one; one wrong
    /// decision leaves 2.4, two leave 0.8, more than two or no answer 0. Single choice 3 marks,
    /// nothing off. The printed marks of the parts: 12 × 3 = 36 and 12 × 4 = 48.
    @Test(
        "multiple response of a university entrance exam",
        arguments: [
            ("ABD", 400), ("AB", 240), ("ABCD", 240), ("A", 80), ("ABC", 80), ("ABCDE", 80),
            ("AC", 0), ("CE", 0), ("", 0),
        ])
    func entranceExam(chosen: String, hundredths: Int) {
        #expect(
            score(
                .weighed(.netDecisions), .choosing("ABD", marks: Marks(4)),
                Response(choices: choices(chosen))) == Marks(hundredths: hundredths))
    }

    @Test("a whole sheet of that paper: 10 + 1 + 1 of 12, and 6, 3, 2 and 1 of 12")
    func entranceSheet() {
        let single = (1...12).map {
            AnswerKey.Entry.choosing(
                "C", marks: Marks(3), type: .singleChoice, item: ItemID("c-\($0)"))
        }
        let multiple = (1...12).map {
            AnswerKey.Entry.choosing("ABD", marks: Marks(4), item: ItemID("m-\($0)"))
        }
        let chosen =
            Array(repeating: "ABD", count: 6) + Array(repeating: "AB", count: 3)
            + ["A", "ABC", "CE"]
        var responses: [ItemID: Response] = [:]
        for number in 1...11 {
            responses[ItemID("c-\(number)")] = .choices([number <= 10 ? "C" : "D"])
        }
        for (number, letters) in chosen.enumerated() {
            responses[ItemID("m-\(number + 1)")] = Response(choices: choices(letters))
        }
        let rules = GradingRules([.multipleResponse: .weighed(.netDecisions)])
        let sheet = graded(single + multiple, responses, rules)
        #expect(sheet.marks == Marks(84))
        // 10 × 3; 6 × 4 + 3 × 2.4 + 2 × 0.8 + 0.
        #expect(sheet.sections.map(\.score) == [Fraction(30), Fraction(328, 10)])
        #expect(sheet.total == Marks(hundredths: 6280))
    }

    /// 会计从业资格考试, as announced: 24 × 1.5, 12 × 2, 10 × 1 with 0.5 off for a wrong judgement and
    /// a floor of zero for the part, 15 × 2 of which an incomplete answer earns a part.
    @Test("a whole sheet of the accountants' exam, with the floor of its true/false part")
    func accountants() {
        var entries: [AnswerKey.Entry] = []
        var responses: [ItemID: Response] = [:]
        func add(_ entry: AnswerKey.Entry, _ answer: String) {
            entries.append(entry)
            responses[entry.item] = Response(choices: choices(answer))
        }
        for number in 1...24 {
            add(
                .choosing(
                    "B", of: 4, marks: Marks(hundredths: 150), type: .singleChoice,
                    item: ItemID("a-\(number)")), number <= 20 ? "B" : "C")
        }
        for number in 1...12 {
            add(.choosing("AC", of: 4, item: ItemID("b-\(number)")), number <= 9 ? "AC" : "A")
        }
        for number in 1...10 {
            let item = ItemID("c-\(number)")
            entries.append(.judging("true", item: item))
            responses[item] = .choices([number <= 3 ? "true" : "false"])
        }
        for number in 1...15 {
            add(
                .choosing("ABD", of: 4, type: .indefiniteChoice, item: ItemID("d-\(number)")),
                number <= 10 ? "ABD" : number <= 13 ? "AB" : "ABC")
        }
        let rules = GradingRules([
            .trueFalse: .trueFalseNegative(Marks(hundredths: 50)),
            .indefiniteChoice: .indefinite(.perOption(Marks(hundredths: 50))),
        ])
        let sheet = graded(entries, responses, rules)
        #expect(sheet.marks == Marks(100))
        #expect(sheet.sections[2].raw == Fraction(-1, 2))
        // 20 × 1.5 + 9 × 2 + 0 + 10 × 2 + 3 × 1.
        #expect(sheet.total == Marks(71))
    }

    /// eSkill's help: 8 choices, 4 right; 3 right ones and a wrong one make (3 − 1) ÷ 4 = 0.5.
    @Test("net of wrong choices, as a testing service explains it")
    func testingService() {
        let entry = AnswerKey.Entry.choosing("ABCD", of: 8, marks: Marks(1))
        #expect(
            score(.weighed(.netCorrect), entry, Response(choices: choices("ABCE")))
                == Marks(hundredths: 50))
    }

    /// Moodle's single choice of its tests (question/type/multichoice/tests): 1, −1/3, −1/3; and
    /// its choices for several answers: two of 50 %, two of −100 %, the sum held between 0 and 1.
    @Test(
        "Moodle's fractions",
        arguments: [
            (ItemType.singleChoice, "A", Fraction(1)), (.singleChoice, "B", Fraction(-1, 3)),
            (.singleChoice, "C", Fraction(-1, 3)), (.singleChoice, "", .zero),
            (.multipleResponse, "AC", Fraction(1)), (.multipleResponse, "A", Fraction(1, 2)),
            (.multipleResponse, "ABC", .zero), (.multipleResponse, "B", .zero),
            (.multipleResponse, "ABCD", .zero), (.multipleResponse, "", .zero),
        ])
    func moodleFractions(type: ItemType, chosen: String, credit: Fraction) {
        let isSingle = type == .singleChoice
        let third = Fraction(-1, 3)
        let half = Fraction(1, 2)
        let entry = AnswerKey.Entry(
            item: "item-1", type: type, marks: Marks(3),
            key: .choices(choices(isSingle ? "A" : "AC")), choiceCount: isSingle ? 3 : 4,
            credits: ItemCredits(
                shares: isSingle
                    ? ["A": .one, "B": third, "C": third]
                    : ["A": half, "B": Fraction(-1), "C": half, "D": Fraction(-1)],
                lowerBound: isSingle ? nil : .zero))
        #expect(
            ScoringPolicy.asMapped.credit(for: Response(choices: choices(chosen)), to: entry)
                == credit)
    }

    /// QTI 2.1 implementation guide, `choice_multiple` (water: H 1, O 1, Cl −1; default −2; bounds
    /// 0 and 2), whose score the guide works out.
    @Test(
        "QTI's mapping with default and bounds",
        arguments: [
            (["H", "O"], 2), (["H"], 1), (["H", "Cl"], 0), (["H", "O", "Cl"], 1), (["He"], 0),
            (["H", "O", "He"], 0), (["H", "H", "O"], 2), ([], 0),
        ] as [([ChoiceID], Int)])
    func qtiMapping(chosen: [ChoiceID], marks: Int) {
        let half = Fraction(1, 2)
        let entry = AnswerKey.Entry(
            item: "item-1", type: .multipleResponse, marks: Marks(2),
            key: .choices(["H", "O"]), choiceCount: 6,
            credits: ItemCredits(
                shares: ["H": half, "O": half, "Cl": Fraction(-1, 2)], other: Fraction(-1)))
        #expect(score(.asMapped, entry, .choices(chosen)) == Marks(marks))
    }

    /// India's medical entrance exam: 4 for a right answer, 1 off for a wrong one; of 180 items 160
    /// right and 15 wrong make 625 of 720.
    @Test("four for right, one off for wrong")
    func negativeMarking() {
        let entries = (1...180).map {
            AnswerKey.Entry.choosing(
                "A", of: 4, marks: Marks(4), type: .singleChoice, item: ItemID("c-\($0)"))
        }
        var responses: [ItemID: Response] = [:]
        for number in 1...175 {
            responses[ItemID("c-\(number)")] = .choices([number <= 160 ? "A" : "B"])
        }
        let sheet = graded(
            entries, responses, GradingRules([.singleChoice: .singleNegative(Marks(1))]))
        #expect(sheet.marks == Marks(720))
        #expect(sheet.total == Marks(625))
    }
}
