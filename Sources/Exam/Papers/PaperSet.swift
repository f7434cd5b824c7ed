package import Bank
package import Vocabulary

/// The drawn papers of an exam and who gets which.
package struct PaperSet: Hashable, Sendable {
    package struct Dealt: Hashable, Sendable {
        package let registration: RegistrationID
        package let paper: Paper
        /// The expected score of the paper in ten-thousandths of a mark.
        package let expected: Int
    }

    /// Ascending by sheet code.
    package let papers: [Dealt]
    /// The common expected score, in ten-thousandths of a mark.
    package let target: Int

    /// Reads the result of a paper draw against the items it was drawn from.
    ///
    /// - Returns: nil when the result has another shape.
    package init?(result: JSON, items: [Item]) {
        guard let sheets = result["sheets"]?.array, let target = result["target"]?.int else {
            return nil
        }
        let papers = sheets.compactMap { PaperSet.dealt($0, items: items) }
        guard papers.count == sheets.count else { return nil }
        self.papers = papers
        self.target = target
    }

    private static func dealt(_ json: JSON, items: [Item]) -> Dealt? {
        guard let row = json.array, row.count == 5, let sheet = row[0].text, !sheet.isEmpty,
            let registration = row[1].text, !registration.isEmpty, let expected = row[2].int,
            let positions = row[3].array?.compactMap(\.int),
            let orders = row[4].array?.compactMap(\.text), orders.count == positions.count,
            positions.count == row[3].array?.count, Set(positions).count == positions.count,
            positions.allSatisfy(items.indices.contains)
        else { return nil }
        var entries: [Paper.Entry] = []
        for (position, order) in zip(positions, orders) {
            let item = items[position]
            let places = order.utf8.map { Int($0) - 48 }
            guard places.sorted() == Array(item.choices.indices) else { return nil }
            entries.append(
                Paper.Entry(item: item.id, choices: places.map { item.choices[$0].id }))
        }
        return Dealt(
            registration: RegistrationID(registration),
            paper: Paper(sheet: SheetCode(sheet), entries: entries), expected: expected)
    }
}
