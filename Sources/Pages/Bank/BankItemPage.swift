/// One item with its key, for its editor only.
package struct BankItemPage: SitePage, Hashable {
    package static let template = TemplateName.bankItem

    /// A choice.
    package struct Choice: Hashable, Sendable {
        package let letter: String
        package let text: String
        package let isRight: Bool
        package let isPinned: Bool

        package init(
            letter: String, text: String, isRight: Bool = false, isPinned: Bool = false
        ) {
            self.letter = letter
            self.text = text
            self.isRight = isRight
            self.isPinned = isPinned
        }
    }

    package let id: String
    package let stem: String
    package let facts: [OfficeFact]
    package let choices: [Choice]
    /// The accepted texts of each blank.
    package let blanks: [String]
    package let explanation: String
    /// The path of the item before.
    package let previous: String?
    package let next: String?

    package init(
        id: String, stem: String, facts: [OfficeFact], choices: [Choice], blanks: [String],
        explanation: String, previous: String? = nil, next: String? = nil
    ) {
        self.id = id
        self.stem = stem
        self.facts = facts
        self.choices = choices
        self.blanks = blanks
        self.explanation = explanation
        self.previous = previous
        self.next = next
    }
}
