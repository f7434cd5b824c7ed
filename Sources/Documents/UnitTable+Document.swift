package import Pages
package import Publication
import Vocabulary

extension UnitTable {
    /// The table of a bulletin's figures, each definition with the total's own numbers.
    package init(_ figures: BulletinFigures) {
        self.init(
            title: "各单位考试情况统计表", excellentFrom: "\(figures.rules.excellentFrom)",
            groups: figures.groups.map { group in
                Group(
                    name: group.name,
                    rows: group.rows.map { row in
                        Row(
                            number: row.number.map(String.init) ?? "", unit: row.name,
                            figures: Figures(row, figures.rules),
                            rank: row.rank.map(String.init) ?? "—", remark: row.remark)
                    }, subtotal: Figures(group.subtotal, figures.rules))
            }, total: Figures(figures.total, figures.rules),
            definitions: UnitTable.definitions(figures))
    }

    private static func definitions(_ figures: BulletinFigures) -> [Definition] {
        let tally = figures.total.tally
        func example(_ rate: Rate) -> String {
            "\(rate.numerator)÷\(rate.denominator)=\(rate.text)"
        }
        let base = figures.rules.passRateOf
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
                term: "优秀率", formula: "优秀（\(figures.rules.excellentFrom)分以上）÷实考",
                example: example(tally.excellentRate)),
            Definition(term: "平均分", formula: "有效成绩之和÷有效成绩人数，缺考和违纪不计"),
        ]
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
                mean: tally.mean.text, highest: tally.highest?.description ?? "—",
                lowest: tally.lowest?.description ?? "—"),
            misconduct: "\(tally.misconduct)")
    }
}
