/// The audit chains of the store, and what the last check of all of them has found.
package struct AuditPage: SitePage, Hashable {
    package static let template = TemplateName.accessAudit

    /// One chain.
    package struct Chain: Hashable, Sendable {
        /// 账号与登录, or the title of an exam.
        package let title: String
        package let name: String
        package let href: String
        package let lines: Int
        /// The digest of the last line; empty for none.
        package let head: String
        /// When the last line was written; empty for none.
        package let lastAt: String

        package init(
            title: String, name: String, href: String, lines: Int, head: String, lastAt: String
        ) {
            self.title = title
            self.name = name
            self.href = href
            self.lines = lines
            self.head = head
            self.lastAt = lastAt
        }
    }

    /// What a check has found.
    package struct Check: Hashable, Sendable {
        package let at: String
        package let lines: Int
        package let isSound: Bool
        package let problems: [RefusalPage.Finding]

        package init(at: String, lines: Int, isSound: Bool, problems: [RefusalPage.Finding]) {
            self.at = at
            self.lines = lines
            self.isSound = isSound
            self.problems = problems
        }
    }

    package let chains: [Chain]
    /// Nil when none was made just now.
    package let check: Check?

    package init(chains: [Chain], check: Check?) {
        self.chains = chains
        self.check = check
    }
}
