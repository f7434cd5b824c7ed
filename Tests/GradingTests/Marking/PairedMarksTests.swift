import Grading
import Support
import Testing

@Suite("How well pairs of marks agree") struct PairedMarksTests {
    /// Gwet, K. L., Handbook of Inter-Rater Reliability: 100 pregnancies by two abstractors, the
    /// data `cont3x3abstractors` of the R package irrCAC, whose manual prints 0.8921569 with
    /// quadratic weights (and 0.7964094 without).
    @Test func `kappa with quadratic weights is the published one`() throws {
        let table = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]
        let pairs = table.enumerated().flatMap { row, cells in
            cells.enumerated().flatMap { column, count in
                Array(repeating: (row, column), count: count)
            }
        }
        #expect(pairs.count == 100)
        let kappa = try #require(PairedMarks.weightedKappa(pairs))
        #expect(abs(kappa - 0.8921569) < 5e-8)
    }

    /// Shrout and Fleiss 1979, tables 2 and 4: six targets, four judges; ICC(1,1) 0.17 with the
    /// mean squares 11.24 between and 6.26 within.
    @Test func `the intraclass correlation is the published one`() throws {
        let rows = [
            [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
        ]
        let value = try #require(PairedMarks.intraclass(rows))
        let (between, within) = (11.0 + 29.0 / 120, 6.0 + 19.0 / 72)
        #expect(abs(value - (between - within) / (between + 3 * within)) < 1e-12)
        #expect(abs(value - 0.17) < 0.005)
    }

    @Test func `cases of the documentation`() {
        #expect(PairedMarks.weightedKappa([(1, 1), (2, 2), (3, 3)]) == 1)
        #expect(PairedMarks.weightedKappa([(1, 3), (2, 2), (3, 1)]) == -1)
        #expect(PairedMarks.weightedKappa([(1, 2), (2, 2), (3, 2)]) == 0)
        #expect(PairedMarks.weightedKappa([(2, 2), (2, 2)]) == nil)
        #expect(PairedMarks.weightedKappa([]) == nil)
        #expect(PairedMarks.intraclass([[1, 1], [2, 2]]) == 1)
        #expect(PairedMarks.intraclass([[1, 2], [2, 1]]) == -1)
        #expect(PairedMarks.intraclass([[2, 2], [2, 2]]) == nil)
        #expect(PairedMarks.intraclass([[1, 2]]) == nil && PairedMarks.intraclass([]) == nil)
        #expect(PairedMarks.intraclass([[1], [2]]) == nil)
    }

    /// Against Cohen's definition: weights over a table of all categories.
    @Test(arguments: 1...25) func `kappa is what the table gives, in any order and unit`(
        _ seed: UInt64
    ) throws {
        var random = Seeded(seed: seed)
        let count = random.number(in: 2...40)
        let pairs = (0..<count).map { _ in (random.number(in: 0...6), random.number(in: 0...6)) }
        var (observed, chance) = (0.0, 0.0)
        for one in 0...6 {
            for other in 0...6 {
                let weight = Double((one - other) * (one - other))
                observed += weight * Double(pairs.count { $0 == (one, other) }) / Double(count)
                let (rows, columns) = (pairs.count { $0.0 == one }, pairs.count { $0.1 == other })
                chance += weight * Double(rows * columns) / Double(count * count)
            }
        }
        let kappa = try #require(PairedMarks.weightedKappa(pairs))
        #expect(abs(kappa - (1 - observed / chance)) < 1e-12)
        let order = random.permuted(Array(pairs.indices))
        #expect(PairedMarks.weightedKappa(order.map { pairs[$0] }) == kappa)
        let fine = pairs.map { (50 * $0.0, 50 * $0.1) }
        #expect(abs((PairedMarks.weightedKappa(fine) ?? 0) - kappa) < 1e-12)
        let value = PairedMarks.intraclass(pairs.map { [$0.0, $0.1] })
        #expect(PairedMarks.intraclass(order.map { [pairs[$0].1, pairs[$0].0] }) == value)
    }

    @Test func `a province of answers overflows nothing`() throws {
        let pairs = (0..<400_000).map { (10_000 - $0 % 2, 10_000 - $0 % 3) }
        let kappa = try #require(PairedMarks.weightedKappa(pairs))
        #expect(abs(kappa) < 0.01)
        #expect(PairedMarks.intraclass(pairs.map { [$0.0, $0.1] }) != nil)
    }
}
