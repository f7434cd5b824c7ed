package import Access
package import Vocabulary

/// A sign-in that is kept on the server: the browser holds a random token, the store its digest.
package struct SignInRecord: Hashable, Sendable {
    /// SM3 of the token in hexadecimal.
    package let tokenDigest: String
    package let account: AccountID
    /// Random, hexadecimal; the CSRF token of this sign-in's forms is derived from it.
    package let secret: String
    package let createdAt: Moment
    package let lastSeenAt: Moment

    package init(
        tokenDigest: String, account: AccountID, secret: String, createdAt: Moment,
        lastSeenAt: Moment
    ) {
        self.tokenDigest = tokenDigest
        self.account = account
        self.secret = secret
        self.createdAt = createdAt
        self.lastSeenAt = lastSeenAt
    }
}

/// Accounts and sign-ins. They belong to no exam; their audit lines stand in the chain
/// `ExamOffice.accountsChain`.
package protocol AccountBook {
    /// - Throws: `Fault` when there is one of that id, or of that ID number.
    func insert(_ account: Account) throws
    /// - Throws: `Fault` when there is none of that id.
    func update(_ account: Account) throws
    func account(_ id: AccountID) throws -> Account?
    /// The account of an applicant, by the ID number that it carries.
    func account(idNumber: String) throws -> Account?
    /// Ascending by id.
    func accounts() throws -> [Account]

    /// - Throws: `Fault` when the digest exists.
    func insert(_ signIn: SignInRecord) throws
    func signIn(tokenDigest: String) throws -> SignInRecord?
    /// Changes `lastSeenAt`; nothing happens when there is no such sign-in.
    func touchSignIn(tokenDigest: String, at moment: Moment) throws
    /// Ends one sign-in; nothing happens when there is none.
    func removeSignIn(tokenDigest: String) throws
    /// Ends every sign-in of an account.
    func removeSignIns(of account: AccountID) throws
}
