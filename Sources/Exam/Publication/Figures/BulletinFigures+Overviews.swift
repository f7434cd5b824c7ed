import Vocabulary

extension BulletinFigures {
    /// A table whose rows are compared only with each other: the counties, or the departments.
    package struct Overview: Hashable, Sendable {
        /// Numbered from 1 and ranked among themselves.
        package let rows: [FigureRow]
        /// 合计.
        package let total: FigureRow

        init(_ rows: [FigureRow]) {
            self.rows = rows
            total = FigureRow(sum: "合计", rows.map(\.tally))
        }
    }

    /// A row for each county or district, all its units together; nil where there is none.
    package var counties: Overview? {
        overview(
            groups.filter { !rules.departments.contains($0.name) }.map {
                Entry(
                    name: $0.name, unit: nil, tally: $0.subtotal.tally,
                    remark: "\($0.rows.count)个单位")
            })
    }

    /// A row for each department that is in no county; nil where there is none.
    package var departments: Overview? {
        overview(
            groups.filter { rules.departments.contains($0.name) }.flatMap(\.rows).map {
                Entry(name: $0.name, unit: $0.unit, tally: $0.tally, remark: "")
            })
    }

    /// The groups whose units stand for themselves, as the table has them.
    package var departmentGroups: [String] {
        groups.map(\.name).filter(rules.departments.contains)
    }

    private struct Entry {
        let name: String
        let unit: UnitCode?
        let tally: Tally
        let remark: String
    }

    private func overview(_ entries: [Entry]) -> Overview? {
        guard !entries.isEmpty else { return nil }
        let ranks = Ranking(entries.map(\.tally), rules: rules).ranks
        return Overview(
            entries.enumerated().map { index, entry in
                let why = ranks[index] == nil ? Ranking.remark(for: entry.tally, rules: rules) : ""
                return FigureRow(
                    number: index + 1, name: entry.name, unit: entry.unit, tally: entry.tally,
                    rank: ranks[index],
                    remark: [entry.remark, why].filter { !$0.isEmpty }.joined(separator: "，"))
            })
    }
}
