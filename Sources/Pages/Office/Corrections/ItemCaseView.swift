/// An item before those who decide whether something is wrong with it, key and all.
package struct ItemCaseView: Hashable, Sendable {
    /// A choice with what became of it.
    package struct Choice: Hashable, Sendable {
        package let id: String
        package let text: String
        /// 正确, 已作废 or empty.
        package let mark: String
        package let chosen: Int
        /// Of those who had the item, such as 31.5%.
        package let share: String

        package init(id: String, text: String, mark: String, chosen: Int, share: String) {
            self.id = id
            self.text = text
            self.mark = mark
            self.chosen = chosen
            self.share = share
        }
    }

    package let id: String
    package let type: String
    package let stem: String
    package let choices: [Choice]
    /// The entries or gaps to which choices are put.
    package let slots: [String]
    package let facts: [OfficeFact]
    /// The orders in which candidates saw the choices, with their papers.
    package let variants: [OfficeFact]
    /// The versions in the bank.
    package let versions: [OfficeFact]
    /// What stands by decision, in words.
    package let standing: [String]

    package init(
        id: String, type: String, stem: String, choices: [Choice], slots: [String],
        facts: [OfficeFact], variants: [OfficeFact], versions: [OfficeFact], standing: [String]
    ) {
        self.id = id
        self.type = type
        self.stem = stem
        self.choices = choices
        self.slots = slots
        self.facts = facts
        self.variants = variants
        self.versions = versions
        self.standing = standing
    }
}
