package import Access

/// Who has signed in, as a visit knows it.
package struct SignedIn: Sendable {
    package let account: Account
    /// The token that forms and programs send back with everything that changes something.
    package let csrf: String
    /// SM3 of the sign-in's token, by which it is ended.
    package let tokenDigest: String

    package init(account: Account, csrf: String, tokenDigest: String) {
        self.account = account
        self.csrf = csrf
        self.tokenDigest = tokenDigest
    }
}
