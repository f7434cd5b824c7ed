import Vocabulary

/// What every scoring policy for pairs answers; one file of `Policies/Pairs` holds one of them.
protocol PairCredit: Sendable {
    /// The sentence printed above the section.
    var wording: String { get }

    /// The share of the marks, from 0 to 1; the key has one pair at least.
    func credit(for given: PairsBySlot, key: PairsBySlot) -> Fraction
}

/// Pairs as what stands at each slot.
typealias PairsBySlot = [SlotID: Set<ChoiceID>]

extension PairsBySlot {
    init(_ pairs: [ChoicePair]) {
        self.init()
        for pair in pairs { self[pair.slot, default: []].insert(pair.choice) }
    }

    /// At how many slots of the key exactly what belongs there stands.
    func agreeing(with key: PairsBySlot) -> Int { key.count { self[$0.key] == $0.value } }
}
