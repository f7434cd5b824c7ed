/// Gender (性别), as the 17th digit of the ID number tells it.
package enum Gender: String, Hashable, Sendable, Codable, ChineseNamed {
    case male, female

    /// 男 or 女.
    package var chinese: String {
        switch self {
        case .male: "男"
        case .female: "女"
        }
    }
}
