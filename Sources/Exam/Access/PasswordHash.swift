/// The text form of a scrypt hash: `scrypt$ln=15,r=8,p=1$SALT$HASH`, salt and hash in hexadecimal.
package struct PasswordHash: Hashable, Sendable {
    package let logN: Int
    package let r: Int
    package let p: Int
    /// Hexadecimal.
    package let salt: String
    /// Hexadecimal.
    package let hash: String

    package init(logN: Int, r: Int, p: Int, salt: String, hash: String) {
        self.logN = logN
        self.r = r
        self.p = p
        self.salt = salt
        self.hash = hash
    }

    /// Nil for anything that `text` does not give.
    package init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0] == "scrypt" else { return nil }
        let cost = parts[1].split(separator: ",").map(String.init)
        guard cost.count == 3, cost[0].hasPrefix("ln="), cost[1].hasPrefix("r="),
            cost[2].hasPrefix("p="), let logN = Int(cost[0].dropFirst(3)),
            let r = Int(cost[1].dropFirst(2)), let p = Int(cost[2].dropFirst(2)),
            (1...20).contains(logN), (1...16).contains(r), (1...16).contains(p)
        else { return nil }
        self.init(logN: logN, r: r, p: p, salt: parts[2], hash: parts[3])
    }

    package var text: String { "scrypt$ln=\(logN),r=\(r),p=\(p)$\(salt)$\(hash)" }
}
