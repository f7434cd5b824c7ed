package import Vocabulary

/// Pairs of candidates with more identical wrong answers (雷同) than two people of their ability
/// would have by chance. A statistic to look at beside seats, times and the room's record; it never
/// proves anything, and never is a verdict.
///
/// *Statistic:* the number of common items on which both gave the same answer without full credit.
/// *Null:* both answered by themselves. Candidate c misses item i with the chance 1 - P of the
/// Rasch model at the posterior mean of their ability, and then gives answer a with the share s_ia
/// that it has among all answers without full credit (Wesolowsky 2000, J. Appl. Stat. 27, 909–921).
/// The same wrong answer of both then has the chance π_i = (1 - P_ci)(1 - P_di) Σ_a s_ia², blank
/// left out. The number of such items is a sum of independent trials, whose exact distribution
/// gives the chance of so many or more: the generalised binomial test of van der Linden and
/// Sotaridona (2006, J. Educ. Behav. Stat. 31, 283–304), on wrong answers only.
///
/// It needs no common form: a pair is judged by the items that both had. Wollack's ω (1997, Appl.
/// Psychol. Meas. 21, 307–320) takes a normal distribution instead, which the few common items of
/// papers drawn one by one do not allow, and nominal models of items that too few people had.
/// Shares include the pair's own answers, which makes it careful.
///
/// Chances are adjusted for all pairs with a common item, and for neighbours among themselves
/// (Benjamini and Hochberg).
package struct AnswerSimilarity: Sendable {
    /// Two candidates.
    package struct Pair: Hashable, Sendable {
        /// Ascending.
        package let one: SheetCode
        package let other: SheetCode
        /// Items that both had.
        package let common: Int
        /// Items with the same answer without full credit.
        package let identical: [ItemID]
        /// How many of them were to be expected.
        package let expected: Double
        /// Chance of so many or more.
        package let chance: Double
        /// Adjusted for all pairs.
        package let adjusted: Double
        package let areNeighbours: Bool
        /// Adjusted for neighbours; nil for others.
        package let adjustedAmongNeighbours: Double?

        /// Worth a look: an adjusted chance of at most 5 %.
        package var isNotable: Bool {
            min(adjusted, adjustedAmongNeighbours ?? 1) <= 0.05
        }
    }

    /// Whether all pairs were looked at, or those who sat beside each other alone.
    package let isWhole: Bool
    /// Pairs that were looked at: those with a common item.
    package let tests: Int
    package let neighbourTests: Int
    /// The most notable first: ascending by chance.
    package let pairs: [Pair]

    /// - Parameters:
    ///   - calibration: of this matrix alone, or with its rows first.
    ///   - neighbours: who sat beside whom; `one` ascending before `other`.
    ///   - isWhole: whether all pairs are looked at; else neighbours alone.
    ///   - most: pairs that are kept beside all notable ones.
    package init(
        _ matrix: ResponseMatrix, _ calibration: RaschCalibration,
        neighbours: Set<SheetPair> = [], isWhole: Bool = true, most: Int = 50
    ) {
        let chances = WrongChances(matrix, calibration)
        var search = PairSearch(matrix, chances, neighbours)
        if isWhole { search.run() } else { search.runAmongNeighbours() }
        self.isWhole = isWhole
        (tests, neighbourTests) = (search.tests, search.neighbourTests)
        let found = search.found
        let all = FalseDiscoveries.adjusted(found.map(\.chance), tests: search.tests)
        let near = found.indices.filter { found[$0].areNeighbours }
        let nearAdjusted = Dictionary(
            uniqueKeysWithValues: zip(
                near,
                FalseDiscoveries.adjusted(
                    near.map { found[$0].chance }, tests: search.neighbourTests)))
        let judged = found.indices.map { index in
            Pair(
                one: found[index].one, other: found[index].other, common: found[index].common,
                identical: found[index].identical, expected: found[index].expected,
                chance: found[index].chance, adjusted: all[index],
                areNeighbours: found[index].areNeighbours,
                adjustedAmongNeighbours: nearAdjusted[index])
        }.sorted { ($0.chance, $0.one, $0.other) < ($1.chance, $1.one, $1.other) }
        pairs = judged.enumerated().filter { $0.offset < most || $0.element.isNotable }
            .map(\.element)
    }

    /// Two sheets, ascending.
    package struct SheetPair: Hashable, Sendable {
        package let one: SheetCode
        package let other: SheetCode

        package init(_ one: SheetCode, _ other: SheetCode) {
            (self.one, self.other) = one < other ? (one, other) : (other, one)
        }
    }
}

/// For each cell the chance of a wrong answer times the root of the item's chance that two wrong
/// answers are the same.
struct WrongChances {
    /// Row by row, cell by cell.
    let cells: [[Double]]

    init(_ matrix: ResponseMatrix, _ calibration: RaschCalibration) {
        var counts = matrix.columns.map { _ in [UInt64: Int]() }
        var right = matrix.columns.map { _ in 0 }
        var takers = right
        for row in matrix.rows {
            for cell in row.cells {
                takers[cell.column] += 1
                if cell.isRight {
                    right[cell.column] += 1
                } else {
                    counts[cell.column][cell.answer, default: 0] += 1
                }
            }
        }
        let roots = counts.map { WrongChances.sameness($0).squareRoot() }
        let known = Dictionary(
            uniqueKeysWithValues: calibration.items.map { ($0.item, $0.difficulty) })
        let difficulties = matrix.columns.map { known[$0.item] }
        // The chance of a miss where there is no difficulty: everybody or nobody was right.
        let misses = zip(right, takers).map { 1 - (Double($0) + 0.5) / (Double($1) + 1) }
        cells = matrix.rows.enumerated().map { index, row in
            let ability = calibration.abilities[index].mean
            return row.cells.map { cell in
                let miss =
                    difficulties[cell.column].map { Elementary.logistic($0 - ability) }
                    ?? misses[cell.column]
                return miss * roots[cell.column]
            }
        }
    }

    /// Σ s² over answers that are not blank.
    private static func sameness(_ counts: [UInt64: Int]) -> Double {
        let all = Double(counts.values.reduce(0, +))
        guard all > 0 else { return 0 }
        let squares = counts.filter { $0.key != 0 }.map { $0.value * $0.value }.reduce(0, +)
        return Double(squares) / (all * all)
    }
}
