/// One item with its versions, its history, and how it did in exams.
package struct BankItemPage: SitePage, Hashable {
    package static let template = TemplateName.bankItem

    package struct Version: Hashable, Sendable {
        package let href: String
        package let number: Int
        package let state: BankBadge
        package let isShown: Bool
        package let authors: String
        package let reviewer: String
        package let approver: String
        package let at: String
        /// Where it is compared with the version before it; nil for the first.
        package let compare: String?

        package init(
            href: String, number: Int, state: BankBadge, isShown: Bool, authors: String,
            reviewer: String, approver: String, at: String, compare: String? = nil
        ) {
            self.href = href
            self.number = number
            self.state = state
            self.isShown = isShown
            self.authors = authors
            self.reviewer = reviewer
            self.approver = approver
            self.at = at
            self.compare = compare
        }
    }

    package struct Event: Hashable, Sendable {
        package let at: String
        package let account: String
        package let text: String
        package let note: String?

        package init(at: String, account: String, text: String, note: String? = nil) {
            self.at = at
            self.account = account
            self.text = text
            self.note = note
        }
    }

    /// The key in words; hidden from who is to answer first.
    package struct Key: Hashable, Sendable {
        package let lines: [String]
        package let explanation: String

        package init(lines: [String], explanation: String) {
            self.lines = lines
            self.explanation = explanation
        }
    }

    package let tabs: BankTabs
    package let id: String
    package let version: Int
    package let state: BankBadge
    /// A word about what is under way; nil for nothing.
    package let notice: String?
    package let view: CandidateView
    package let key: Key?
    /// Where the second reading is done, when the key is hidden for it.
    package let reading: String?
    package let facts: [OfficeFact]
    package let findings: [String]
    package let versions: [Version]
    package let events: [Event]
    package let use: BankUse?
    package let edit: String
    package let copy: String
    package let retire: BankAct?
    package let previous: String?
    package let next: String?

    package init(
        tabs: BankTabs, id: String, version: Int, state: BankBadge, notice: String?,
        view: CandidateView, key: Key?, reading: String?, facts: [OfficeFact],
        findings: [String], versions: [Version], events: [Event], use: BankUse?, edit: String,
        copy: String, retire: BankAct?, previous: String?, next: String?
    ) {
        self.tabs = tabs
        self.id = id
        self.version = version
        self.state = state
        self.notice = notice
        self.view = view
        self.key = key
        self.reading = reading
        self.facts = facts
        self.findings = findings
        self.versions = versions
        self.events = events
        self.use = use
        self.edit = edit
        self.copy = copy
        self.retire = retire
        self.previous = previous
        self.next = next
    }
}

/// A form that does something to an item as it stands.
package struct BankAct: Hashable, Sendable {
    package let action: String
    package let revision: Int
    package let key: String

    package init(action: String, revision: Int, key: String) {
        self.action = action
        self.revision = revision
        self.key = key
    }
}
