package import Vocabulary

/// Right and wrong, from one or many sittings: what a calibration is made from.
///
/// *Right* is full credit, everything else wrong, blank ones among it: this is what `facility`
/// means in the bank.
package struct RaschData: Sendable {
    /// One candidate.
    struct Person: Sendable {
        let group: Int
        /// Indices of items, ascending.
        let items: [Int]
        let right: [Bool]
    }

    /// Ascending.
    package let items: [ItemID]
    /// A name for each group of candidates, such as an exam or a session of it.
    package let groups: [String]
    let persons: [Person]

    /// - Parameter sittings: each with the name of its group; groups keep their order.
    package init(_ sittings: [(group: String, matrix: ResponseMatrix)]) {
        let ids = Set(sittings.flatMap { $0.matrix.columns.map(\.item) }).sorted()
        let place = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        items = ids
        groups = sittings.map(\.group)
        persons = sittings.enumerated().flatMap { group, sitting in
            let places = sitting.matrix.columns.map { place[$0.item] ?? 0 }
            return sitting.matrix.rows.map { row in
                Person(
                    group: group, items: row.cells.map { places[$0.column] },
                    right: row.cells.map(\.isRight))
            }
        }
    }

    /// People who had each item, and those who had it right.
    func counts() -> (takers: [Int], right: [Int]) {
        var takers = [Int](repeating: 0, count: items.count)
        var right = takers
        for person in persons {
            for (item, isRight) in zip(person.items, person.right) {
                takers[item] += 1
                right[item] += isRight ? 1 : 0
            }
        }
        return (takers, right)
    }
}
