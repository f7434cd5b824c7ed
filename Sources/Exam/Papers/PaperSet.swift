package import Bank
package import Vocabulary

/// The drawn papers of an exam and who gets which.
package struct PaperSet: Hashable, Sendable {
    package struct Dealt: Hashable, Sendable {
        package let registration: RegistrationID
        package let paper: Paper
        /// The four expected scores in thousandths of a mark: overall, at ability -1, 0 and +1.
        package let expected: [Int]
    }

    /// Ascending by sheet code.
    package let papers: [Dealt]
    /// The sheets that lie outside the tolerance: too few items for it.
    package let outside: [SheetCode]
    /// The root of the Merkle tree over all papers, in hexadecimal.
    package let root: String

    /// Reads the result of a paper draw against the items it was drawn from.
    ///
    /// - Returns: nil when the result has another shape.
    package init?(result: JSON, items: [Item]) {
        guard let sheets = result["sheets"]?.array, let root = result["root"]?.text,
            let outside = result["outside"]?.array
        else { return nil }
        let papers = sheets.compactMap { PaperSet.dealt($0, items: items) }
        let far = outside.compactMap(\.text).filter { !$0.isEmpty }
        guard papers.count == sheets.count, far.count == outside.count else { return nil }
        self.papers = papers
        self.outside = far.map { SheetCode($0) }
        self.root = root
    }

    private static func dealt(_ json: JSON, items: [Item]) -> Dealt? {
        guard let row = json.array, row.count == 5, let sheet = row[0].text, !sheet.isEmpty,
            let registration = row[1].text, !registration.isEmpty,
            let expected = PaperPlan.numbers(row[2]), expected.count == 4,
            let positions = row[3].text?.split(separator: " ").map({ Int($0) ?? -1 }),
            let orders = row[4].text?.split(separator: " "), orders.count == positions.count,
            Set(positions).count == positions.count,
            positions.allSatisfy(items.indices.contains)
        else { return nil }
        var entries: [Paper.Entry] = []
        for (position, order) in zip(positions, orders) {
            let item = items[position]
            let places = order == "-" ? [] : order.utf8.map { Int($0) - 48 }
            guard places.sorted() == Array(item.choices.indices) else { return nil }
            entries.append(
                Paper.Entry(item: item.id, choices: places.map { item.choices[$0].id }))
        }
        return Dealt(
            registration: RegistrationID(registration),
            paper: Paper(sheet: SheetCode(sheet), entries: entries), expected: expected)
    }
}
