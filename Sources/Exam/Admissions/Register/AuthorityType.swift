/// By which right a unit enforces the law (单位性质, practice 2.2 row 10). It decides which card its
/// people may apply for.
package enum AuthorityType: String, Hashable, Sendable, Codable, ChineseNamed {
    case organ, authorised, entrusted

    /// As printed.
    package var chinese: String {
        switch self {
        case .organ: "行政机关"
        case .authorised: "法律法规授权组织"
        case .entrusted: "受委托组织"
        }
    }

    /// Words that rosters use instead.
    package var otherSpellings: [String] {
        switch self {
        case .organ: ["机关"]
        case .authorised: ["法律、法规授权组织", "法律法规授权的组织", "授权组织"]
        case .entrusted: ["委托组织", "受委托执法组织", "受委托的组织"]
        }
    }
}
