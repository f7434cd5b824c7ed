/// An item of somebody's paper with what was answered, what is right and which rule gave how many
/// marks: texts only, made by whoever may show them.
package struct ExplainedItemView: Hashable, Sendable {
    /// A choice as the candidate saw it.
    package struct Choice: Hashable, Sendable {
        package let letter: String
        package let text: String

        package init(letter: String, text: String) {
            self.letter = letter
            self.text = text
        }
    }

    package let number: Int
    /// Such as 多项选择题（2分）.
    package let type: String
    package let stem: String
    package let choices: [Choice]
    package let slots: [String]
    /// How the answer met the key, such as 部分正确.
    package let judgement: PageBadge
    /// Such as 得1.5分.
    package let result: String
    /// 作答, 正确答案, 评分规则 and so on.
    package let facts: [OfficeFact]

    package init(
        number: Int, type: String, stem: String, choices: [Choice], slots: [String],
        judgement: PageBadge, result: String, facts: [OfficeFact]
    ) {
        self.number = number
        self.type = type
        self.stem = stem
        self.choices = choices
        self.slots = slots
        self.judgement = judgement
        self.result = result
        self.facts = facts
    }
}
