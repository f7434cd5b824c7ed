import Bank
import Delivery
import Foundation
import Papers
import Vocabulary

/// How the rehearsal's candidates answer: the Rasch model (Rasch 1960).
///
/// A candidate of ability θ (logits) gets an item of difficulty b right with probability
/// 1 / (1 + e^-(θ-b)). The bank's facility p is taken as that of a candidate of ability 0, hence
/// b = ln((1-p)/p). Abilities are normal with mean 0.55 and standard deviation 0.80. A wrong
/// answer to a multiple response is a plausible wrong set: one right choice left out or one wrong
/// choice added; other wrong answers are any wrong choice; 1 % are left open.
struct AnswerModel {
    /// Mean and standard deviation of the abilities, in thousandths of a logit.
    static let meanMilli = 550
    static let deviationMilli = 800

    let bank: ItemBank

    /// The ability of one candidate, in thousandths of a logit.
    static func ability(_ chance: Chance) -> Int {
        meanMilli + chance.normalMilli() * deviationMilli / 1000
    }

    /// What the candidate answers; nil when the item is left open.
    func response(to item: Item, ability: Int, _ chance: Chance) -> Response? {
        if chance.happens(perMille: 10) { return nil }
        let isRight = chance.below(1 << 20) < AnswerModel.probability(item.facility, ability)
        switch item.key {
        case .choices(let key):
            return isRight ? Response(choices: key) : wrong(item, key, chance)
        case .texts(let blanks):
            return .texts(blanks.map { isRight ? chance.pick($0).text : "不清楚" })
        case .order(let order):
            return .order(isRight ? order : swapped(order, chance))
        case .pairs(let pairs):
            return Response(pairs: isRight ? pairs : crossed(pairs, item, chance))
        case .numbers(let ranges):
            let range = chance.pick(ranges)
            let number =
                range.includesLower
                ? range.lower : (range.lower + range.upper) * Fraction(1, 2)
            return .texts([isRight ? number.decimalText : (number + .one).decimalText])
        case .open(let reference):
            return .texts([essay(reference, item.facility, ability: ability, chance)])
        }
    }

    /// Some of the points of the reference answer, each known with the probability of the item.
    private func essay(
        _ reference: String, _ facility: Int, ability: Int, _ chance: Chance
    ) -> String {
        let known = MarkerModel.points(of: reference).filter { _ in
            chance.below(1 << 20) < AnswerModel.probability(facility, ability)
        }
        return known.isEmpty ? "不清楚" : known.joined(separator: "\n")
    }

    /// Two neighbours have changed places.
    private func swapped(_ order: [ChoiceID], _ chance: Chance) -> [ChoiceID] {
        guard order.count > 1 else { return [] }
        var order = order
        let place = chance.below(order.count - 1)
        order.swapAt(place, place + 1)
        return order
    }

    /// One slot has another choice than belongs there.
    private func crossed(_ pairs: [ChoicePair], _ item: Item, _ chance: Chance) -> [ChoicePair] {
        let wrong = chance.pick(pairs)
        let slot = item.slots.first { $0.id == wrong.slot }
        let open = slot.flatMap { $0.choices.isEmpty ? nil : $0.choices } ?? item.choices.map(\.id)
        let others = open.filter { $0 != wrong.choice }
        let rest = pairs.filter { $0 != wrong }
        guard !others.isEmpty else { return rest }
        return rest + [ChoicePair(slot: wrong.slot, choice: chance.pick(others))]
    }

    /// The probability of a right answer in 2^-20, rounded, so that the last bits of a logarithm
    /// do not decide.
    static func probability(_ facility: Int, _ ability: Int) -> Int {
        let share = Double(min(max(facility, 1), 99)) / 100
        let difficulty = log((1 - share) / share)
        let right = 1 / (1 + exp(difficulty - Double(ability) / 1000))
        return Int((right * Double(1 << 20)).rounded())
    }

    private func wrong(_ item: Item, _ key: [ChoiceID], _ chance: Chance) -> Response {
        let others = item.choices.map(\.id).filter { !key.contains($0) }
        guard item.type == .multipleResponse else {
            return Response(choices: [others.isEmpty ? key[0] : chance.pick(others)])
        }
        let leavesOut = others.isEmpty || (key.count > 1 && chance.happens(perMille: 600))
        guard leavesOut else { return Response(choices: key + [chance.pick(others)]) }
        let missing = chance.pick(key)
        return Response(choices: key.filter { $0 != missing })
    }
}
