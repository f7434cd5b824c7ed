/// A kind of power that a person exercises (执法类别, practice 2.2 row 11).
package enum EnforcementCategory: String, Hashable, Sendable, Codable, ChineseNamed {
    case licensing, penalty, coercion, levy, charge, inspection
    case confirmation, payment, adjudication

    /// As printed.
    package var chinese: String {
        switch self {
        case .licensing: "行政许可"
        case .penalty: "行政处罚"
        case .coercion: "行政强制"
        case .levy: "行政征收"
        case .charge: "行政收费"
        case .inspection: "行政检查"
        case .confirmation: "行政确认"
        case .payment: "行政给付"
        case .adjudication: "行政裁决"
        }
    }
}
