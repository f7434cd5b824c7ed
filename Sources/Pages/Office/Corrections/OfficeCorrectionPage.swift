/// One correction: what was proposed and why, what it would change or has changed, the decision.
package struct OfficeCorrectionPage: SitePage, Hashable {
    package static let template = TemplateName.officeCorrection

    /// What somebody who may decide is asked.
    package struct Question: Hashable, Sendable {
        /// The digest of the what-if on this page.
        package let figures: String
        package let key: String

        package init(figures: String, key: String) {
            self.figures = figures
            self.key = key
        }
    }

    /// A candidate whose score or result was changed.
    package struct Change: Hashable, Sendable {
        package let number: String
        package let name: String
        package let unit: String
        package let before: String
        package let after: String
        /// Such as 不合格 → 合格; empty when only the score has moved.
        package let outcome: String

        package init(
            number: String, name: String, unit: String, before: String, after: String,
            outcome: String
        ) {
            self.number = number
            self.name = name
            self.unit = unit
            self.before = before
            self.after = after
            self.outcome = outcome
        }
    }

    /// The path of this correction.
    package let path: String
    package let number: Int
    package let state: PageBadge
    package let what: String
    package let facts: [OfficeFact]
    package let view: ItemCaseView?
    /// What it would change now; nil once it is decided.
    package let whatIf: WhatIfView?
    /// Why there is no what-if, or why this account cannot decide.
    package let notice: String?
    package let question: Question?
    package let hasChanges: Bool
    package let changes: [Change]
    package let pager: OfficePager?

    package init(
        path: String, number: Int, state: PageBadge, what: String, facts: [OfficeFact],
        view: ItemCaseView?, whatIf: WhatIfView?, notice: String?, question: Question?,
        hasChanges: Bool, changes: [Change], pager: OfficePager?
    ) {
        self.path = path
        self.number = number
        self.state = state
        self.what = what
        self.facts = facts
        self.view = view
        self.whatIf = whatIf
        self.notice = notice
        self.question = question
        self.hasChanges = hasChanges
        self.changes = changes
        self.pager = pager
    }
}
