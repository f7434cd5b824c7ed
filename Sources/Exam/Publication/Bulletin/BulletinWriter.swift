import Vocabulary

/// The sentences of a bulletin. Every number in them is read from the figures, so that text and
/// table cannot disagree.
struct BulletinWriter {
    let figures: BulletinFigures
    let text: BulletinText

    private var total: Tally { figures.total.tally }
    private var rules: FigureRules { figures.rules }
    private var passRate: Rate { total.passRate(of: rules.passRateOf) }

    var opening: String {
        let days =
            text.firstDay == text.lastDay
            ? text.firstDay.chinese : "\(text.firstDay.chinese)至\(text.lastDay.chinese)"
        return "根据\(text.basis)，\(text.organiser)于\(days)组织了\(text.examTitle)。现将有关情况通报如下。"
    }

    /// Sections without a paragraph are left out; those that remain are numbered.
    var sections: [Bulletin.Section] {
        let all = [
            ("基本情况", basics), ("本次补考后累计", numbered(text.cumulative?.paragraphs ?? [])),
            ("主要特点", numbered([attendance, marks, discipline] + text.highlights)),
            ("存在问题", numbered(problems)), ("下一步要求", numbered(text.requirements)),
        ]
        return all.filter { !$0.1.isEmpty }.enumerated().map { index, section in
            Bulletin.Section(
                heading: "\(ordinal(index + 1))、\(section.0)", paragraphs: section.1)
        }
    }

    private var basics: [String] {
        let units = figures.rows.isEmpty ? "" : "\(figures.rows.count)个单位"
        let misconduct = total.misconduct == 0 ? "无违纪" : "违纪\(total.misconduct)人，已按规定处理"
        return [
            "\(text.area)\(units)\(total.registered)人报名，审查通过\(total.approved)人。"
                + "应考\(total.seated)人，实考\(total.attended)人，缺考\(total.absent)人，"
                + "参考率\(total.attendanceRate.text)（实考\(total.attended)人÷应考\(total.seated)人）；"
                + "合格\(total.passed)人，不合格\(total.failed)人，合格率\(passRate.text)"
                + "（合格\(total.passed)人÷\(rules.passRateOf.chinese)\(passRate.denominator)人）；"
                + "\(scores)。\(misconduct)。"
        ]
    }

    private var scores: String {
        if figures.total.withholdsMarks, total.scores > 0 {
            return "有效成绩不足\(FigureRules.smallestCell)人，平均分、最高分和最低分从略"
        }
        guard let highest = total.highest, let lowest = total.lowest else { return "没有有效成绩" }
        return "平均分\(total.mean.text)分（\(total.scores)人有效成绩的平均），最高\(highest)分，最低\(lowest)分"
    }

    private var attendance: String {
        let full = figures.rows.count { $0.tally.seated > 0 && $0.tally.absent == 0 }
        let units = full == 0 ? "" : "，其中\(full)个单位无人缺考"
        return "参考情况。应考\(total.seated)人中有\(total.attended)人参加考试，"
            + "参考率\(share(total.attendanceRate))\(units)。"
    }

    private var marks: String {
        let best = figures.rows.filter { ($0.rank ?? .max) <= 3 }
            .sorted { ($0.rank ?? 0, $0.number ?? 0) < ($1.rank ?? 0, $1.number ?? 0) }
        let units = best.isEmpty ? "" : "合格率排名在前的单位是：\(listed(best, named))。"
        return "成绩情况。合格率\(share(passRate))；优秀（\(rules.excellentFrom)分以上）\(total.excellent)人，"
            + "占实考人数的\(share(total.excellentRate))。\(counties)\(units)"
    }

    /// The counties that rank first to third, where there are several to compare.
    private var counties: String {
        let ranked = figures.counties?.rows.filter { $0.rank != nil } ?? []
        guard ranked.count > 1 else { return "" }
        let best = ranked.filter { ($0.rank ?? .max) <= 3 }
            .sorted { ($0.rank ?? 0, $0.number ?? 0) < ($1.rank ?? 0, $1.number ?? 0) }
        return "\(BulletinAnnex.countyWord(text.area))合格率排名在前的是：\(listed(best, named))。"
    }

    /// A rate with both of its numbers: 90.00%（9/10）.
    private func share(_ rate: Rate) -> String {
        "\(rate.text)（\(rate.numerator)/\(rate.denominator)）"
    }

    /// A unit with its pass rate and the numbers of it.
    private func named(_ row: FigureRow) -> String {
        let rate = row.tally.passRate(of: rules.passRateOf)
        return "\(row.name)（\(rate.text)，\(rate.numerator)/\(rate.denominator)）"
    }

    /// Names in a sentence; of very many that are equal the first ones, and how many they are.
    private func listed(_ rows: [FigureRow], _ text: (FigureRow) -> String) -> String {
        let most = 10
        let names = rows.prefix(most).map(text).joined(separator: "、")
        return rows.count > most ? "\(names)等\(rows.count)个" : names
    }

    private var discipline: String {
        total.misconduct == 0
            ? "考试纪律。考试中未发现违纪行为。"
            : "考试纪律。考试中查处违纪\(total.misconduct)人，其成绩无效。"
    }

    private var problems: [String] {
        let found = [absence, failure, registration].compactMap(\.self) + text.problems
        return found.isEmpty ? ["本次考试未发现需要通报的问题。"] : found
    }

    private var absence: String? {
        guard total.absent > 0 else { return nil }
        let worst = lowest { $0.attendanceRate }.filter { $0.tally.absent > 0 }
        let names = listed(worst) { row in
            let rate = row.tally.attendanceRate
            return "\(row.name)（缺考\(row.tally.absent)人，参考率\(rate.text)，"
                + "\(rate.numerator)/\(rate.denominator)）"
        }
        let units = worst.isEmpty ? "" : "参考率较低的单位有：\(names)。"
        return "缺考。缺考\(total.absent)人。\(units)"
    }

    private var failure: String? {
        let base = rules.passRateOf
        guard total.failed > 0 else { return nil }
        let below = ranked.filter { isBelow($0.tally.passRate(of: base), passRate) }
        let worst = lowest { $0.passRate(of: base) }.filter(below.contains)
        let units =
            worst.isEmpty
            ? ""
            : "参加排名的单位中，合格率低于\(text.area)合格率的有\(below.count)个，"
                + "较低的是：\(listed(worst, named))。"
        return "成绩。不合格\(total.failed)人。\(units)"
    }

    private var registration: String? {
        let refused = total.registered - total.approved
        let left = total.approved - total.seated
        guard refused + left > 0 else { return nil }
        let parts = [
            refused > 0 ? "\(refused)人未通过审查" : nil,
            left > 0 ? "\(left)人审查通过后未编排座位" : nil,
        ]
        return "报名。报名的\(total.registered)人中，\(parts.compactMap(\.self).joined(separator: "，"))。"
    }

    private var ranked: [FigureRow] { figures.rows.filter { $0.rank != nil } }

    /// The three ranked units with the lowest rate, and whoever is equal to the third; units of the
    /// same rate in the order of the table.
    private func lowest(_ rate: (Tally) -> Rate) -> [FigureRow] {
        let sorted = ranked.sorted { left, right in
            let (leftRate, rightRate) = (rate(left.tally), rate(right.tally))
            if leftRate.exact == rightRate.exact { return (left.number ?? 0) < (right.number ?? 0) }
            return isBelow(leftRate, rightRate)
        }
        guard let third = sorted.prefix(3).last else { return [] }
        return sorted.filter { !isBelow(rate(third.tally), rate($0.tally)) }
    }

    private func isBelow(_ left: Rate, _ right: Rate) -> Bool {
        (left.exact ?? .zero) < (right.exact ?? .zero)
    }

    private func numbered(_ paragraphs: [String]) -> [String] {
        paragraphs.count < 2
            ? paragraphs
            : paragraphs.enumerated().map { "（\(ordinal($0 + 1))）\($1)" }
    }

    /// 一 to 九十九.
    private func ordinal(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
        return (tens > 1 ? digits[tens % 10] : "") + (tens > 0 ? "十" : "") + digits[ones]
    }
}
