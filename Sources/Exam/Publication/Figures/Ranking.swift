import Vocabulary

/// The ranking of units (排名): by pass rate, then mean score, then attendance rate, all compared
/// exactly; who is equal in all three shares a rank, and the next rank is skipped (1, 1, 3).
struct Ranking {
    /// What a unit is ranked by; larger is better.
    private struct Merit: Comparable {
        let passRate: Fraction
        /// Nil when all results of the unit are void: below any mean.
        let mean: Fraction?
        let attendance: Fraction

        static func < (left: Merit, right: Merit) -> Bool {
            if left.passRate != right.passRate { return left.passRate < right.passRate }
            if left.mean != right.mean {
                guard let leftMean = left.mean else { return true }
                guard let rightMean = right.mean else { return false }
                return leftMean < rightMean
            }
            return left.attendance < right.attendance
        }
    }

    /// The rank of each tally, in their order; nil when a unit is too small, or nobody was there.
    let ranks: [Int?]

    init(_ tallies: [Tally], rules: FigureRules) {
        let merits = tallies.map { Ranking.merit(of: $0, rules) }
        let best = merits.enumerated()
            .compactMap { index, merit in merit.map { (index: index, merit: $0) } }
            .sorted { $0.merit > $1.merit }
        var ranks = [Int?](repeating: nil, count: tallies.count)
        for (place, unit) in best.enumerated() {
            let isTie = place > 0 && best[place - 1].merit == unit.merit
            ranks[unit.index] = isTie ? ranks[best[place - 1].index] : place + 1
        }
        self.ranks = ranks
    }

    /// Why a unit without a rank has none.
    static func remark(for tally: Tally, rules: FigureRules) -> String {
        tally.seated < rules.rankMinimum ? "不排名" : "无人参考"
    }

    private static func merit(of tally: Tally, _ rules: FigureRules) -> Merit? {
        guard tally.seated >= rules.rankMinimum,
            let passRate = tally.passRate(of: rules.passRateOf).exact,
            let attendance = tally.attendanceRate.exact
        else { return nil }
        return Merit(passRate: passRate, mean: tally.mean.exact, attendance: attendance)
    }
}
