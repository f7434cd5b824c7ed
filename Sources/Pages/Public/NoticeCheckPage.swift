/// Asks whether a score notice was given out by this office.
package struct NoticeCheckPage: SitePage, Hashable {
    package static let template = TemplateName.publicNoticeCheck

    /// A notice that was given out.
    package struct Notice: Hashable, Sendable {
        package let exam: String
        /// The family name and stars.
        package let maskedName: String
        package let candidateNumber: String
        /// Such as 合格.
        package let outcome: String
        package let issuer: String
        package let date: String

        package init(
            exam: String, maskedName: String, candidateNumber: String, outcome: String,
            issuer: String, date: String
        ) {
            self.exam = exam
            self.maskedName = maskedName
            self.candidateNumber = candidateNumber
            self.outcome = outcome
            self.issuer = issuer
            self.date = date
        }
    }

    /// As typed.
    package let number: String
    /// As typed.
    package let code: String
    package let notice: Notice?
    /// That the notice was given out and no longer holds, and why; nil for one that holds.
    package let replaced: String?
    /// Whether something was asked and no such notice was given out.
    package let isUnknown: Bool

    package init(
        number: String, code: String, notice: Notice?, replaced: String? = nil, isUnknown: Bool
    ) {
        self.replaced = replaced
        self.number = number
        self.code = code
        self.notice = notice
        self.isUnknown = isUnknown
    }
}
