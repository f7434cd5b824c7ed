import Access
import Seals
package import Vocabulary

extension AccessOffice {
    /// The hash of a new password, under a fresh salt.
    package func hash(_ password: String) -> String {
        let salt = secrets.bytes(16)
        let key = Scrypt.key(password: Array(password.utf8), salt: salt, cost: cost)
        return PasswordHash(
            logN: cost.logN, r: cost.r, p: cost.p, salt: hexadecimal(salt), hash: hexadecimal(key)
        ).text
    }

    /// Whether a password is the one of a hash. A hash that cannot be read costs as much time.
    func matches(_ password: String, _ text: String) -> Bool {
        guard let known = PasswordHash(text), let salt = bytes(hexadecimal: known.salt),
            let hash = bytes(hexadecimal: known.hash)
        else {
            _ = Scrypt.key(
                password: Array(password.utf8), salt: [UInt8](repeating: 0, count: 16),
                cost: cost)
            return false
        }
        let key = Scrypt.key(
            password: Array(password.utf8), salt: salt,
            cost: Scrypt.Cost(logN: known.logN, r: known.r, p: known.p), length: hash.count)
        return equalInConstantTime(key, hash)
    }

    /// A password for one use: 16 characters without those that are taken for others.
    package func oneTimePassword() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        return String(secrets.bytes(16).map { letters[Int($0) % letters.count] })
    }

    /// Changes the own password, and ends every other sign-in of the account.
    ///
    /// - Throws: `access.wrong-password` when the old one is another, `access.weak-password`.
    package func changePassword(
        of id: AccountID, from old: String, to new: String, keeping tokenDigest: String?,
        at moment: Moment
    ) throws {
        var account = try account(id)
        guard matches(old, account.passwordHash) else { throw AccessOffice.wrongPassword }
        try PasswordPolicy.check(new, account: id)
        account.passwordHash = hash(new)
        account.mustChangePassword = false
        let (changed, act) = (account, Act(by: actor(account), at: moment))
        try perform(act) { books, trail in
            let kept = try tokenDigest.flatMap { try books.signIn(tokenDigest: $0) }
            try books.update(changed)
            try books.removeSignIns(of: id)
            if let kept { try books.insert(kept) }
            trail.note("password", changed)
        }
    }

    func actor(_ account: Account) -> Actor {
        Actor(account.id, as: account.role ?? .applicant, of: account.unit)
    }

    static var wrongPassword: Refusal {
        Refusal(
            "access.wrong-password", "账号或密码不正确。", "the account or the password is wrong")
    }
}
