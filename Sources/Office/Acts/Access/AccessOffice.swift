package import Access
package import Seals
package import Vocabulary

/// Accounts and sign-ins: who may come in. (Interim; helper A replaces this file.)
package struct AccessOffice: Sendable {
    package let records: any Records
    package let secrets: any SecretSource

    package init(records: any Records, secrets: any SecretSource) {
        self.records = records
        self.secrets = secrets
    }

    package func signedIn(
        _ token: String, at moment: Moment
    ) throws -> (account: Account, signIn: SignInRecord)? {
        try records.read { books in
            let digest = HashAlgorithm.sm3.hexadecimalDigest(Array(token.utf8))
            guard let signIn = try books.signIn(tokenDigest: digest),
                let account = try books.account(signIn.account), account.state == .active
            else { return nil }
            return (account, signIn)
        }
    }
}
