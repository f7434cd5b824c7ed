import Vocabulary

/// Computes the figures of one item from those who had it.
struct ItemStatistics {
    /// Somebody who had the item.
    struct Taker {
        /// The sum of the whole paper.
        let sum: Double
        let credit: Double
        let answer: UInt64
        /// -1 where nobody knows.
        let seconds: Int
    }

    private let column: ResponseMatrix.Column
    /// Ascending by sum.
    private let takers: ArraySlice<Taker>
    private let alphaIfDeleted: Double?
    private let credits: [Double]
    private let rests: [Double]
    private let groups: ExtremeGroups

    init(
        _ matrix: ResponseMatrix, _ index: Int, _ takers: ArraySlice<Taker>,
        _ spread: CommonSpread?
    ) {
        column = matrix.columns[index]
        self.takers = takers
        alphaIfDeleted = spread.flatMap { $0.alpha(without: index) }
        let worth = Double(column.marks.hundredths) / 100
        credits = takers.map(\.credit)
        rests = takers.map { $0.sum - $0.credit * worth }
        groups = ExtremeGroups(ascending: takers.map(\.sum))
    }

    var figures: ItemFigures {
        let n = takers.count
        let facility = n > 0 ? credits.reduce(0, +) / Double(n) : 0
        let known = takers.filter { $0.seconds >= 0 }.map { Double($0.seconds) }
        return ItemFigures(
            item: column.item, type: column.type, marks: column.marks, n: n,
            omitted: takers.count { $0.answer == 0 },
            right: takers.count { $0.credit >= 1 },
            partly: takers.count { $0.credit > 0 && $0.credit < 1 },
            facility: facility, facilityInterval: Interval(share: facility, of: n),
            deviation: Moments(credits)?.deviation,
            itemTotal: Correlation.pearson(credits, takers.map(\.sum)),
            itemRest: Correlation.pearson(credits, rests),
            efficiency: Correlation.efficiency(credits, rests),
            upperLower: groups.difference(credits), alphaIfDeleted: alphaIfDeleted,
            seconds: ItemFigures.Quartiles(known), options: options)
    }

    private var options: [OptionFigures] {
        let n = takers.count
        guard n > 0 else { return [] }
        return column.choices.enumerated().map { index, choice in
            let bit = UInt64(1) << UInt64(index)
            let chosen = takers.map { $0.answer & bit != 0 ? 1.0 : 0 }
            let count = takers.count { $0.answer & bit != 0 }
            return OptionFigures(
                choice: choice, isKey: column.key & bit != 0, count: count,
                share: Double(count) / Double(n), upperShare: groups.upper(chosen),
                lowerShare: groups.lower(chosen),
                pointBiserial: Correlation.pearson(chosen, rests), n: n)
        }
    }
}

/// How much each of a list ascending by sum belongs to the top and the bottom 27 %.
struct ExtremeGroups {
    private let size: Double
    /// From the bottom: whole members first, then those at the boundary with a fraction each.
    private let low: (whole: Int, end: Int, part: Double)
    /// From the top, counted down.
    private let high: (whole: Int, end: Int, part: Double)
    private let count: Int

    init(ascending sums: [Double]) {
        count = sums.count
        let people = max(1, (27 * sums.count + 50) / 100)
        size = Double(people)
        low = ExtremeGroups.boundary(sums, people)
        high = ExtremeGroups.boundary(sums.reversed(), people)
    }

    private static func boundary(
        _ sums: [Double], _ people: Int
    ) -> (whole: Int, end: Int, part: Double) {
        guard people <= sums.count, people > 0 else { return (0, 0, 0) }
        let limit = sums[people - 1]
        // Sums of fractions may differ in the last bits where they are equal.
        let isTied = { (sum: Double) in abs(sum - limit) < 1e-9 }
        let whole = sums.firstIndex(where: isTied) ?? 0
        let end = sums[whole...].firstIndex { !isTied($0) } ?? sums.count
        return (whole, end, Double(people - whole) / Double(end - whole))
    }

    /// The mean of the bottom group.
    func lower(_ values: [Double]) -> Double {
        guard count > 0 else { return 0 }
        let whole = values[..<low.whole].reduce(0, +)
        return (whole + low.part * values[low.whole..<low.end].reduce(0, +)) / size
    }

    /// The mean of the top group.
    func upper(_ values: [Double]) -> Double {
        guard count > 0 else { return 0 }
        let whole = values[(count - high.whole)...].reduce(0, +)
        let part = values[(count - high.end)..<(count - high.whole)].reduce(0, +)
        return (whole + high.part * part) / size
    }

    /// Top less bottom; nil below four people, whose groups would be one person each.
    func difference(_ values: [Double]) -> Double? {
        count >= 4 ? upper(values) - lower(values) : nil
    }
}
