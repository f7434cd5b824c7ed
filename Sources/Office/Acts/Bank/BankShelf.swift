package import Bank

/// The bank as of one event.
package struct BankShelf: Sendable {
    /// The number of the last event that counts; 0 for the folder's bank as it is.
    package let number: Int
    package let bank: ItemBank
}
