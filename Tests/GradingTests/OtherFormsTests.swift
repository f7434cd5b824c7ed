import Bank
import Grading
import Papers
import Testing
import Vocabulary

@Suite("Orders, pairs, numbers and texts with shares")
struct OtherFormsTests {
    private static let pairedKey = [
        ChoicePair(slot: "1", choice: "A"), ChoicePair(slot: "2", choice: "B"),
    ]

    private func ordered(_ key: String) -> AnswerKey.Entry {
        AnswerKey.Entry(
            item: "item-1", type: .ordering, marks: Marks(2), key: .order(choices(key)),
            choiceCount: key.count)
    }

    private func paired(_ type: ItemType = .matching, limit: Int = 1) -> AnswerKey.Entry {
        AnswerKey.Entry(
            item: "item-1", type: type, marks: Marks(2), key: .pairs(Self.pairedKey),
            choiceCount: 4,
            slots: [ItemSlot(id: "1", text: "一", limit: limit), ItemSlot(id: "2", text: "二")])
    }

    private func pairs(_ texts: [String]) -> Response {
        Response(pairs: texts.compactMap { ChoicePair(text: $0) })
    }

    @Test(
        "an order counts as a whole or by its places",
        arguments: [
            ("ABCD", 200, 200), ("ABDC", 0, 100), ("AB", 0, 100), ("DCBA", 0, 0), ("BACD", 0, 100),
            ("", 0, 0),
        ])
    func order(answered: String, exact: Int, byPlace: Int) {
        let response = Response.order(choices(answered))
        #expect(
            score(.order(.exact), ordered("ABCD"), response) == Marks(hundredths: exact))
        #expect(
            score(.order(.byPlace), ordered("ABCD"), response) == Marks(hundredths: byPlace))
    }

    @Test(
        "pairs count all together or slot by slot",
        arguments: [
            (["1 A", "2 B"], 200, 200), (["1 A", "2 C"], 0, 100), (["1 A"], 0, 100),
            (["1 B", "2 A"], 0, 0), ([], 0, 0),
        ])
    func pairs(answered: [String], all: Int, perSlot: Int) {
        for type in [ItemType.matching, .gapMatch, .inlineChoice] {
            #expect(
                score(.pairs(.all), paired(type), pairs(answered)) == Marks(hundredths: all))
            #expect(
                score(.pairs(.perSlot), paired(type), pairs(answered))
                    == Marks(hundredths: perSlot))
        }
    }

    @Test("more choices at a slot than it takes are no answer; where it takes them, they must fit")
    func crowdedSlot() {
        let crowded = ["1 A", "1 C", "2 B"]
        let sheet = graded([paired()], ["item-1": pairs(crowded)], GradingRules([:]))
        #expect(sheet.total == .zero)
        #expect(sheet.findings.map(\.rule) == ["grading.too-many-choices"])
        #expect(score(.pairs(.perSlot), paired(limit: 2), pairs(crowded)) == Marks(1))
        #expect(score(.pairs(.all), paired(limit: 2), pairs(crowded)) == .zero)
        #expect(
            graded([paired()], ["item-1": pairs(["9 A"])], GradingRules([:])).findings.map(\.rule)
                == ["grading.too-many-choices"])
    }

    @Test(
        "a number counts within its bounds, however it is written",
        arguments: [
            ("20", 200), ("２０", 200), ("二十", 200), ("20.10", 200), ("19.9", 200), ("20.1", 200),
            ("20.11", 50), ("19.89", 50), ("25.01", 0), ("1,000", 0), ("15", 50), ("25", 50),
            ("20元", 0), ("二十元", 0),
            ("1e400", 0), ("", 0), ("-20", 0), ("99999999999999999999", 0),
        ])
    func number(answered: String, hundredths: Int) {
        let entry = AnswerKey.Entry(
            item: "item-1", type: .numeric, marks: Marks(2),
            key: .numbers([
                AcceptedNumber(Fraction(199, 10), Fraction(201, 10)),
                AcceptedNumber(Fraction(15), Fraction(25), credit: Fraction(1, 4)),
            ]), choiceCount: 0)
        #expect(score(.numeric, entry, .texts([answered])) == Marks(hundredths: hundredths))
    }

    @Test(
        "an accepted text is folded, exact, or has wildcards",
        arguments: [
            (AcceptedText("《行政处罚法》"), "行政处罚法", true),
            (AcceptedText("Frog", .exact), "frog", false),
            (AcceptedText("Frog", .exact), "Frog", true),
            (AcceptedText("Frog", .wildcard), " frog ", true),
            (AcceptedText("Frog", .wildcard), "frogs", false),
            (AcceptedText("fr*g", .wildcard), "FROOOG", true),
            (AcceptedText("*", .wildcard), "任何", true),
            (AcceptedText("a*b*c", .wildcard), "abbc", true),
            (AcceptedText("a*b*c", .wildcard), "acb", false),
            (AcceptedText("ab*ba", .wildcard), "aba", false),
        ])
    func accepted(text: AcceptedText, answer: String, isRight: Bool) {
        let entry = AnswerKey.Entry(
            item: "item-1", type: .fillIn, marks: Marks(2), key: .texts([[text]]), choiceCount: 0)
        #expect(
            score(.fillIn(.inOrder), entry, .texts([answer])) == (isRight ? Marks(2) : .zero),
            "\(text.text), \(answer)")
    }

    @Test("a blank that accepts a text for a part gives that part")
    func partOfABlank() {
        let entry = AnswerKey.Entry(
            item: "item-1", type: .fillIn, marks: Marks(2),
            key: .texts([["六十", AcceptedText("60天", credit: Fraction(1, 2))], ["三"]]),
            choiceCount: 0)
        #expect(
            score(.fillIn(.inOrder), entry, .texts(["60天", "三"])) == Marks(hundredths: 150))
    }

    /// Shares of a third each and deductions, floored at 0 (Moodle's choices for several answers).
    @Test(
        "what the item itself says counts under asMapped",
        arguments: [
            ("ABC", 200), ("AB", 133), ("A", 67), ("ABCD", 0), ("D", 0), ("AD", 0), ("E", 0),
            ("ABCE", 180),
        ])
    func mapped(answered: String, hundredths: Int) {
        let third = Fraction(1, 3)
        let entry = AnswerKey.Entry(
            item: "item-1", type: .multipleResponse, marks: Marks(2),
            key: .choices(choices("ABC")), choiceCount: 5,
            credits: ItemCredits(
                shares: ["A": third, "B": third, "C": third, "D": Fraction(-1)],
                other: Fraction(-1, 10)))
        #expect(
            score(.asMapped, entry, Response(choices: choices(answered)))
                == Marks(hundredths: hundredths))
        let plain = AnswerKey.Entry.choosing("ABC")
        #expect(score(.asMapped, plain, Response(choices: choices("ABC"))) == Marks(2))
        #expect(score(.asMapped, plain, Response(choices: choices("AB"))) == .zero)
    }

    @Test("people score an essay; a machine gives nothing and says nothing wrong")
    func essay() {
        let entry = AnswerKey.Entry(
            item: "item-1", type: .extendedText, marks: Marks(2), key: .open("参考"), choiceCount: 0)
        let sheet = graded([entry], ["item-1": .texts(["文章"])], GradingRules([:]))
        #expect(sheet.total == .zero)
        #expect(sheet.findings == [])
    }

    @Test(
        "an answer of another form is no answer",
        arguments: [
            (ItemType.ordering, Response.choices(["A"])), (.ordering, .texts(["A"])),
            (.matching, .choices(["A"])), (.matching, .order(["A"])),
            (.singleChoice, .order(["A"])), (.singleChoice, .pairs([])), (.numeric, .order(["A"])),
        ])
    func wrongForm(type: ItemType, response: Response) {
        let key: ItemKey =
            switch type {
            case .ordering: .order(["A", "B"])
            case .matching: .pairs(Self.pairedKey)
            case .numeric: .numbers([AcceptedNumber(.one, .one)])
            default: .choices(["A"])
            }
        let entry = AnswerKey.Entry(
            item: "item-1", type: type, marks: Marks(2), key: key, choiceCount: 2)
        let sheet = graded([entry], ["item-1": response], GradingRules([:]))
        #expect(sheet.total == .zero)
        #expect(sheet.findings.count == (response == .pairs([]) ? 0 : 1))
    }

    @Test(
        "every policy is found by its name, and fits the standard types",
        arguments: ItemType.allCases)
    func names(type: ItemType) throws {
        let policy = ScoringPolicy.standard(for: type)
        #expect(policy.types.contains(type))
        guard type.isScoredByMachine else { return }
        #expect(try ScoringPolicy.policy(named: policy.name) == policy)
    }
}
