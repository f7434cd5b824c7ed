/// What a seated candidate is said to have come to. Absence and misconduct carry no score: a
/// document cannot print what its value cannot hold (practice 2.16).
package enum Standing<Score: Hashable & Sendable>: Hashable, Sendable {
    /// 合格.
    case passed(Score)
    /// 不合格.
    case failed(Score)
    /// 缺考: did not start.
    case absent
    /// 违纪: was there, the result is void.
    case misconduct

    /// Nil for a mere status.
    package var score: Score? {
        switch self {
        case .passed(let score), .failed(let score): score
        case .absent, .misconduct: nil
        }
    }

    /// Whether it leads to a certificate.
    package var hasPassed: Bool {
        if case .passed = self { true } else { false }
    }

    /// The stable name of the case: `passed`, `failed`, `absent`, `misconduct`.
    package var code: String {
        switch self {
        case .passed: "passed"
        case .failed: "failed"
        case .absent: "absent"
        case .misconduct: "misconduct"
        }
    }

    /// The word on notices and lists.
    package var chinese: String {
        switch self {
        case .passed: "合格"
        case .failed: "不合格"
        case .absent: "缺考"
        case .misconduct: "违纪"
        }
    }
}
