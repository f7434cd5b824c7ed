extension TemplateName {
    static let accessSignIn = TemplateName(
        "access_sign_in", PackageResources.access_sign_in_mustache)
    static let accessSignUp = TemplateName(
        "access_sign_up", PackageResources.access_sign_up_mustache)
    static let accessAccount = TemplateName(
        "access_account", PackageResources.access_account_mustache)
    static let accessAccounts = TemplateName(
        "access_accounts", PackageResources.access_accounts_mustache)
    static let accessAccountDetail = TemplateName(
        "access_account_detail", PackageResources.access_account_detail_mustache)
    static let accessSecret = TemplateName(
        "access_secret", PackageResources.access_secret_mustache)
    static let accessAudit = TemplateName("access_audit", PackageResources.access_audit_mustache)
    static let accessAuditChain = TemplateName(
        "access_audit_chain", PackageResources.access_audit_chain_mustache)

    /// Signing in, accounts, and the audit chains.
    static let access = [
        accessSignIn, accessSignUp, accessAccount, accessAccounts, accessAccountDetail,
        accessSecret, accessAudit, accessAuditChain,
        TemplateName("access_option", PackageResources.access_option_mustache),
        TemplateName("access_pager", PackageResources.access_pager_mustache),
        TemplateName("access_problems", PackageResources.access_problems_mustache),
    ]
}
