package import Vocabulary

/// One row of the table of a bulletin: a unit, the subtotal of a group, or the total.
package struct FigureRow: Hashable, Sendable {
    /// 序号; nil for a sum.
    package let number: Int?
    /// Nil for a sum and for a county.
    package let unit: UnitCode?
    /// The name of the unit or the county, or 小计, 合计.
    package let name: String
    /// The counts of the row.
    package let tally: Tally
    /// 排名; nil for a sum and for a unit that is not ranked.
    package let rank: Int?
    /// 备注: why a unit is not ranked; how many units a county has.
    package let remark: String
    /// Whether mean, highest and lowest are kept back, since they would tell single results.
    package let withholdsMarks: Bool

    /// A unit.
    init(number: Int, roll: UnitRoll, tally: Tally, rank: Int?, remark: String) {
        self.number = number
        unit = roll.unit
        name = roll.name
        self.tally = tally
        self.rank = rank
        self.remark = remark
        withholdsMarks = false
    }

    /// A row among rows that are compared only with each other: a county, or a department.
    init(number: Int, name: String, unit: UnitCode?, tally: Tally, rank: Int?, remark: String) {
        self.number = number
        self.unit = unit
        self.name = name
        self.tally = tally
        self.rank = rank
        self.remark = remark
        withholdsMarks = false
    }

    /// A sum.
    ///
    /// - Parameter smallest: with fewer valid scores mean, highest and lowest are kept back.
    init(sum name: String, _ tallies: some Sequence<Tally>, withholdingBelow smallest: Int = 0) {
        number = nil
        unit = nil
        self.name = name
        tally = tallies.reduce(Tally(), +)
        rank = nil
        remark = ""
        withholdsMarks = tally.scores < smallest
    }

    /// The headings of the table (practice 2.17, 附表); those of rates say of what they are a share.
    package static func columns(_ rules: FigureRules) -> [String] {
        [
            "序号", "单位", "报名", "审查通过", "应考", "实考", "缺考", "参考率(实考/应考)", "合格", "不合格",
            "合格率(合格/\(rules.passRateOf.chinese))", "优秀(≥\(rules.excellentFrom))", "优秀率(优秀/实考)",
            "平均分", "最高", "最低", "违纪", "排名", "备注",
        ]
    }

    /// 平均分, over nobody where it is kept back.
    package var mean: Mean { withholdsMarks ? Mean(sum: .zero, count: 0) : tally.mean }

    /// 最高, nil where it is kept back.
    package var highest: Marks? { withholdsMarks ? nil : tally.highest }

    /// 最低, nil where it is kept back.
    package var lowest: Marks? { withholdsMarks ? nil : tally.lowest }

    /// The texts under the headings; `—` where there is no figure.
    package func cells(_ rules: FigureRules) -> [String] {
        let counts = [tally.registered, tally.approved, tally.seated, tally.attended, tally.absent]
        let passes = [
            "\(tally.passed)", "\(tally.failed)", tally.passRate(of: rules.passRateOf).text,
            "\(tally.excellent)", tally.excellentRate.text, mean.text,
            highest?.description ?? "—", lowest?.description ?? "—",
            "\(tally.misconduct)", rank.map(String.init) ?? (number == nil ? "" : "—"), remark,
        ]
        return [number.map(String.init) ?? "", name] + counts.map(String.init)
            + [tally.attendanceRate.text] + passes
    }

    /// Every figure with its parts; rates as numerator, denominator and text.
    package func json(_ rules: FigureRules) -> JSON {
        [
            "number": number.map(JSON.int) ?? .null, "unit": unit.map { JSON($0) } ?? .null,
            "name": JSON(name), "registered": JSON(tally.registered),
            "approved": JSON(tally.approved), "seated": JSON(tally.seated),
            "attended": JSON(tally.attended), "absent": JSON(tally.absent),
            "attendanceRate": tally.attendanceRate.json, "passed": JSON(tally.passed),
            "failed": JSON(tally.failed), "passRate": tally.passRate(of: rules.passRateOf).json,
            "excellent": JSON(tally.excellent), "excellentRate": tally.excellentRate.json,
            "meanScore": mean.json, "highest": highest?.json ?? .null,
            "lowest": lowest?.json ?? .null, "misconduct": JSON(tally.misconduct),
            "rank": rank.map(JSON.int) ?? .null, "remark": JSON(remark),
            "cells": JSON(cells(rules)),
        ]
    }
}
