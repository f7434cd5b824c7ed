/// The lock of the list: what must have happened, what is missing, and the act itself.
package struct ReviewLockPage: SitePage, Hashable {
    package static let template = TemplateName.reviewLock

    /// One condition.
    package struct Condition: Hashable, Sendable {
        package let title: String
        /// done, next, blocked or later.
        package let state: String
        /// The state in a word: 已完成, 未完成, 请留意.
        package let word: String
        /// Of the word's badge.
        package let kind: String
        package let text: String
        /// Where it can be mended; nil when there is nothing to mend.
        package let way: PageFrame.Link?

        package init(
            title: String, state: String, word: String, kind: String, text: String,
            way: PageFrame.Link? = nil
        ) {
            self.title = title
            self.state = state
            self.word = word
            self.kind = kind
            self.text = text
            self.way = way
        }
    }

    package let exam: String
    package let action: String
    package let deadlines: [ReviewParts.Deadline]
    package let conditions: [Condition]
    /// How many would be locked.
    package let people: Int
    /// How many are locked already.
    package let locked: Int
    package let isReady: Bool
    package let key: String
    package let list: String

    package init(
        exam: String, action: String, deadlines: [ReviewParts.Deadline],
        conditions: [Condition], people: Int, locked: Int, isReady: Bool, key: String,
        list: String
    ) {
        self.exam = exam
        self.action = action
        self.deadlines = deadlines
        self.conditions = conditions
        self.people = people
        self.locked = locked
        self.isReady = isReady
        self.key = key
        self.list = list
    }
}
