package import Pages
package import Publication
import Vocabulary

extension UnitTable {
    /// The table of all units, each definition with the total's own numbers.
    package init(_ figures: BulletinFigures, title: String, source: String? = nil) {
        let rules = figures.rules
        self.init(
            title: title, passRateBase: rules.passRateOf.chinese,
            excellentFrom: "\(rules.excellentFrom)",
            groups: figures.groups.map { group in
                Group(
                    name: group.name,
                    rows: group.rows.map { Row($0, rules) },
                    subtotal: Figures(group.subtotal, rules))
            }, total: Figures(figures.total, rules),
            definitions: UnitTable.definitions(figures.total, rules, among: "所有单位"),
            source: source)
    }

    /// The table of counties, or of departments.
    init(
        _ overview: BulletinFigures.Overview, _ rules: FigureRules, title: String, subject: String
    ) {
        self.init(
            title: title, subject: subject, passRateBase: rules.passRateOf.chinese,
            excellentFrom: "\(rules.excellentFrom)",
            groups: [Group(name: nil, rows: overview.rows.map { Row($0, rules) }, subtotal: nil)],
            total: Figures(overview.total, rules),
            definitions: UnitTable.definitions(overview.total, rules, among: "本表各行"))
    }

    private static func definitions(
        _ total: FigureRow, _ rules: FigureRules, among: String
    ) -> [Definition] {
        let tally = total.tally
        func example(_ rate: Rate) -> String {
            "\(rate.numerator)÷\(rate.denominator)=\(rate.text)"
        }
        let base = rules.passRateOf
        return [
            Definition(term: "应考", formula: "审查通过并编排座位的人数"),
            Definition(term: "实考", formula: "登录并开始答题的人数，含违纪人员"),
            Definition(
                term: "缺考", formula: "应考-实考",
                example: "\(tally.seated)-\(tally.attended)=\(tally.absent)"),
            Definition(
                term: "参考率", formula: "实考÷应考", example: example(tally.attendanceRate)),
            Definition(
                term: "合格率", formula: "合格÷\(base.chinese)",
                example: example(tally.passRate(of: base))),
            Definition(
                term: "不合格", formula: "实考-合格，含违纪人员",
                example: "\(tally.attended)-\(tally.passed)=\(tally.failed)"),
            Definition(
                term: "优秀率", formula: "优秀（\(rules.excellentFrom)分以上）÷实考",
                example: example(tally.excellentRate)),
            Definition(
                term: "平均分", formula: "有效成绩之和÷有效成绩人数，缺考和违纪不计",
                example: total.withholdsMarks || tally.scores == 0
                    ? nil : "\(tally.scoreSum)÷\(tally.scores)=\(tally.mean.text)"),
            Definition(
                term: "排名",
                formula: "在\(among)之间依次比较合格率、平均分、参考率，均相同的并列；"
                    + "应考不足\(rules.rankMinimum)人和无人参考的不参加排名"),
        ]
    }
}

extension UnitTable.Row {
    fileprivate init(_ row: FigureRow, _ rules: FigureRules) {
        self.init(
            number: row.number.map(String.init) ?? "", unit: row.name,
            figures: UnitTable.Figures(row, rules), rank: row.rank.map(String.init) ?? "—",
            remark: row.remark)
    }
}

extension UnitTable.Figures {
    fileprivate init(_ row: FigureRow, _ rules: FigureRules) {
        let tally = row.tally
        self.init(
            turnout: UnitTable.Turnout(
                registered: "\(tally.registered)", approved: "\(tally.approved)",
                seated: "\(tally.seated)", attended: "\(tally.attended)",
                absent: "\(tally.absent)", rate: tally.attendanceRate.text),
            passes: UnitTable.Passes(
                passed: "\(tally.passed)", failed: "\(tally.failed)",
                rate: tally.passRate(of: rules.passRateOf).text, excellent: "\(tally.excellent)",
                excellentRate: tally.excellentRate.text),
            marks: UnitTable.MarkFigures(
                mean: row.mean.text, highest: row.highest?.description ?? "—",
                lowest: row.lowest?.description ?? "—"),
            misconduct: "\(tally.misconduct)")
    }
}
