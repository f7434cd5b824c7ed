/// How well pairs of marks of the same answers agree, beyond what counts and means say. Everything
/// is computed from whole sums of hundredths, so that the order of the answers moves no digit.
package enum PairedMarks {
    /// Cohen's kappa with quadratic weights: 1 − n Σ(xᵢ − yᵢ)² ÷ ΣΣ(xᵢ − yⱼ)², the squared distance
    /// that was found over the one that would be found by chance.
    ///
    /// 1 where all pairs are the same, 0 where they agree as by chance. With these weights it does
    /// not turn on how fine the scale is. Pairs of several items together come out higher than each
    /// item alone, since some items are answered better than others.
    ///
    /// Source: Cohen, J. (1968), Weighted kappa, Psychological Bulletin 70, 213–220; in this form
    /// Fleiss, J. L. and Cohen, J. (1973), The equivalence of weighted kappa and the intraclass
    /// correlation coefficient as measures of reliability, Educational and Psychological
    /// Measurement 33, 613–619.
    ///
    /// | x | y | kappa |
    /// |---|---|---|
    /// | 1 2 3 | 1 2 3 | 1 |
    /// | 1 2 3 | 3 2 1 | −1 |
    /// | 1 2 3 | 2 2 2 | 0 |
    /// | 2 2 2 | 2 2 2 | none |
    ///
    /// - Parameter pairs: both marks of each answer, in any unit.
    /// - Returns: nil without pairs, and where all marks of both are the same one.
    package static func weightedKappa(_ pairs: [(Int, Int)]) -> Double? {
        let count = Int128(pairs.count)
        var (apart, squares, sumX, sumY) = (Int128(0), Int128(0), Int128(0), Int128(0))
        for (first, second) in pairs {
            let (x, y) = (Int128(first), Int128(second))
            apart += (x - y) * (x - y)
            squares += x * x + y * y
            sumX += x
            sumY += y
        }
        let chance = count * squares - 2 * sumX * sumY
        guard chance > 0 else { return nil }
        return 1 - Double(count * apart) / Double(chance)
    }

    /// The intraclass correlation ICC(1,1): (B − W) ÷ (B + (k − 1) W), where B is the mean square
    /// between answers, W the one within them, k the marks of each answer. One-way, since the
    /// markers differ from answer to answer; a steady difference between two markers counts against
    /// them.
    ///
    /// Source: Shrout, P. E. and Fleiss, J. L. (1979), Intraclass correlations: uses in assessing
    /// rater reliability, Psychological Bulletin 86, 420–428; the data of their table 2 give 0.17.
    ///
    /// - Parameter rows: the marks of each answer, equally many of each, in any unit.
    /// - Returns: nil for fewer than two answers, for one mark each, and where all marks are the
    ///   same.
    package static func intraclass(_ rows: [[Int]]) -> Double? {
        let (count, each) = (rows.count, rows.first?.count ?? 0)
        guard count > 1, each > 1 else { return nil }
        precondition(rows.allSatisfy { $0.count == each }, "equally many marks of each answer")
        var (squares, ofSums, total) = (Int128(0), Int128(0), Int128(0))
        for row in rows {
            let sum = row.reduce(Int128(0)) { $0 + Int128($1) }
            squares += row.reduce(Int128(0)) { $0 + Int128($1) * Int128($1) }
            ofSums += sum * sum
            total += sum
        }
        // Sums of squares, n k times as large as they are, so that they stay whole.
        let (n, k) = (Int128(count), Int128(each))
        let between = Double(n * ofSums - total * total) / Double(n - 1)
        let within = Double(n * (k * squares - ofSums)) / Double(n * (k - 1))
        guard between > 0 || within > 0 else { return nil }
        return (between - within) / (between + Double(k - 1) * within)
    }
}
