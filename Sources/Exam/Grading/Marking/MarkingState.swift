package import Vocabulary

/// How far the marking of one answer has come: a fold of its marks.
package enum MarkingState: Hashable, Sendable {
    /// These places have to mark; none of them sees what the others gave.
    case waiting([MarkPlace])
    /// The leader has to decide.
    case arbitration(Reason)
    case settled(Settlement)

    /// Why the leader is asked.
    package enum Reason: Hashable, Sendable {
        /// The first two marks are too far apart, and the rules know no third marker.
        case apart
        /// The third mark is near neither of the first two.
        case stillApart
        /// A marker has flagged the answer.
        case problem(GivenMark.Problem)

        package var chinese: String {
            switch self {
            case .apart: "一评、二评超出允许误差"
            case .stillApart: "三评与一评、二评均超出允许误差"
            case .problem(let problem): "评卷员报告异常：\(problem.chinese)"
            }
        }
    }

    /// The score of one answer, and how it came about.
    package struct Settlement: Hashable, Sendable {
        package enum Way: String, Hashable, Sendable, CaseIterable {
            /// 未作答: nobody has to mark it; 0.
            case blank
            /// The mean of the first two marks.
            case agreed
            /// The mean of the third mark and the nearer of the first two.
            case nearer
            /// The third mark alone.
            case third
            /// What the leader decided.
            case leader

            package var chinese: String {
                switch self {
                case .blank: "未作答，0分"
                case .agreed: "双评一致，取平均"
                case .nearer: "三评，与较近者平均"
                case .third: "三评定分"
                case .leader: "仲裁定分"
                }
            }
        }

        package let way: Way
        /// The exact score in marks.
        package let score: Fraction

        package init(way: Way, score: Fraction) {
            self.way = way
            self.score = score
        }
    }

    package var settlement: Settlement? {
        if case .settled(let settlement) = self { settlement } else { nil }
    }
}
