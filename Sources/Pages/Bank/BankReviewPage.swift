/// What waits: drafts for a second reader, what came back to its author, what is to be approved.
package struct BankReviewPage: SitePage, Hashable {
    package static let template = TemplateName.bankReview

    package struct Entry: Hashable, Sendable {
        package let href: String
        package let id: String
        package let version: Int
        package let type: String
        package let statute: String
        package let stem: String
        package let authors: String
        package let reviewer: String
        /// Why it came back; nil for others.
        package let note: String?
        /// What a tick box of the list sends: the id and the revision; nil for what may not be.
        package let value: String?
        /// Whether the second reader's answer was the key's.
        package let agrees: Bool

        package init(
            href: String, id: String, version: Int, type: String, statute: String, stem: String,
            authors: String, reviewer: String = "", note: String? = nil, value: String? = nil,
            agrees: Bool = true
        ) {
            self.href = href
            self.id = id
            self.version = version
            self.type = type
            self.statute = statute
            self.stem = stem
            self.authors = authors
            self.reviewer = reviewer
            self.note = note
            self.value = value
            self.agrees = agrees
        }
    }

    package let tabs: BankTabs
    package let waiting: [Entry]
    /// How many wait in all, the own ones left out.
    package let waitingCount: Int
    package let ownCount: Int
    package let returned: [Entry]
    package let reviewed: [Entry]
    package let reviewedCount: Int
    package let canApprove: Bool
    package let key: String

    package init(
        tabs: BankTabs, waiting: [Entry], waitingCount: Int, ownCount: Int, returned: [Entry],
        reviewed: [Entry], reviewedCount: Int, key: String
    ) {
        self.tabs = tabs
        self.waiting = waiting
        self.waitingCount = waitingCount
        self.ownCount = ownCount
        self.returned = returned
        self.reviewed = reviewed
        self.reviewedCount = reviewedCount
        self.key = key
        canApprove = reviewed.contains { $0.value != nil }
    }
}
