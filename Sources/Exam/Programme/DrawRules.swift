/// How both public draws get their seed (DESIGN 4.1): the hash and who contributes to it.
package struct DrawRules: Hashable, Sendable {
    /// The hash of commitments, seed and stream, spelled as in the announcement.
    package enum Hash: String, Hashable, Sendable, Codable, CaseIterable {
        /// GB/T 32905.
        case sm3
        /// FIPS 180-4.
        case sha256
    }

    /// One hash for both draws.
    package var hash: Hash
    /// Those who each commit to a secret number, in the order in which the seed takes them.
    package var witnesses: [String]
    /// Public values that are known only after the announcement, each by its exact identifier,
    /// such as one period of a lottery.
    package var externalSources: [String]

    /// Witnesses and sources in the order in which the seed takes them.
    package init(hash: Hash, witnesses: [String], externalSources: [String]) {
        self.hash = hash
        self.witnesses = witnesses
        self.externalSources = externalSources
    }
}
