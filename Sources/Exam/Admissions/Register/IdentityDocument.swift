/// The kind of document an ID number stands on (证件类型, practice 2.2 row 5).
package enum IdentityDocument: String, Hashable, Sendable, Codable, ChineseNamed {
    /// 居民身份证.
    case residentIDCard
    /// 港澳台居民居住证: numbered like an ID card, with the region codes 81, 82 and 83.
    case residencePermit

    /// As printed.
    package var chinese: String {
        switch self {
        case .residentIDCard: "居民身份证"
        case .residencePermit: "港澳台居民居住证"
        }
    }

    /// Short names.
    package var otherSpellings: [String] {
        switch self {
        case .residentIDCard: ["身份证"]
        case .residencePermit: ["居住证"]
        }
    }
}
