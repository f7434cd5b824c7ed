import Bank
import Vocabulary

/// How pairs are scored (匹配题, 选词填空题, 下拉选择题).
///
/// | key 1 A, 2 B, answered | `allPairs` | `perSlot` |
/// |---|---|---|
/// | 1 A, 2 B | 1 | 1 |
/// | 1 A, 2 C | 0 | 1/2 |
/// | 1 A | 0 | 1/2 |
/// | 1 A, 1 C, 2 B (two choices at one slot) | 0 | 1/2 |
///
/// Source: QTI match_correct on pairs (peers 5.3); a share for each entry: Moodle's matching.
package enum PairRule: String, Hashable, Sendable, CaseIterable {
    /// All pairs and no other, or nothing.
    case all
    /// An equal share for each slot at which exactly the right choices stand; a slot to which
    /// nothing belongs and at which nothing stands has no share.
    case perSlot

    var wording: String {
        switch self {
        case .all: "全部正确得分，否则不得分。"
        case .perSlot: "每处分值相等，正确得分，错误、不作答均不得分。"
        }
    }

    func credit(for pairs: [ChoicePair], key: [ChoicePair]) -> Fraction {
        switch self {
        case .all: return Set(pairs) == Set(key) ? .one : .zero
        case .perSlot:
            let right = PairRule.bySlot(key)
            guard !right.isEmpty else { return .zero }
            let given = PairRule.bySlot(pairs)
            return Fraction(right.count { given[$0.key] == $0.value }, right.count)
        }
    }

    private static func bySlot(_ pairs: [ChoicePair]) -> [SlotID: Set<ChoiceID>] {
        Dictionary(grouping: pairs, by: \.slot).mapValues { Set($0.map(\.choice)) }
    }
}
