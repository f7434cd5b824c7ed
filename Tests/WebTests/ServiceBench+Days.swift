import Access
import Office
import Seals
import Vocabulary
import Web

extension ServiceBench {
    /// Sets the clock to another day, on which everybody has signed in anew.
    func move(to text: String) throws {
        clock.set(text)
        try site.records.write { books in
            for who in try TestAccount.all() {
                let digest = HashAlgorithm.sm3.hexadecimalDigest(Array(who.token.utf8))
                try books.removeSignIn(tokenDigest: digest)
                try books.insert(
                    SignInRecord(
                        tokenDigest: digest, account: who.account.id, secret: who.secret,
                        createdAt: clock.now, lastSeenAt: clock.now))
            }
        }
    }
}
