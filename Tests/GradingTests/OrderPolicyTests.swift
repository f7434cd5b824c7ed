import Bank
import Grading
import Papers
import Testing
import Vocabulary

@Suite("Policies for orders and pairs")
struct OrderPolicyTests {
    private func credit(_ rule: OrderRule, _ answered: String, key: String = "ABCDEF") -> Fraction {
        let entry = AnswerKey.Entry(
            item: "o-1", type: .ordering, marks: Marks(6), key: .order(choices(key)),
            choiceCount: key.count)
        return ScoringPolicy.order(rule).credit(for: .order(choices(answered)), to: entry)
    }

    /// Moodle's own grading cases (question/type/ordering/tests/question_test.php: six words of
    /// which the acronym is made, here A to F), with exact fractions where it has bounds.
    @Test(
        "Moodle's ordering, in its nine ways",
        arguments: [
            (.exact, "ABCDEF", 1, 1), (.exact, "FEDCBA", 0, 1), (.exact, "CBDEFA", 0, 1),
            (.byPlace, "ABCDEF", 1, 1), (.byPlace, "FEDCBA", 0, 1), (.byPlace, "FBCDEA", 4, 6),
            (.byPlace, "CBDEFA", 1, 6),
            (.byNext, "ABCDEF", 1, 1), (.byNext, "FEDCBA", 0, 1), (.byNext, "FBCDEA", 3, 5),
            (.byNext, "CBDEFA", 2, 5),
            (.byNextAndLast, "ABCDEF", 1, 1), (.byNextAndLast, "FEDCBA", 0, 1),
            (.byNextAndLast, "FBCDEA", 1, 2),
            (.byNeighbours, "ABCDEF", 1, 1), (.byNeighbours, "FEDCBA", 0, 1),
            (.byNeighbours, "CBDEFA", 1, 3),
            (.byPrecedence, "ABCDEF", 1, 1), (.byPrecedence, "FEDCBA", 0, 1),
            (.byPrecedence, "CBDEFA", 3, 5), (.byPrecedence, "BCDEFA", 2, 3),
            (.longestOrdered, "ABCDEF", 1, 1), (.longestOrdered, "FEDCBA", 0, 1),
            (.longestOrdered, "BCDEFA", 5, 6),
            (.longestRun, "ABCDEF", 1, 1), (.longestRun, "FEDCBA", 0, 1),
            (.longestRun, "BCDEFA", 5, 6),
            (.byDistance, "ABCDEF", 1, 1), (.byDistance, "FEDCBA", 2, 5),
            (.byDistance, "BCDEFA", 2, 3),
        ] as [(OrderRule, String, Int, Int)])
    func moodle(rule: OrderRule, answered: String, numerator: Int, denominator: Int) {
        #expect(
            credit(rule, answered) == Fraction(numerator, denominator),
            "\(rule.name), \(answered)")
    }

    /// The tables of the policies' own files, and answers that Moodle cannot have.
    @Test(
        "orders that are not whole, and one that tells the ways apart",
        arguments: [
            (.longestRun, "ACDBEF", 4, 6), (.longestOrdered, "ACDBEF", 5, 6),
            (.longestRun, "BDF", 0, 1), (.longestOrdered, "BDF", 3, 6),
            (.byPlace, "ABC", 3, 6), (.byNext, "ABC", 2, 5), (.byNextAndLast, "ABC", 2, 6),
            (.byNeighbours, "ABC", 5, 12), (.byPrecedence, "ABC", 3, 15),
            (.byDistance, "ABC", 15, 30), (.longestOrdered, "A", 0, 1),
            (.byEdits, "ABCDEF", 1, 1), (.byEdits, "BCDEFA", 4, 6), (.byEdits, "ABC", 3, 6),
            (.byEdits, "FEDCBA", 0, 1), (.byNext, "AABB", 0, 1), (.longestOrdered, "ABAB", 2, 6),
        ] as [(OrderRule, String, Int, Int)])
    func parts(rule: OrderRule, answered: String, numerator: Int, denominator: Int) {
        #expect(
            credit(rule, answered) == Fraction(numerator, denominator),
            "\(rule.name), \(answered)")
    }

    @Test("an order of one has nothing to get wrong", arguments: OrderRule.allCases)
    func one(rule: OrderRule) {
        let isAlone = rule == .longestOrdered || rule == .longestRun
        #expect(credit(rule, "A", key: "A") == (isAlone ? .zero : .one))
    }

    @Test(
        "pairs net of wrong ones, and statements judged together",
        arguments: [
            (["1 A", "2 B", "3 C", "4 D"], 1, 1, 1, 1), (["1 A", "2 B", "3 C"], 3, 4, 1, 2),
            (["1 A", "2 B", "3 C", "4 A"], 2, 4, 1, 2), (["1 A", "2 B"], 2, 4, 0, 1),
            (["1 A", "2 A", "3 A", "4 A"], 0, 1, 0, 1), (["1 A", "2 A"], 0, 1, 0, 1),
            (["1 A", "2 B", "3 C", "4 D", "5 A"], 3, 4, 1, 2), ([], 0, 1, 0, 1),
        ])
    func pairs(
        answered: [String], netTop: Int, netBottom: Int, kprimTop: Int, kprimBottom: Int
    ) {
        let key = ["1 A", "2 B", "3 C", "4 D"].compactMap { ChoicePair(text: $0) }
        let entry = AnswerKey.Entry(
            item: "p-1", type: .matching, marks: Marks(4), key: .pairs(key), choiceCount: 4,
            slots: (1...5).map { ItemSlot(id: SlotID("\($0)"), text: "\($0)") })
        let response = Response(pairs: answered.compactMap { ChoicePair(text: $0) })
        #expect(
            ScoringPolicy.pairs(.net).credit(for: response, to: entry)
                == Fraction(netTop, netBottom))
        #expect(
            ScoringPolicy.kprim.credit(for: response, to: entry)
                == Fraction(kprimTop, kprimBottom))
    }
}
