import Testing
import Vocabulary

@testable import Papers

/// What came of a paper draw, looked at from outside: by the inputs and the result alone.
struct DrawnPapers {
    struct Drawn {
        let sheet: String
        let registration: String
        let session: String
        let field: String
        let seen: Set<Int>
        let scores: [Int]
        let items: [Int]
        let orders: [String]
    }

    let input: PaperInput
    let pool: PaperPool
    let papers: [Drawn]

    init(_ inputs: [String: JSON], _ result: JSON) throws {
        let input = try PaperInput(inputs: inputs)
        self.input = input
        pool = PaperPool(input)
        let people = Dictionary(
            uniqueKeysWithValues: input.candidates.map { ($0.registration, $0) })
        papers = try #require(result["sheets"]?.array).map { row in
            let row = try #require(row.array)
            let registration = try #require(row[1].text)
            let person = try #require(people[registration])
            return Drawn(
                sheet: try #require(row[0].text), registration: registration,
                session: person.session, field: person.field, seen: Set(person.seen),
                scores: (row[2].array ?? []).compactMap(\.int),
                items: try #require(row[3].text).split(separator: " ").compactMap { Int($0) },
                orders: try #require(row[4].text).split(separator: " ").map(String.init))
        }
    }

    /// Everything that is wrong with a paper, in words.
    func faults(of paper: Drawn) -> [String] {
        let rows = paper.items.map { input.items[$0] }
        var faults = sections(rows) + repeats(paper) + margins(rows) + sums(paper, rows)
        for (row, order) in zip(rows, paper.orders) where !isOrder(order, of: row) {
            faults.append("order of \(row.id)")
        }
        for row in rows where !row.scope.isEmpty && row.scope != paper.field {
            faults.append("field \(row.id)")
        }
        return faults + paper.seen.intersection(paper.items).map { "seen \($0)" }
    }

    /// The right number in each section, sections in order, case sets whole and together.
    private func sections(_ rows: [PaperInput.Row]) -> [String] {
        let order = rows.map(\.section)
        let wanted = input.sections.enumerated().flatMap { number, section in
            [Int](repeating: number, count: section.count * section.size)
        }
        var faults = order == wanted ? [] : ["sections \(order)"]
        let sets = rows.map(\.set).filter { !$0.isEmpty }
        for set in Set(sets) {
            let places = rows.indices.filter { rows[$0].set == set }
            let whole = input.items.count { $0.set == set }
            if places.count != whole || places.last.map({ $0 - places[0] + 1 }) != whole {
                faults.append("set \(set)")
            }
        }
        return faults
    }

    private func repeats(_ paper: Drawn) -> [String] {
        let items = Set(paper.items)
        return (items.count == paper.items.count ? [] : ["an item twice"])
            + input.enemies.filter { items.contains($0.0) && items.contains($0.1) }
            .filter { pool.unitOfItem[$0.0] != pool.unitOfItem[$0.1] }
            .map { "enemies \($0)" }
    }

    private func margins(_ rows: [PaperInput.Row]) -> [String] {
        input.margins.compactMap { margin in
            let count = rows.count(where: margin.counts)
            return margin.quantity.distance(of: count) == 0
                ? nil : "margin \(margin.conditions): \(count)"
        }
    }

    private func sums(_ paper: Drawn, _ rows: [PaperInput.Row]) -> [String] {
        let sum = rows.reduce(Scores.zero) { $0 &+ $1.scores }
        return (0..<4).map { sum[$0] } == paper.scores ? [] : ["scores"]
    }

    private func isOrder(_ order: String, of item: PaperInput.Row) -> Bool {
        guard !item.pinned.isEmpty else { return order == "-" }
        let places = order.utf8.map { Int($0) - 48 }
        return places.sorted() == Array(item.pinned.indices)
            && item.pinned.indices.allSatisfy { !item.pinned[$0] || places[$0] == $0 }
    }
}

/// Pearson's test of equal chances, with the limit that a fair draw passes once in a hundred
/// (Wilson and Hilferty 1931).
struct ChanceTest {
    let passes: Bool

    init(_ counts: [Int]) {
        let expected = Double(counts.reduce(0, +)) / Double(counts.count)
        let value = counts.reduce(0) { sum, count in
            sum + (Double(count) - expected) * (Double(count) - expected) / expected
        }
        let freedom = Double(counts.count - 1)
        let part = 2 / (9 * freedom)
        let root = 1 - part + 2.3263 * part.squareRoot()
        passes = value < freedom * root * root * root
    }
}
