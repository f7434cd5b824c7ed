/// What is left of many findings when their number is taken into account.
package enum FalseDiscoveries {
    /// The q-values of Benjamini and Hochberg (1995, J. R. Stat. Soc. B 57, 289–300): taking all
    /// findings with q ≤ 5 % keeps the expected share of false ones among them at 5 %.
    ///
    /// - Parameters:
    ///   - chances: of what was looked at closely, in any order.
    ///   - tests: how many were looked at in all; those that are not in `chances` count as larger.
    package static func adjusted(_ chances: [Double], tests: Int) -> [Double] {
        let total = Double(max(tests, chances.count))
        let order = chances.indices.sorted { (chances[$0], $0) < (chances[$1], $1) }
        var result = [Double](repeating: 1, count: chances.count)
        var least = 1.0
        for (rank, index) in order.enumerated().reversed() {
            least = min(least, chances[index] * total / Double(rank + 1))
            result[index] = least
        }
        return result
    }
}
