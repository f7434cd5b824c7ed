package import Vocabulary

/// The figures of a bulletin: a row for each unit, a subtotal for each group, the total; all of
/// them counted from single results, none of them typed.
package struct BulletinFigures: Hashable, Sendable {
    /// One group of the table.
    package struct Group: Hashable, Sendable {
        /// Its name, the heading of its part of the table.
        package let name: String
        /// Ascending by unit code.
        package let rows: [FigureRow]
        /// 小计.
        package let subtotal: FigureRow

        init(name: String, rows: [FigureRow]) {
            self.name = name
            self.rows = rows
            subtotal = FigureRow(sum: "小计", rows.map(\.tally))
        }
    }

    /// The definitions of the figures.
    package let rules: FigureRules
    /// In the order of the rules; empty in a bulletin that must not show units.
    package let groups: [Group]
    /// 合计.
    package let total: FigureRow

    /// - Throws: `Refusal` `bulletin.counts` with every unit that is listed twice or not at all,
    ///   or has more people seated than approved, or approved than registered.
    package init(
        units: [UnitRoll], results: [CandidateResult], rules: FigureRules
    ) throws(Refusal) {
        let tallies = BulletinFigures.tallies(units, results, rules)
        let findings = BulletinFigures.findings(units, tallies)
        guard findings.isEmpty else {
            throw Refusal(
                "bulletin.counts", "报名、审查与考试人数不一致，不能生成通报。",
                "registered, approved and seated people do not agree", findings: findings)
        }
        let ordered = BulletinFigures.ordered(units, by: rules.groups)
        let ranks = Ranking(ordered.map { tallies[$0.unit] ?? Tally() }, rules: rules).ranks
        var groups: [(name: String, rows: [FigureRow])] = []
        for (index, roll) in ordered.enumerated() {
            let tally = tallies[roll.unit] ?? Tally()
            let remark = ranks[index] == nil ? Ranking.remark(for: tally, rules: rules) : ""
            let row = FigureRow(
                number: index + 1, roll: roll, tally: tally, rank: ranks[index], remark: remark)
            if groups.last?.name == roll.group {
                groups[groups.count - 1].rows.append(row)
            } else {
                groups.append((roll.group, [row]))
            }
        }
        self.init(rules: rules, groups: groups.map(Group.init))
    }

    private init(rules: FigureRules, groups: [Group]) {
        self.rules = rules
        self.groups = groups
        total = FigureRow(sum: "合计", groups.map(\.subtotal.tally))
    }

    private init(rules: FigureRules, total: FigureRow) {
        self.rules = rules
        groups = []
        self.total = total
    }

    /// The total alone. In a small exam the row of a unit with one candidate is that candidate's
    /// result, as good as his name.
    /// Of very few people the marks are kept back.
    package var totalOnly: BulletinFigures {
        BulletinFigures(
            rules: rules,
            total: FigureRow(
                sum: total.name, [total.tally], withholdingBelow: FigureRules.smallestCell))
    }

    /// All rows of units, in the order of the table.
    package var rows: [FigureRow] { groups.flatMap(\.rows) }
}

extension BulletinFigures {
    /// The rules between the figures that do not hold, in English; empty unless the program is
    /// wrong.
    package var violations: [String] {
        var violations = total.tally.violations.map { "total: \($0)" }
        for row in rows {
            violations += row.tally.violations.map { "\(row.name): \($0)" }
        }
        for overview in [counties, departments].compactMap(\.self)
        where overview.total.tally != sum(overview.rows) {
            violations.append("total == sum of its counties or departments")
        }
        for group in groups where group.subtotal.tally != sum(group.rows) {
            violations.append("\(group.name): subtotal == sum of its units")
        }
        if !groups.isEmpty, total.tally != sum(rows) {
            violations.append("total == sum of all units")
        }
        if rows.map(\.number) != Array(1..<rows.count + 1) {
            violations.append("numbers run from 1")
        }
        return violations
    }

    private func sum(_ rows: [FigureRow]) -> Tally {
        rows.reduce(Tally()) { $0 + $1.tally }
    }

    private static func tallies(
        _ units: [UnitRoll], _ results: [CandidateResult], _ rules: FigureRules
    ) -> [UnitCode: Tally] {
        var tallies = Dictionary(
            units.map { ($0.unit, Tally(registered: $0.registered, approved: $0.approved)) },
            uniquingKeysWith: { first, _ in first })
        for result in results {
            tallies[result.unit, default: Tally()]
                .count(result.standing, excellentFrom: rules.excellentFrom)
        }
        return tallies
    }

    /// By group as the rules list them, other groups after them by their least unit code, which
    /// is the order of the counties' own codes, and by unit code within a group.
    private static func ordered(_ units: [UnitRoll], by groups: [String]) -> [UnitRoll] {
        let places = Dictionary(
            groups.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let least = Dictionary(units.map { ($0.group, $0.unit) }, uniquingKeysWith: min)
        return units.sorted { left, right in
            let leftPlace = places[left.group] ?? groups.count
            let rightPlace = places[right.group] ?? groups.count
            if leftPlace != rightPlace { return leftPlace < rightPlace }
            if left.group != right.group {
                // No two groups share a unit, but a wrong list may; names end the tie.
                let (leftUnit, rightUnit) = (least[left.group], least[right.group])
                if let leftUnit, let rightUnit, leftUnit != rightUnit {
                    return leftUnit < rightUnit
                }
                return left.group.utf8.lexicographicallyPrecedes(right.group.utf8)
            }
            return left.unit < right.unit
        }
    }

    private static func findings(
        _ units: [UnitRoll], _ tallies: [UnitCode: Tally]
    ) -> [Finding] {
        var findings: [Finding] = []
        var seen: Set<UnitCode> = []
        for roll in units where !seen.insert(roll.unit).inserted {
            findings.append(
                Finding(
                    "bulletin.double-unit", "单位 \(roll.unit)(\(roll.name))重复。",
                    "unit \(roll.unit) is listed twice"))
        }
        for (unit, tally) in tallies.sorted(by: { $0.key < $1.key }) {
            if !seen.contains(unit) {
                findings.append(
                    Finding(
                        "bulletin.unknown-unit", "成绩中的单位 \(unit) 不在报名单位之列。",
                        "unit \(unit) has results and no registrations"))
            } else if tally.seated > tally.approved || tally.approved > tally.registered {
                findings.append(
                    Finding(
                        "bulletin.unit-counts",
                        "单位 \(unit)：报名 \(tally.registered) 人，审查通过 \(tally.approved) 人，"
                            + "应考 \(tally.seated) 人，前后矛盾。",
                        "unit \(unit): \(tally.registered) registered, \(tally.approved) approved, "
                            + "\(tally.seated) seated"))
            }
        }
        return findings
    }
}
