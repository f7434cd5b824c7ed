/// The accounts, for the administrators who make them and who give them roles. Nobody's ID number
/// stands here.
package struct AccountListPage: SitePage, Hashable {
    package static let template = TemplateName.accessAccounts

    /// One account.
    package struct Row: Hashable, Sendable {
        package let account: String
        package let href: String
        package let fullName: String
        package let role: String
        /// What the role reaches, such as a unit or rooms; empty for everything.
        package let scope: String
        package let state: String
        /// Of the state's badge.
        package let kind: String

        package init(
            account: String, href: String, fullName: String, role: String, scope: String,
            state: String, kind: String
        ) {
            self.account = account
            self.href = href
            self.fullName = fullName
            self.role = role
            self.scope = scope
            self.state = state
            self.kind = kind
        }
    }

    /// Whether accounts can be made here.
    package let mayCreate: Bool
    /// A part of name or account that is looked for.
    package let text: String
    package let roles: [AccessOption]
    package let states: [AccessOption]
    package let rows: [Row]
    package let pager: AccessPager

    package init(
        mayCreate: Bool, text: String, roles: [AccessOption], states: [AccessOption],
        rows: [Row], pager: AccessPager
    ) {
        self.mayCreate = mayCreate
        self.text = text
        self.roles = roles
        self.states = states
        self.rows = rows
        self.pager = pager
    }
}
