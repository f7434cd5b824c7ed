package import Vocabulary

/// How fast passwords may be tried. A try is counted before it is made, so that many at once do not
/// slip through together.
///
/// Who guesses from one machine waits soon; who guesses one account from many machines waits too,
/// but shortly, and a machine from which the account has signed in before is not made to wait for
/// what others type: nobody can keep somebody else out. Terminals are not counted here at all.
package struct SignInThrottle: Hashable, Sendable {
    private var pairs = Throttle(free: 5, longestWait: 60)
    private var accounts = Throttle(free: 30, longestWait: 10)
    private var sources = Throttle(free: 100, longestWait: 15)
    /// Account and machine, when they came in together last.
    private var known: [String: Moment] = [:]

    /// The most pairs of account and machine that are remembered.
    private static let capacity = 20_000

    package init() {}

    /// Counts a try, unless it has to wait.
    ///
    /// - Parameters:
    ///   - name: what was typed as the account.
    ///   - source: the address of the machine.
    /// - Returns: the seconds to wait; 0 when the try may be made.
    package mutating func attempt(
        _ name: String, from source: String, at moment: Moment
    ) -> Int {
        let (account, pair) = SignInThrottle.keys(name, source)
        let isKnown = known[pair] != nil
        let waits = [
            pairs.wait(for: pair, at: moment),
            isKnown ? 0 : accounts.wait(for: account, at: moment),
            isKnown ? 0 : sources.wait(for: source, at: moment),
        ]
        if let wait = waits.max(), wait > 0 { return wait }
        pairs.failed(pair, at: moment)
        accounts.failed(account, at: moment)
        sources.failed(source, at: moment)
        return 0
    }

    /// The password was right: the try is no failure.
    package mutating func succeeded(_ name: String, from source: String, at moment: Moment) {
        let (account, pair) = SignInThrottle.keys(name, source)
        pairs.succeeded(pair)
        accounts.forgive(account)
        sources.forgive(source)
        if known.count >= SignInThrottle.capacity {
            let oldest = known.min { ($0.value, $0.key) < ($1.value, $1.key) }
            if let oldest { known[oldest.key] = nil }
        }
        known[pair] = moment
    }

    private static func keys(_ name: String, _ source: String) -> (String, String) {
        let account = String(name.uppercased().prefix(60))
        return (account, "\(account) \(source)")
    }
}
