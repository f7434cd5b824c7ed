package import Access
import Seals
package import Vocabulary

extension AccessOffice {
    /// What a sign-in gives: the token for the browser, once, and the account.
    package struct Ticket: Sendable {
        package let token: String
        package let account: Account
        package let signIn: SignInRecord
    }

    /// Seconds without a request after which a sign-in has ended: half an hour for staff, an hour
    /// for applicants, who fill in a long form.
    private static func idleLimit(_ role: Actor.Role?) -> Int {
        role == .applicant ? 3600 : 1800
    }

    /// Seconds after which any sign-in has ended.
    private static let longest = 12 * 3600

    /// Signs in by account name, or by ID number for applicants.
    ///
    /// The work is the same whether or not there is such an account.
    /// - Throws: `access.wrong-password` for a wrong name, a wrong password and a disabled account.
    package func signIn(_ name: String, password: String, at moment: Moment) throws -> Ticket {
        let known = try records.read { books in
            try books.account(idNumber: name.uppercased())
                ?? (name.isEmpty ? nil : books.account(AccountID(name)))
        }
        let isRight = matches(
            String(password.prefix(PasswordPolicy.longest)), known?.passwordHash ?? "")
        guard isRight, let account = known, account.state == .active else {
            throw AccessOffice.wrongPassword
        }
        return try open(account, at: moment)
    }

    /// Makes the sign-in of an account whose person has been recognised.
    func open(_ account: Account, at moment: Moment) throws -> Ticket {
        let token = hexadecimal(secrets.bytes(32))
        let record = SignInRecord(
            tokenDigest: AccessOffice.digest(of: token), account: account.id,
            secret: hexadecimal(secrets.bytes(32)), createdAt: moment, lastSeenAt: moment)
        try perform(Act(by: actor(account), at: moment)) { books, trail in
            try books.insert(record)
            trail.note("access.sign-in", account.id.text)
        }
        return Ticket(token: token, account: account, signIn: record)
    }

    /// Who holds a token; nil when the sign-in has ended, by time, by signing out, or because the
    /// account was disabled.
    package func signedIn(
        _ token: String, at moment: Moment
    ) throws -> (account: Account, signIn: SignInRecord)? {
        let digest = AccessOffice.digest(of: token)
        let found = try records.read { books -> (Account, SignInRecord)? in
            guard let signIn = try books.signIn(tokenDigest: digest),
                let account = try books.account(signIn.account), account.state == .active
            else { return nil }
            return (account, signIn)
        }
        guard let (account, signIn) = found else { return nil }
        let idle = moment.seconds(since: signIn.lastSeenAt)
        guard idle <= AccessOffice.idleLimit(account.role),
            moment.seconds(since: signIn.createdAt) <= AccessOffice.longest
        else { return nil }
        if idle >= 60 {
            try records.write { try $0.touchSignIn(tokenDigest: digest, at: moment) }
        }
        return (account, signIn)
    }

    /// Ends a sign-in.
    package func signOut(_ account: Account, tokenDigest: String, at moment: Moment) throws {
        try perform(Act(by: actor(account), at: moment)) { books, trail in
            try books.removeSignIn(tokenDigest: tokenDigest)
            trail.note("access.sign-out", account.id.text)
        }
    }

    private static func digest(of token: String) -> String {
        HashAlgorithm.sm3.hexadecimalDigest(Array(token.utf8))
    }
}
