package import Vocabulary

/// What one marker said about one answer. Marks are appended; of one place the latest counts.
package struct GivenMark: Hashable, Sendable {
    /// Why an answer is handed to the leader instead of being marked (异常卷).
    package enum Problem: String, Hashable, Sendable, CaseIterable {
        /// 乱码: signs that nobody can read.
        case unreadable
        /// 雷同: word for word like another answer.
        case alike
        /// 泄露身份: names the person, the unit or the seat.
        case identity
        /// 其他: a comment says what.
        case other

        package var chinese: String {
            switch self {
            case .unreadable: "乱码，无法辨认"
            case .alike: "与其他答卷雷同"
            case .identity: "泄露身份信息"
            case .other: "其他"
            }
        }
    }

    /// A mark, or why there is none.
    package enum Verdict: Hashable, Sendable {
        case mark(Marks)
        case problem(Problem)

        /// Nil for a problem.
        package var mark: Marks? {
            if case .mark(let mark) = self { mark } else { nil }
        }
    }

    package let place: MarkPlace
    /// From 1 within the place: a marker's correction of the own mark has the next number.
    package let revision: Int
    package let marker: AccountID
    package let verdict: Verdict

    package init(place: MarkPlace, revision: Int, marker: AccountID, verdict: Verdict) {
        self.place = place
        self.revision = revision
        self.marker = marker
        self.verdict = verdict
    }
}
