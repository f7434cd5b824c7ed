package import Vocabulary

/// What one item brought, and why.
package struct ItemScore: Hashable, Sendable, Codable {
    /// How the answer met the key.
    package enum Judgement: String, Hashable, Sendable, Codable, CaseIterable {
        /// Full credit.
        case right
        /// Some credit.
        case partlyRight
        /// Answered, without credit.
        case wrong
        /// Marked by people; the marks say how well.
        case marked
        /// Not answered, or cleared again.
        case blank
        /// Not an answer to this item; a finding says why.
        case malformed

        /// The word on an explanation of a score.
        package var chinese: String {
            switch self {
            case .right: "正确"
            case .partlyRight: "部分正确"
            case .wrong: "错误"
            case .marked: "人工评分"
            case .blank: "未作答"
            case .malformed: "无效"
            }
        }
    }

    /// What a decision about the item made of the score, beside or instead of its key.
    package enum Effect: String, Hashable, Sendable, Codable {
        /// Full marks by decision, more than the answer brought by itself.
        case granted
        /// The item counts for nobody; its marks go to the rest of the paper.
        case takenOut
    }

    /// The item.
    package let item: ItemID
    /// Its type, which is its section.
    package let type: ItemType
    /// Full marks.
    package let marks: Marks
    /// How the answer met the key.
    package let judgement: Judgement
    /// The exact share of the marks; below 0 where the policy deducts.
    package let credit: Fraction
    /// Credit times marks, rounded here only if the rule rounds each item.
    package let score: Fraction
    /// Nil where the key alone decides.
    package var effect: Effect?
}
