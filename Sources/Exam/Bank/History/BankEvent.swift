package import Vocabulary

/// A deed with its number: when, and by whom.
package struct BankEvent: Hashable, Sendable {
    /// From 1, without a gap.
    package let number: Int
    package let at: Moment
    package let account: AccountID
    package let deed: BankDeed

    package init(number: Int, at: Moment, account: AccountID, deed: BankDeed) {
        self.number = number
        self.at = at
        self.account = account
        self.deed = deed
    }
}
