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
    /// How many percent of a session's candidates may get one item so that sessions of a day may
    /// draw from pools of their own; where items would be met more often, they share one pool.
    package var exposureLimit: Int

    /// Witnesses and sources in the order in which the seed takes them.
    package init(
        hash: Hash, witnesses: [String], externalSources: [String], exposureLimit: Int = 40
    ) {
        self.hash = hash
        self.witnesses = witnesses
        self.externalSources = externalSources
        self.exposureLimit = exposureLimit
    }
}
