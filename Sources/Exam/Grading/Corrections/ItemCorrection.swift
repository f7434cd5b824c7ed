package import Bank
package import Vocabulary

/// What stands about one item after all decisions on it: their fold.
package struct ItemCorrection: Hashable, Sendable {
    /// The key that replaces the one of the bank; nil when that one holds.
    package private(set) var key: ItemKey?
    /// Keys that are right as well, in the order of their canonical text.
    package private(set) var accepted: [ItemKey] = []
    /// How the item counts; nil when it counts by its keys.
    package private(set) var counting: CorrectionMeasure.Counting?
    /// Choices that count as neither right nor wrong.
    package private(set) var dropped: Set<ChoiceID> = []

    /// Nothing was decided.
    package init() {}

    /// Whether nothing stands: the item counts as the bank says.
    package var isEmpty: Bool { self == ItemCorrection() }

    /// What stands after one more decision.
    package func applying(_ measure: CorrectionMeasure) -> ItemCorrection {
        var next = self
        switch measure {
        case .key(let key): next.key = key
        case .accept(let key):
            next.accepted = Set(accepted + [key]).sorted { $0.spelling < $1.spelling }
        case .count(let counting): next.counting = counting
        case .drop(let choice): next.dropped.insert(choice)
        case .restore(.key): next.key = nil
        case .restore(.accept(let key)): next.accepted.removeAll { $0 == key }
        case .restore(.count): next.counting = nil
        case .restore(.drop(let choice)): next.dropped.remove(choice)
        }
        return next
    }

    /// What can be taken back, the key first.
    package var standing: [CorrectionMeasure.Matter] {
        (key == nil ? [] : [.key]) + accepted.map { .accept($0) }
            + (counting == nil ? [] : [.count]) + dropped.sorted().map { .drop($0) }
    }
}

extension ItemKey {
    /// By which keys are ordered; two keys are spelled alike only when they are equal.
    fileprivate var spelling: String { json.canonicalText }
}
