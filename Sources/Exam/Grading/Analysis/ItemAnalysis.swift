package import Vocabulary

/// The whole item analysis (试题分析) of a matrix: a pure function of it.
package struct ItemAnalysis: Sendable {
    /// Ascending by item.
    package let items: [ItemFigures]
    package let test: TestFigures

    /// - Parameter passMark: for decision consistency; nil leaves it out.
    package init(_ matrix: ResponseMatrix, passMark: Marks? = nil, fullMarks: Marks? = nil) {
        let takers = Takers(matrix)
        let spread = matrix.isCommonForm ? CommonSpread(matrix) : nil
        let figures = matrix.columns.indices.map { column in
            ItemStatistics(matrix, column, takers.of(column), spread).figures
        }
        items = figures
        test = TestFigures(
            matrix, spread: spread, passMark: passMark,
            fullMarks: fullMarks.map { Double($0.hundredths) / 100 })
    }
}

/// For each column its cells with the row each stands in, ascending by the row's sum.
private struct Takers {
    private var starts: [Int]
    private var cells: [ItemStatistics.Taker]

    init(_ matrix: ResponseMatrix) {
        let sums = matrix.sums
        let ranked = matrix.rows.indices.sorted { (sums[$0], $0) < (sums[$1], $1) }
        var counts = [Int](repeating: 0, count: matrix.columns.count + 1)
        for row in matrix.rows { for cell in row.cells { counts[cell.column + 1] += 1 } }
        for column in counts.indices.dropFirst() { counts[column] += counts[column - 1] }
        starts = counts
        var next = counts
        let empty = ItemStatistics.Taker(sum: 0, credit: 0, answer: 0, seconds: -1)
        cells = [ItemStatistics.Taker](repeating: empty, count: counts[matrix.columns.count])
        for row in ranked {
            for cell in matrix.rows[row].cells {
                cells[next[cell.column]] = ItemStatistics.Taker(
                    sum: sums[row], credit: cell.credit, answer: cell.answer,
                    seconds: cell.seconds ?? -1)
                next[cell.column] += 1
            }
        }
    }

    func of(_ column: Int) -> ArraySlice<ItemStatistics.Taker> {
        cells[starts[column]..<starts[column + 1]]
    }
}

/// The variances that alpha is made of, where everybody had the same items. All over n - 1.
struct CommonSpread {
    /// Of each item's marks.
    let items: [Double]
    /// Of the sums.
    let total: Double
    /// Of the sums without one item.
    let rests: [Double]

    init(_ matrix: ResponseMatrix) {
        let worth = matrix.columns.map { Double($0.marks.hundredths) / 100 }
        items = worth.indices.map { column in
            CommonSpread.variance(
                matrix.rows.map { $0.cells[column].credit * worth[column] })
        }
        total = CommonSpread.variance(matrix.sums)
        rests = worth.indices.map { column in
            CommonSpread.variance(
                zip(matrix.rows, matrix.sums).map { row, sum in
                    sum - row.cells[column].credit * worth[column]
                })
        }
    }

    /// Cronbach's alpha, k/(k-1) · (1 - Σ s²ᵢ / s²) (Cronbach 1951, Psychometrika 16, 297–334); nil
    /// below two items or without spread.
    var alpha: Double? {
        CommonSpread.alpha(items.count, items.reduce(0, +), total)
    }

    /// Alpha of the items but one.
    func alpha(without column: Int) -> Double? {
        CommonSpread.alpha(
            items.count - 1, items.reduce(0, +) - items[column], rests[column])
    }

    private static func alpha(_ k: Int, _ parts: Double, _ whole: Double) -> Double? {
        guard k > 1, whole > 1e-18 else { return nil }
        return Double(k) / Double(k - 1) * (1 - parts / whole)
    }

    private static func variance(_ numbers: [Double]) -> Double {
        guard numbers.count > 1 else { return 0 }
        let mean = numbers.reduce(0, +) / Double(numbers.count)
        return numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count - 1)
    }
}
