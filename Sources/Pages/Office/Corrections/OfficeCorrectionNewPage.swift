/// A correction to be proposed: the item, the measure, what it would change, the reason.
package struct OfficeCorrectionNewPage: SitePage, Hashable {
    package static let template = TemplateName.officeCorrectionNew

    /// The what-if that was asked for, ready to be proposed.
    package struct Preview: Hashable, Sendable {
        /// What would be decided, in words.
        package let what: String
        package let whatIf: WhatIfView

        package init(what: String, whatIf: WhatIfView) {
            self.what = what
            self.whatIf = whatIf
        }
    }

    /// The path of the exam.
    package let exam: String
    /// As typed.
    package let item: String
    /// The registration whose standing is to be lifted; empty for an item.
    package let registration: String
    package let measures: [OfficeChoice]
    /// As typed.
    package let value: String
    package let view: ItemCaseView?
    package let preview: Preview?
    /// Why there is no what-if.
    package let error: String?
    /// Why the item itself is not shown; nil when it is.
    package let closed: String?
    package let reason: String
    package let evidence: String
    /// The key of the form that asks for the what-if.
    package let askingKey: String
    package let key: String

    package init(
        exam: String, item: String, registration: String, measures: [OfficeChoice],
        value: String, view: ItemCaseView?, preview: Preview?, error: String?,
        closed: String? = nil, reason: String, evidence: String, askingKey: String,
        key: String
    ) {
        self.exam = exam
        self.item = item
        self.registration = registration
        self.measures = measures
        self.value = value
        self.view = view
        self.preview = preview
        self.error = error
        self.closed = closed
        self.reason = reason
        self.evidence = evidence
        self.askingKey = askingKey
        self.key = key
    }
}
