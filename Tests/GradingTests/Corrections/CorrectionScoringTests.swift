import Bank
import Grading
import Papers
import Testing
import Vocabulary

/// What each decision makes of an answer, as tables.
@Suite("Scores by what was decided about an item") struct CorrectionScoringTests {
    /// The score of one item of 2 marks, key AB of ABCD, alone on its paper.
    private func score(
        _ letters: String?, _ measures: [CorrectionMeasure], key: String = "AB",
        policy: ScoringPolicy = .half
    ) -> Marks {
        var corrections = Corrections.none
        for measure in measures { corrections = corrections.applying(measure, to: "item-1") }
        let responses = letters.map { ["item-1": Response(choices: choices($0))] } ?? [:]
        return Grader.grade(
            sheet: AnswerSheet(
                sheet: "s-1",
                responses: Dictionary(
                    uniqueKeysWithValues: responses.map { (ItemID($0.key), $0.value) })),
            key: AnswerKey(sheet: "s-1", entries: [.choosing(key, of: 4)]),
            rules: GradingRules([.multipleResponse: policy]), corrections: corrections
        ).total
    }

    private typealias Row = (answer: String?, before: Int, after: Int)

    private func expect(_ measure: CorrectionMeasure, _ rows: [Row]) {
        for row in rows {
            let name = row.answer ?? "blank"
            #expect(score(row.answer, []) == Marks(row.before), "\(name) before")
            #expect(score(row.answer, [measure]) == Marks(row.after), "\(name) after")
        }
    }

    @Test func `another key holds instead`() {
        expect(
            .key(.choices(choices("BC"))),
            [("AB", 2, 0), ("A", 1, 0), ("B", 1, 1), ("BC", 0, 2), (nil, 0, 0)])
    }

    @Test func `of several keys the better counts`() {
        expect(
            .accept(.choices(choices("BC"))),
            [("AB", 2, 2), ("BC", 0, 2), ("A", 1, 1), ("C", 0, 1), ("D", 0, 0), (nil, 0, 0)])
    }

    @Test func `a void item brings everybody its marks`() {
        expect(.count(.voidForAll), [("AB", 2, 2), ("D", 0, 2), (nil, 0, 2), ("Z", 0, 2)])
        expect(.count(.fullMarks), [("AB", 2, 2), ("D", 0, 2), (nil, 0, 2)])
    }

    @Test func `whoever answered has the marks, a blank has none`() {
        expect(.count(.fullMarksIfAnswered), [("AB", 2, 2), ("D", 0, 2), (nil, 0, 0), ("", 0, 0)])
    }

    @Test func `a dropped choice is neither right nor wrong`() {
        // D is wrong: an answer with D counts as one without it.
        expect(.drop("D"), [("AB", 2, 2), ("ABD", 0, 2), ("D", 0, 0), ("AC", 0, 0), ("AD", 0, 1)])
        // B is right: A alone is the whole key.
        expect(.drop("B"), [("AB", 2, 2), ("A", 1, 2), ("B", 1, 0), ("ABC", 0, 0), ("BC", 0, 0)])
    }

    @Test func `an answer of dropped choices alone is no answer, yet it was one`() {
        #expect(score("D", [.drop("D"), .count(.fullMarksIfAnswered)]) == Marks(2))
        #expect(score(nil, [.drop("D"), .count(.fullMarksIfAnswered)]) == .zero)
    }

    @Test func `keys and dropped choices work together`() {
        let measures: [CorrectionMeasure] = [.accept(.choices(choices("CD"))), .drop("D")]
        #expect(score("C", measures) == Marks(2))
        #expect(score("CD", measures) == Marks(2))
        #expect(score("CB", measures) == .zero)
    }

    @Test func `the last decision on a matter stands`() {
        let (one, two) = (ItemKey.choices(choices("CD")), ItemKey.choices(choices("AD")))
        #expect(score("AD", [.key(one), .key(two)]) == Marks(2))
        #expect(score("CD", [.key(one), .key(two)]) == .zero)
        #expect(score("AB", [.key(one), .restore(.key)]) == Marks(2))
        #expect(score("D", [.count(.takenOut), .count(.voidForAll)]) == Marks(2))
    }

    @Test func `orders and pairs lose what was dropped`() {
        let order = AnswerKey.Entry(
            item: "o-1", type: .ordering, marks: Marks(3), key: .order(choices("ABCD")),
            choiceCount: 4)
        func points(_ letters: String, _ drop: [ChoiceID]) -> Fraction {
            let corrections = Corrections(drop.map { ("o-1", .drop($0)) })
            return ItemScorer(rules: GradingRules([:]), corrections: corrections)
                .score(.order(choices(letters)), to: order, choices: choices("ABCD")).score.credit
        }
        #expect(points("ABDC", []) == .zero)
        #expect(points("ABDC", ["D"]) == .one)
        #expect(points("BACD", ["D"]) == .zero)
        let pairs = AnswerKey.Entry(
            item: "p-1", type: .matching, marks: Marks(2),
            key: .pairs([ChoicePair(slot: "1", choice: "A"), ChoicePair(slot: "2", choice: "B")]),
            choiceCount: 3, slots: [ItemSlot(id: "1"), ItemSlot(id: "2")])
        func share(_ text: [String], _ policy: PairRule, _ drop: [ChoiceID]) -> Fraction {
            let corrections = Corrections(drop.map { ("p-1", .drop($0)) })
            let response = Response(pairs: text.compactMap { ChoicePair(text: $0) })
            return ItemScorer(
                rules: GradingRules([.matching: .pairs(policy)]), corrections: corrections
            ).score(response, to: pairs, choices: choices("ABC")).score.credit
        }
        // The slot of B has nothing right any more: what stands there does not count.
        for policy in [PairRule.all, .perSlot] {
            #expect(share(["1 A", "2 C"], policy, ["B"]) == .one)
            #expect(share(["1 A", "2 B"], policy, ["B"]) == .one)
            #expect(share(["1 C", "2 B"], policy, ["B"]) == .zero)
        }
    }

    @Test func `texts and numbers take further keys`() {
        let blank = AnswerKey.Entry.filling([["七日"]])
        let number = AnswerKey.Entry(
            item: "item-1", type: .numeric, marks: Marks(2),
            key: .numbers([AcceptedNumber(Fraction(20), Fraction(20))]), choiceCount: 0)
        func credit(
            _ entry: AnswerKey.Entry, _ text: String, _ measure: CorrectionMeasure
        ) -> Fraction {
            ItemScorer(
                rules: GradingRules([:]), corrections: Corrections([("item-1", measure)])
            ).score(.texts([text]), to: entry).score.credit
        }
        #expect(credit(blank, "十日", .accept(.texts([["十日"]]))) == .one)
        #expect(credit(blank, "七日", .accept(.texts([["十日"]]))) == .one)
        #expect(credit(blank, "七日", .key(.texts([["十日"]]))) == .zero)
        let wider = ItemKey.numbers([AcceptedNumber(Fraction(19), Fraction(21))])
        #expect(credit(number, "19.5", .accept(wider)) == .one)
        #expect(credit(number, "22", .accept(wider)) == .zero)
    }

    @Test func `an effect is told, and the judgement stays what the key says`() {
        let scorer = ItemScorer(
            rules: GradingRules([:]), corrections: Corrections([("item-1", .count(.voidForAll))]))
        let wrong = scorer.score(.choices(choices("D")), to: .choosing("AB", of: 4)).score
        #expect(wrong.judgement == .wrong && wrong.effect == .granted)
        let right = scorer.score(.choices(choices("AB")), to: .choosing("AB", of: 4)).score
        #expect(right.judgement == .right && right.effect == nil)
    }
}
