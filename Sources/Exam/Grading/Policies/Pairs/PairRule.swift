import Vocabulary

/// How pairs are scored (匹配题, 选词填空题, 下拉选择题). Each way has a file of its own.
package enum PairRule: String, Hashable, Sendable, CaseIterable {
    /// All pairs and no other, or nothing.
    case all
    /// An equal share for each slot at which exactly the right choices stand.
    case perSlot
    /// Right slots minus wrong ones, not below 0.
    case net
    /// All, or half with one mistake.
    case kprim

    private var rule: any PairCredit {
        switch self {
        case .all: AllPairs()
        case .perSlot: PerSlot()
        case .net: NetPairs()
        case .kprim: KprimPairs()
        }
    }

    var wording: String { rule.wording }

    func credit(for pairs: [ChoicePair], key: [ChoicePair]) -> Fraction {
        guard !key.isEmpty, !pairs.isEmpty else { return .zero }
        return rule.credit(for: PairsBySlot(pairs), key: PairsBySlot(key))
    }
}
