import Vocabulary

/// Goes through all pairs with a common item. Most are dismissed by a bound that needs their mean
/// only; of the others the exact chance is computed.
struct PairSearch {
    /// A pair that was looked at closely.
    struct Found {
        let one: SheetCode
        let other: SheetCode
        let common: Int
        let identical: [ItemID]
        let expected: Double
        let chance: Double
        let areNeighbours: Bool
    }

    /// A pair whose bound is above this has a chance above it divided by √(8k), far above any
    /// that is reported.
    private static let dismissed = 0.05

    private let matrix: ResponseMatrix
    private let chances: WrongChances
    private let neighbours: Set<AnswerSimilarity.SheetPair>
    /// For each column who had it, ascending, with their chance and wrong answer (0 for right or
    /// blank).
    private let takers: [[Taker]]
    private(set) var tests = 0
    private(set) var neighbourTests = 0
    private(set) var found: [Found] = []

    private struct Taker {
        let row: Int
        let chance: Double
        let wrong: UInt64
    }

    init(
        _ matrix: ResponseMatrix, _ chances: WrongChances,
        _ neighbours: Set<AnswerSimilarity.SheetPair>
    ) {
        self.matrix = matrix
        self.chances = chances
        self.neighbours = neighbours
        var takers = matrix.columns.map { _ in [Taker]() }
        for (index, row) in matrix.rows.enumerated() {
            for (cell, chance) in zip(row.cells, chances.cells[index]) {
                takers[cell.column].append(
                    Taker(row: index, chance: chance, wrong: cell.isRight ? 0 : cell.answer))
            }
        }
        self.takers = takers
    }

    mutating func run() {
        let people = matrix.rows.count
        var common = [Int32](repeating: 0, count: people)
        var identical = common
        var means = [Double](repeating: 0, count: people)
        // Where each column's takers after this row begin.
        var next = [Int](repeating: 0, count: matrix.columns.count)
        for row in 0..<people {
            for index in matrix.rows[row].cells.indices {
                let cell = matrix.rows[row].cells[index]
                next[cell.column] += 1
                let own = chances.cells[row][index]
                let wrong = cell.isRight ? 0 : cell.answer
                let list = takers[cell.column]
                for place in next[cell.column]..<list.count {
                    let other = list[place]
                    common[other.row] += 1
                    means[other.row] += own * other.chance
                    if wrong != 0, wrong == other.wrong { identical[other.row] += 1 }
                }
            }
            for other in (row + 1)..<max(people, row + 1) where common[other] > 0 {
                look(row, other, Int(common[other]), Int(identical[other]), means[other])
                (common[other], identical[other], means[other]) = (0, 0, 0)
            }
        }
    }

    /// Goes through neighbours alone: as many steps as people, where all pairs are their square.
    mutating func runAmongNeighbours() {
        let rows = Dictionary(
            matrix.rows.enumerated().map { ($0.element.sheet, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        for pair in neighbours.sorted(by: { ($0.one, $0.other) < ($1.one, $1.other) }) {
            guard let one = rows[pair.one], let other = rows[pair.other] else { continue }
            let (items, chances) = shared(min(one, other), max(one, other))
            guard !chances.isEmpty else { continue }
            look(
                min(one, other), max(one, other), chances.count, items.count,
                chances.reduce(0, +))
        }
    }

    private mutating func look(
        _ row: Int, _ other: Int, _ common: Int, _ identical: Int, _ mean: Double
    ) {
        tests += 1
        var areNeighbours = false
        if !neighbours.isEmpty {
            let pair = AnswerSimilarity.SheetPair(matrix.rows[row].sheet, matrix.rows[other].sheet)
            areNeighbours = neighbours.contains(pair)
            neighbourTests += areNeighbours ? 1 : 0
        }
        guard identical >= 2 || areNeighbours && identical == 1,
            areNeighbours
                || PoissonBinomial.bound(mean: mean, atLeast: identical) <= Self.dismissed
        else { return }
        let (shared, chances) = shared(row, other)
        found.append(
            Found(
                one: matrix.rows[row].sheet, other: matrix.rows[other].sheet, common: common,
                identical: shared, expected: mean,
                chance: PoissonBinomial.upperTail(chances, atLeast: identical),
                areNeighbours: areNeighbours))
    }

    /// The items with the same wrong answer, and the chance of one for each common item.
    private func shared(_ row: Int, _ other: Int) -> (items: [ItemID], chances: [Double]) {
        let (one, two) = (matrix.rows[row].cells, matrix.rows[other].cells)
        var (left, right) = (0, 0)
        var items: [ItemID] = []
        var list: [Double] = []
        while left < one.count, right < two.count {
            let (a, b) = (one[left], two[right])
            if a.column == b.column {
                list.append(chances.cells[row][left] * chances.cells[other][right])
                if !a.isRight, !b.isRight, !a.isBlank, a.answer == b.answer {
                    items.append(matrix.columns[a.column].item)
                }
            }
            left += a.column <= b.column ? 1 : 0
            right += b.column <= a.column ? 1 : 0
        }
        return (items, list)
    }
}
