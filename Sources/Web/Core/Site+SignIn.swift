import Access
package import Office
import Seals
import Vocabulary

extension Site {
    /// Who holds this token; nil when the sign-in has ended or the account may not sign in.
    func signedIn(_ token: String, at moment: Moment) throws -> SignedIn? {
        guard let (account, signIn) = try access.signedIn(token, at: moment) else { return nil }
        return SignedIn(
            account: account, csrf: Site.csrf(signIn.secret), tokenDigest: signIn.tokenDigest)
    }

    /// The office's door: accounts, sign-ins.
    package var access: AccessOffice { AccessOffice(records: records, secrets: secrets) }

    /// The token that belongs to a sign-in's secret.
    package static func csrf(_ secret: String) -> String {
        hexadecimal(AuthenticationCode(.sm3, key: Array(secret.utf8)).code(Array("csrf".utf8)))
    }
}
