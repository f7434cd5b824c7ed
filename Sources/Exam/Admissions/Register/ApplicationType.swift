/// Why a person sits the exam (报考类型, practice 2.2 row 18).
package enum ApplicationType: String, Hashable, Sendable, Codable, ChineseNamed {
    case first, renewal, fieldChange, reSit, other

    /// As printed.
    package var chinese: String {
        switch self {
        case .first: "首次申领"
        case .renewal: "换证"
        case .fieldChange: "领域变更"
        case .reSit: "补考"
        case .other: "其他"
        }
    }

    /// Words that rosters use instead.
    package var otherSpellings: [String] {
        switch self {
        case .first: ["首次", "初次申领", "新申领", "首次申请"]
        case .renewal: ["到期换证", "换发"]
        case .fieldChange: ["执法领域变更", "变更"]
        case .reSit, .other: []
        }
    }

    /// Whether a holder of a valid certificate has a reason to sit all the same.
    package var isForHolders: Bool { self == .renewal || self == .fieldChange }
}
