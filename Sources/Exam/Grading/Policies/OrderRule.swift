import Vocabulary

/// How an order is scored (排序题).
///
/// | key A B C D, answered | `exactOrder` | `orderByPlace` |
/// |---|---|---|
/// | A B C D | 1 | 1 |
/// | A B D C | 0 | 1/2 |
/// | A B | 0 | 1/2 |
/// | D C B A | 0 | 0 |
///
/// Source: QTI match_correct on an ordered container (peers 5.3); by place: Moodle's ordering.
package enum OrderRule: String, Hashable, Sendable, CaseIterable {
    /// The whole order, or nothing.
    case exact
    /// The share of the choices that stand at their right place, counted from the first.
    case byPlace

    var wording: String {
        switch self {
        case .exact: "顺序完全正确得分，否则不得分。"
        case .byPlace: "按位置正确的项数占全部项数的比例得分。"
        }
    }

    func credit(for order: [ChoiceID], key: [ChoiceID]) -> Fraction {
        guard !key.isEmpty else { return .zero }
        switch self {
        case .exact: return order == key ? .one : .zero
        case .byPlace: return Fraction(zip(order, key).count { $0 == $1 }, key.count)
        }
    }
}
