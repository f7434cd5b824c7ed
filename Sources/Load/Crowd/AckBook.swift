package import Vocabulary

/// The load test's own list of what it sent and what was acknowledged, for each sheet.
///
/// It is kept beside the service and never asked of it: what the store holds is compared with it.
package struct AckBook: Sendable {
    /// One sheet's part.
    package struct Entry: Hashable, Sendable {
        /// The highest number that was acknowledged.
        package var acknowledged = 0
        /// The highest number that was ever sent.
        package var sent = 0
        /// Whether the hand-in was acknowledged.
        package var isHandedIn = false

        package init() {}
    }

    package var entries: [SheetCode: Entry]

    package init(entries: [SheetCode: Entry] = [:]) { self.entries = entries }

    /// - Throws: `load.acks` for a text that is no such list.
    package init(json: JSON) throws(Refusal) {
        guard case .object(let members) = json else { throw AckBook.unreadable }
        entries = [:]
        for (sheet, value) in members {
            guard let numbers = value.array?.compactMap(\.int), numbers.count == 3 else {
                throw AckBook.unreadable
            }
            var entry = Entry()
            (entry.acknowledged, entry.sent) = (numbers[0], numbers[1])
            entry.isHandedIn = numbers[2] == 1
            entries[SheetCode(sheet)] = entry
        }
    }

    private static var unreadable: Refusal {
        Refusal("load.acks", "确认清单无法读取。", "this is not a list of acknowledgements")
    }

    /// `{sheet: [acknowledged, sent, handed in]}`.
    package var json: JSON {
        .object(
            Dictionary(
                uniqueKeysWithValues: entries.map { sheet, entry in
                    (sheet.text, JSON([entry.acknowledged, entry.sent, entry.isHandedIn ? 1 : 0]))
                }))
    }
}
