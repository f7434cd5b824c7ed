extension UnitTable {
    /// A row as it is printed, whatever it is printed on.
    package enum Line: Hashable, Sendable {
        /// The name of a group, across all columns.
        case group(String)
        /// A unit; a text for each heading.
        case unit([String])
        /// 小计 or 合计; a text for each heading.
        case sum([String])
    }

    /// The column of names, counted from 0.
    package static let nameColumn = 1

    /// The columns' headings; a rate's has what it is a share of under a line break.
    package var headings: [String] {
        [
            "序号", subject, "报名", "审查\n通过", "应考", "实考", "缺考", "参考率\n实考/应考", "合格", "不合格",
            "合格率\n合格/\(passRateBase)", "优秀\n(≥\(excellentFrom))", "优秀率\n优秀/实考", "平均分", "最高",
            "最低", "违纪", "排名", "备注",
        ]
    }

    /// How wide the columns are, in parts of the whole.
    package static let widths: [Double] = [
        9, 43, 11, 11, 11, 11, 10, 17, 11, 11, 17, 12, 17, 12, 11, 11, 10, 10, 20,
    ]

    /// All rows from top to bottom.
    package var lines: [Line] {
        groups.flatMap(UnitTable.lines) + [UnitTable.sum("合计", total)]
    }

    private static func lines(of group: Group) -> [Line] {
        var lines: [Line] = []
        if let name = group.name { lines.append(.group(name)) }
        for row in group.rows {
            lines.append(
                .unit([row.number, row.unit] + row.figures.texts + [row.rank, row.remark]))
        }
        if let subtotal = group.subtotal { lines.append(sum("小计", subtotal)) }
        return lines
    }

    private static func sum(_ word: String, _ figures: Figures) -> Line {
        .sum(["", word] + figures.texts + ["", ""])
    }

    /// The notes under the table, each a sentence without its stop.
    package var notes: [String] {
        let notes = definitions.map { definition -> String in
            let example = definition.example.map { "（合计：\($0)）" } ?? ""
            return "\(definition.term)：\(definition.formula)\(example)"
        }
        return source.map { notes + [$0] } ?? notes
    }
}

extension UnitTable.Figures {
    /// In the order of the columns.
    fileprivate var texts: [String] {
        [
            turnout.registered, turnout.approved, turnout.seated, turnout.attended,
            turnout.absent, turnout.rate, passes.passed, passes.failed, passes.rate,
            passes.excellent, passes.excellentRate, marks.mean, marks.highest, marks.lowest,
            misconduct,
        ]
    }
}
