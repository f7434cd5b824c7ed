/// The form of an item (题型); QTI's interaction in brackets.
package enum ItemType: String, Hashable, Sendable, Codable, CaseIterable {
    /// 单项选择题: one choice is right (choiceInteraction, one choice).
    case singleChoice
    /// 多项选择题: two or more choices are right (choiceInteraction).
    case multipleResponse
    /// 判断题: the choices are `true` and `false`.
    case trueFalse
    /// 填空题: text for one or more blanks (textEntryInteraction).
    case fillIn
    /// 不定项选择题: one or more choices are right (choiceInteraction).
    case indefiniteChoice
    /// 排序题: all choices, in their right order (orderInteraction).
    case ordering
    /// 匹配题: for each entry of a list the choices that belong to it (matchInteraction).
    case matching
    /// 选词填空题: for each gap of a text a choice from one list (gapMatchInteraction).
    case gapMatch
    /// 下拉选择题: for each gap of a text a choice from a list of its own (inlineChoiceInteraction).
    case inlineChoice
    /// 数值题: a number, within a tolerance (textEntryInteraction of a float).
    case numeric
    /// 简答题: a text that people score (extendedTextInteraction).
    case extendedText

    package var chinese: String {
        switch self {
        case .singleChoice: "单项选择题"
        case .multipleResponse: "多项选择题"
        case .trueFalse: "判断题"
        case .fillIn: "填空题"
        case .indefiniteChoice: "不定项选择题"
        case .ordering: "排序题"
        case .matching: "匹配题"
        case .gapMatch: "选词填空题"
        case .inlineChoice: "下拉选择题"
        case .numeric: "数值题"
        case .extendedText: "简答题"
        }
    }

    /// What an answer to such an item is made of.
    package var answerForm: AnswerForm {
        switch self {
        case .singleChoice, .trueFalse: .choice
        case .multipleResponse, .indefiniteChoice: .choices
        case .ordering: .order
        case .matching, .gapMatch, .inlineChoice: .pairs
        case .fillIn, .numeric, .extendedText: .texts
        }
    }

    /// Whether a machine can score it: all but 简答题.
    package var isScoredByMachine: Bool { self != .extendedText }

    /// The types whose items nobody has to mark.
    package static let scoredByMachine = allCases.filter(\.isScoredByMachine)

    /// Whether its gaps stand in the stem as `____`.
    package var hasGapsInStem: Bool {
        switch self {
        case .fillIn, .gapMatch, .inlineChoice: true
        case .singleChoice, .multipleResponse, .trueFalse, .indefiniteChoice, .ordering, .matching,
            .numeric, .extendedText:
            false
        }
    }
}
