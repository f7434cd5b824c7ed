/// Pearson's test of equal chances for counted events.
struct ChiSquare {
    let value: Double
    /// What a fair draw passes with one chance in a thousand (Wilson and Hilferty 1931).
    let limit: Double

    var passes: Bool { value < limit }

    /// - Parameter counts: one for each of the events that should be equally likely.
    init(_ counts: [Int]) {
        let expected = Double(counts.reduce(0, +)) / Double(counts.count)
        value = counts.reduce(0) { sum, count in
            sum + (Double(count) - expected) * (Double(count) - expected) / expected
        }
        let freedom = Double(counts.count - 1)
        let part = 2 / (9 * freedom)
        let root = 1 - part + 3.0902 * part.squareRoot()
        limit = freedom * root * root * root
    }
}
