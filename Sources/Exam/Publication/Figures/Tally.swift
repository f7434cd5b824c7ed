package import Vocabulary

/// The counts of a unit, a group or everybody. Every count is taken by itself, so that
/// `violations` has something to compare; sums of tallies are sums of counts.
package struct Tally: Hashable, Sendable {
    /// 报名.
    package private(set) var registered = 0
    /// 审查通过.
    package private(set) var approved = 0
    /// 应考.
    package private(set) var seated = 0
    /// 实考: somebody removed for misconduct was there.
    package private(set) var attended = 0
    /// 缺考.
    package private(set) var absent = 0
    /// 合格.
    package private(set) var passed = 0
    /// 不合格, void results among them.
    package private(set) var failed = 0
    /// 优秀.
    package private(set) var excellent = 0
    /// 违纪.
    package private(set) var misconduct = 0
    /// The valid scores: their number, sum and ends.
    package private(set) var scores = 0
    package private(set) var scoreSum = Marks.zero
    package private(set) var highest: Marks?
    package private(set) var lowest: Marks?

    package init(registered: Int = 0, approved: Int = 0) {
        self.registered = registered
        self.approved = approved
    }

    /// Counts one seated candidate.
    mutating func count(_ standing: Standing<Marks>, excellentFrom: Marks) {
        seated += 1
        switch standing {
        case .absent: absent += 1
        case .misconduct:
            attended += 1
            failed += 1
            misconduct += 1
        case .failed(let score):
            attended += 1
            failed += 1
            count(score, excellentFrom: excellentFrom)
        case .passed(let score):
            attended += 1
            passed += 1
            count(score, excellentFrom: excellentFrom)
        }
    }

    private mutating func count(_ score: Marks, excellentFrom: Marks) {
        scores += 1
        scoreSum = scoreSum + score
        highest = max(highest ?? score, score)
        lowest = min(lowest ?? score, score)
        if score >= excellentFrom { excellent += 1 }
    }

    /// The counts of two groups of people that have nobody in common.
    package static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        sum.registered += right.registered
        sum.approved += right.approved
        sum.seated += right.seated
        sum.attended += right.attended
        sum.absent += right.absent
        sum.passed += right.passed
        sum.failed += right.failed
        sum.excellent += right.excellent
        sum.misconduct += right.misconduct
        sum.scores += right.scores
        sum.scoreSum = left.scoreSum + right.scoreSum
        sum.highest = [left.highest, right.highest].compactMap(\.self).max()
        sum.lowest = [left.lowest, right.lowest].compactMap(\.self).min()
        return sum
    }
}

extension Tally {
    /// 参考率 = 实考 ÷ 应考.
    package var attendanceRate: Rate { Rate(attended, of: seated) }

    /// 合格率 = 合格 ÷ 实考 or 应考.
    package func passRate(of base: FigureRules.PassRateBase) -> Rate {
        switch base {
        case .attended: Rate(passed, of: attended)
        case .seated: Rate(passed, of: seated)
        }
    }

    /// 优秀率 = 优秀 ÷ 实考.
    package var excellentRate: Rate { Rate(excellent, of: attended) }

    /// 平均分 over valid scores.
    package var mean: Mean { Mean(sum: scoreSum, count: scores) }

    /// The rules between the counts that do not hold, in English; empty unless the program is
    /// wrong.
    package var violations: [String] {
        let rules: [(String, Bool)] = [
            ("approved <= registered", approved <= registered),
            ("seated <= approved", seated <= approved),
            ("seated == attended + absent", seated == attended + absent),
            ("attended == passed + failed", attended == passed + failed),
            ("attended == scores + misconduct", attended == scores + misconduct),
            ("misconduct <= failed", misconduct <= failed),
            ("excellent <= scores", excellent <= scores),
            ("highest and lowest exist with a score", (highest != nil) == (scores > 0)),
            ("lowest <= highest", (lowest ?? .zero) <= (highest ?? .zero)),
        ]
        return rules.filter { !$0.1 }.map(\.0)
    }
}
