/// One audit chain, line by line, the latest first.
package struct AuditChainPage: SitePage, Hashable {
    package static let template = TemplateName.accessAuditChain

    /// One line.
    package struct Line: Hashable, Sendable {
        package let number: Int
        package let at: String
        package let account: String
        package let role: String
        /// In words.
        package let act: String
        /// By its stable name.
        package let code: String
        package let subject: String
        /// Canonical JSON: digests and figures, nobody's name.
        package let detail: String
        package let digest: String

        package init(
            number: Int, at: String, account: String, role: String, act: String, code: String,
            subject: String, detail: String, digest: String
        ) {
            self.number = number
            self.at = at
            self.account = account
            self.role = role
            self.act = act
            self.code = code
            self.subject = subject
            self.detail = detail
            self.digest = digest
        }
    }

    package let title: String
    /// The path of this page, without a query.
    package let base: String
    package let acts: [AccessOption]
    package let account: String
    package let subject: String
    /// Beijing days such as 2017-05-20; empty for no limit.
    package let from: String
    package let to: String
    package let lines: [Line]
    package let pager: AccessPager

    package init(
        title: String, base: String, acts: [AccessOption], account: String, subject: String,
        from: String, to: String, lines: [Line], pager: AccessPager
    ) {
        self.title = title
        self.base = base
        self.acts = acts
        self.account = account
        self.subject = subject
        self.from = from
        self.to = to
        self.lines = lines
        self.pager = pager
    }
}
