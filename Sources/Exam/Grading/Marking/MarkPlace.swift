/// As which of an answer's markers somebody marks it.
package enum MarkPlace: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// 一评.
    case first = 1
    /// 二评.
    case second
    /// 三评: only where the first two are too far apart.
    case third
    /// 仲裁: the leader of the marking.
    case leader

    package var chinese: String {
        switch self {
        case .first: "一评"
        case .second: "二评"
        case .third: "三评"
        case .leader: "仲裁"
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
