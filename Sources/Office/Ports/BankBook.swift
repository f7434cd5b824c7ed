package import Vocabulary

/// An event of the bank as it was logged.
package struct BankEventRecord: Hashable, Sendable {
    /// From 1, without a gap.
    package let number: Int
    package let at: Moment
    /// Who did it.
    package let account: AccountID
    /// The deed as canonical JSON (`BankDeed.json` of Bank).
    package let content: String

    package init(number: Int, at: Moment, account: AccountID, content: String) {
        self.number = number
        self.at = at
        self.account = account
        self.content = content
    }
}

/// Which bank a paper draw uses: the one as of an event, from its announcement on.
package struct BankFreeze: Hashable, Sendable {
    /// The version of the paper draw.
    package let version: Int
    /// The number of the last event that counts; 0 for the folder's bank as it is.
    package let number: Int

    package init(version: Int, number: Int) {
        self.version = version
        self.number = number
    }
}

/// The bank's log, which is only appended to, and which exam uses which state of it.
package protocol BankBook {
    /// - Throws: `Fault` when the numbers do not follow from the last one.
    func append(_ events: [BankEventRecord]) throws
    /// Ascending by number.
    func bankEvents(after number: Int) throws -> [BankEventRecord]
    /// 0 before the first.
    func lastBankEvent() throws -> Int

    /// - Throws: `Fault` when that version has one.
    func insert(_ freeze: BankFreeze, in exam: ExamID) throws
    /// Ascending by version.
    func bankFreezes(of exam: ExamID) throws -> [BankFreeze]
    /// The number that counts for an exam: of its last paper draw that is not void; 0 for a draw
    /// that was announced before there were freezes, nil when no paper draw is announced.
    func frozenBank(of exam: ExamID) throws -> Int?
}
