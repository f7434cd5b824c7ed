package import Vocabulary

/// An event of the office's keys as it was logged.
package struct SealEventRecord: Hashable, Sendable {
    /// From 1, without a gap.
    package let number: Int
    package let at: Moment
    /// Who did it.
    package let account: AccountID
    /// The deed as canonical JSON (`SealDeed.json` of Publication); private keys in it are hidden
    /// under a passphrase that no store has.
    package let content: String

    package init(number: Int, at: Moment, account: AccountID, content: String) {
        self.number = number
        self.at = at
        self.account = account
        self.content = content
    }
}

/// The log of the office's keys, which is only appended to.
package protocol SealBook {
    /// - Throws: `Fault` when the numbers do not follow from the last, or an event says nothing.
    func append(_ events: [SealEventRecord]) throws
    /// Ascending by number.
    func sealEvents() throws -> [SealEventRecord]
}
