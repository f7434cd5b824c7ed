/// Who one is here, and the way to another password.
package struct AccountPage: SitePage, Hashable {
    package static let template = TemplateName.accessAccount

    /// One line of what the account is.
    package struct Fact: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The name that is typed at the sign-in; browsers keep the password under it.
    package let account: String
    package let facts: [Fact]
    /// Whether nothing else can be done before the password was changed.
    package let mustChange: Bool
    /// Whether no role was given yet.
    package let hasNoRole: Bool
    /// Where the role's work begins.
    package let home: String
    /// Everything that is wrong with what was typed.
    package let problems: [String]

    package init(
        account: String, facts: [Fact], mustChange: Bool, hasNoRole: Bool, home: String,
        problems: [String] = []
    ) {
        self.account = account
        self.facts = facts
        self.mustChange = mustChange
        self.hasNoRole = hasNoRole
        self.home = home
        self.problems = problems
    }
}
