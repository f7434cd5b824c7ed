import Draws
import Seals
import Vocabulary

/// What a Merkle tree over the papers holds of one of them: which items in which order the
/// candidate gets, behind a salt that only the seed tells, so that nobody finds a paper out by
/// trying.
struct PaperLeaf {
    /// An item and the digest of its words.
    struct Words {
        let id: String
        let text: String
    }

    /// The digest of the draw's announcement.
    let announcement: [UInt8]
    let exam: String
    let registration: String
    let sheet: String
    /// Its place from 0, and the number of leaves.
    let place: (index: Int, count: Int)
    /// The candidate's ticket for `paper/salt`.
    let salt: [UInt8]
    /// `[id, order, text]` of each item on the paper.
    let items: JSON

    var bytes: [UInt8] {
        DrawScheme.lengthPrefixed([
            Array("\(DrawScheme.name) leaf".utf8), announcement, Array(exam.utf8),
            Array(registration.utf8), Array(sheet.utf8),
            JSON([place.index, place.count]).canonical,
            salt, items.canonical,
        ])
    }

    /// The rows of a paper's items from what the result of the draw says of it.
    static func items(
        positions: String, orders: String, bank: [Words]
    ) -> JSON? {
        let numbers = positions.split(separator: " ").compactMap { Int($0) }
        let orders = orders.split(separator: " ")
        guard numbers.count == orders.count, numbers.allSatisfy(bank.indices.contains) else {
            return nil
        }
        return .array(
            zip(numbers, orders).map { position, order in
                [.text(bank[position].id), .text(String(order)), .text(bank[position].text)]
            })
    }
}
