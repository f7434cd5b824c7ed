import Access
import Logging
import Office
import Synchronization
import Vocabulary

/// Slows down who guesses passwords; forgets everything when the service is started anew.
final class SignInGate: Sendable {
    private let passwords = Mutex(SignInThrottle())
    private let signUps = Mutex(Throttle(free: 30, longestWait: 10))

    /// Counts a try to sign in as this account.
    ///
    /// - Throws: `access.slow-down` while the person has to wait.
    func admit(_ name: String, _ visit: Visit) throws(Refusal) {
        let wait = passwords.withLock {
            $0.attempt(name, from: visit.source, at: visit.now)
        }
        guard wait == 0 else { throw SignInGate.slowDown(wait) }
    }

    /// The password was right.
    func succeeded(_ name: String, _ visit: Visit) {
        passwords.withLock { $0.succeeded(name, from: visit.source, at: visit.now) }
    }

    /// Counts a try to make an account: each costs as much work as a password.
    ///
    /// - Throws: `access.slow-down` while the machine has to wait.
    func admitSignUp(_ visit: Visit) throws(Refusal) {
        let wait = signUps.withLock { signUps in
            let wait = signUps.wait(for: visit.source, at: visit.now)
            if wait == 0 { signUps.failed(visit.source, at: visit.now) }
            return wait
        }
        guard wait == 0 else { throw SignInGate.slowDown(wait) }
    }

    /// The account was made.
    func signedUp(_ visit: Visit) { signUps.withLock { $0.forgive(visit.source) } }

    private static func slowDown(_ seconds: Int) -> Refusal {
        Refusal(
            "access.slow-down", "尝试次数过多，请\(seconds)秒后再试。账号没有被锁定。",
            "too many tries; wait \(seconds) seconds, the account is not locked")
    }
}

extension Site {
    /// Signs in, slowly for who guesses: the one way for pages and programs.
    ///
    /// - Throws: `access.slow-down`, `access.wrong-password`.
    func signIn(
        _ name: String, password: String, _ visit: Visit
    ) async throws -> AccessOffice.Ticket {
        do {
            try signIns.admit(name, visit)
        } catch {
            logger.notice("sign-in slowed down", metadata: ["source": "\(visit.source)"])
            throw error
        }
        let access = access
        let ticket = try await heavy {
            try access.signIn(name, password: password, at: visit.now)
        }
        signIns.succeeded(name, visit)
        return ticket
    }
}
