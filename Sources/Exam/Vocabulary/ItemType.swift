/// How an item is answered and scored (QTI's interactions; glossary 47 to 50).
package enum ItemType: String, Hashable, Sendable, Codable, CaseIterable {
    /// 单项选择题: one choice is right.
    case singleChoice
    /// 多项选择题: two or more choices are right.
    case multipleResponse
    /// 判断题: the choices are `true` and `false`.
    case trueFalse
    /// 填空题: text for one or more blanks.
    case fillIn

    package var chinese: String {
        switch self {
        case .singleChoice: "单项选择题"
        case .multipleResponse: "多项选择题"
        case .trueFalse: "判断题"
        case .fillIn: "填空题"
        }
    }
}
