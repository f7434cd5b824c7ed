/// A password for one use, shown once.
package struct AccountSecretPage: SitePage, Hashable {
    package static let template = TemplateName.accessSecret

    /// What was done.
    package let heading: String
    package let account: String
    package let fullName: String
    package let password: String
    /// The account's page.
    package let back: String
    /// Whether somebody still has to give a role.
    package let needsRole: Bool

    package init(
        heading: String, account: String, fullName: String, password: String, back: String,
        needsRole: Bool
    ) {
        self.heading = heading
        self.account = account
        self.fullName = fullName
        self.password = password
        self.back = back
        self.needsRole = needsRole
    }
}
