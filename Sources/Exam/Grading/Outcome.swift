package import Vocabulary

/// What the exam came to for one candidate. Who was absent or broke the rules has a status and no
/// score: there is none to store, to print or to average (practice 2.16).
package enum Outcome: Hashable, Sendable {
    /// 合格.
    case passed(Marks)
    /// 不合格.
    case failed(Marks)
    /// 缺考.
    case absent
    /// 违纪: the result is void.
    case misconduct

    /// The score that counts; nil for a mere status.
    package var score: Marks? {
        switch self {
        case .passed(let score), .failed(let score): score
        case .absent, .misconduct: nil
        }
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

    /// Reads what a store keeps in two columns; nil for an unknown code, a status with a score and
    /// a result without one.
    package init?(code: String, score: Marks?) {
        switch (code, score) {
        case ("passed", let score?): self = .passed(score)
        case ("failed", let score?): self = .failed(score)
        case ("absent", nil): self = .absent
        case ("misconduct", nil): self = .misconduct
        default: return nil
        }
    }
}
