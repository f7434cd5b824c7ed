import Bank
package import Papers
package import Vocabulary

/// What pure guessing brings (猜测分): the mean credit over all answers that somebody who knows
/// nothing but the form of the item could give, each as likely as any other.
///
/// | type | answers |
/// |---|---|
/// | single choice, true/false | each choice: 1/m |
/// | multiple response | each set of two choices or more, as the paper says that two are right |
/// | indefinite choice | each set that is not empty |
/// | ordering | each order, for up to 6 choices |
/// | matching, gaps | each choice for each slot, for up to 4,096 ways |
/// | fill-in, numeric | 0: nobody guesses a text |
///
/// The credit is the policy's own, so deductions and partial credit are in it.
package enum GuessScore {
    /// The mean credit of guessing at an item; nil where there are too many ways to count.
    ///
    /// - Parameter choices: of the item, in any order.
    package static func credit(
        of entry: AnswerKey.Entry, choices: [ChoiceID], by rules: GradingRules
    ) -> Fraction? {
        guard let responses = responses(to: entry, choices: choices) else { return nil }
        guard !responses.isEmpty else { return .zero }
        let scorer = ItemScorer(rules: rules)
        let sum = responses.reduce(Fraction.zero) {
            $0 + scorer.score($1, to: entry, choices: choices).score.credit
        }
        return sum * Fraction(1, responses.count)
    }

    private static func responses(
        to entry: AnswerKey.Entry, choices: [ChoiceID]
    ) -> [Response]? {
        switch entry.type {
        case .singleChoice, .trueFalse: return choices.map { .choices([$0]) }
        case .multipleResponse: return sets(of: choices, from: 2)
        case .indefiniteChoice: return sets(of: choices, from: 1)
        case .ordering:
            return choices.count <= 6 ? orders(of: choices).map { .order($0) } : nil
        case .matching, .gapMatch, .inlineChoice: return pairs(entry, choices)
        case .fillIn, .numeric, .extendedText: return []
        }
    }

    private static func sets(of choices: [ChoiceID], from least: Int) -> [Response]? {
        guard choices.count <= 12 else { return nil }
        return (0..<(1 << choices.count)).compactMap { mask in
            guard mask.nonzeroBitCount >= least else { return nil }
            return Response(
                choices: choices.indices.filter { mask >> $0 & 1 == 1 }.map { choices[$0] })
        }
    }

    private static func orders(of choices: [ChoiceID]) -> [[ChoiceID]] {
        guard let last = choices.last else { return [[]] }
        return orders(of: Array(choices.dropLast())).flatMap { order in
            (0...order.count).map { place in
                Array(order[..<place]) + [last] + Array(order[place...])
            }
        }
    }

    private static func pairs(_ entry: AnswerKey.Entry, _ choices: [ChoiceID]) -> [Response]? {
        var ways: [[ChoicePair]] = [[]]
        for slot in entry.slots {
            let own = slot.choices.isEmpty ? choices : slot.choices
            guard ways.count * max(own.count, 1) <= 4096 else { return nil }
            ways = ways.flatMap { way in
                own.map { way + [ChoicePair(slot: slot.id, choice: $0)] }
            }
        }
        return ways.map { Response(pairs: $0) }
    }
}
