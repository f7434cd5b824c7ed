package import Vocabulary

/// One response as the terminal recorded it.
package struct ResponseEvent: Hashable, Sendable, Codable {
    /// The terminal's own running number, from 1; the service keeps what is above its last.
    package let sequence: Int
    package let item: ItemID
    package let response: Response
    /// Milliseconds since the paper was opened, by the terminal's clock; for the record only.
    package let elapsed: Int

    package init(sequence: Int, item: ItemID, response: Response, elapsed: Int) {
        self.sequence = sequence
        self.item = item
        self.response = response
        self.elapsed = elapsed
    }
}
