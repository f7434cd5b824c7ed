import Grading
import Office
import Pages
import Publication
import Vocabulary

/// The pictures of the analysis, each with its numbers as a table.
enum AnalysisPictures {
    /// A place on a scale, in whole units of a picture.
    static func place(_ value: Double, _ low: Double, _ high: Double, _ from: Int, _ to: Int) -> Int
    {
        let share = (min(max(value, low), high) - low) / (high - low)
        return from + Int((share * Double(to - from)).rounded())
    }

    /// Scores in twenty equal parts of the full marks, with the pass mark.
    static func scores(_ totals: [Double], passMark: Marks, fullMarks: Marks) -> (
        picture: Picture, table: DataTable
    ) {
        let full = max(Double(fullMarks.hundredths) / 100, 0.01)
        let parts = 20
        var counts = [Int](repeating: 0, count: parts)
        for total in totals {
            counts[min(max(Int(total / full * Double(parts)), 0), parts - 1)] += 1
        }
        let most = max(counts.max() ?? 0, 1)
        let pass = Double(passMark.hundredths) / 100
        var picture = Picture(
            title: "成绩分布，数字见下表", caption: "成绩分布。虚线为合格线\(passMark)分；实心为合格一侧。", width: 860,
            height: 300)
        picture.lines = [.init("axis", x1: 30, y1: 250, x2: 830, y2: 250)]
        for (index, count) in counts.enumerated() {
            let x = 30 + index * 40
            let height = count * 210 / most
            let low = full * Double(index) / Double(parts)
            picture.boxes.append(
                .init(
                    low >= pass - 1e-9 ? "full" : "open", x: x + 4, y: 250 - height, width: 32,
                    height: height))
            if count > 0 {
                picture.words.append(.init("middle", x: x + 20, y: 244 - height, "\(count)"))
            }
            if index.isMultiple(of: 2) {
                picture.words.append(.init("middle", x: x, y: 270, bound(low)))
            }
        }
        picture.words.append(.init("middle", x: 830, y: 270, "\(fullMarks)"))
        let line = place(pass, 0, full, 30, 830)
        picture.lines.append(.init("mark", x1: line, y1: 10, x2: line, y2: 250))
        picture.words.append(.init("mark", x: line + 6, y: 20, "合格线\(passMark)"))
        let rows = counts.enumerated().map { index, count in
            let bounds = [index, index + 1].map { bound(full * Double($0) / Double(parts)) }
            return ["\(bounds[0])–\(bounds[1])", "\(count)"]
        }
        return (picture, DataTable(caption: "各分数段人数", columns: ["分数段", "人数"], rows: rows))
    }

    private static func bound(_ value: Double) -> String {
        "\(Marks(hundredths: Int((value * 100).rounded())))"
    }

    /// Pass rates of units with intervals of 95 %; small units stand in the table only.
    static func units(_ rows: [FigureRow], _ rules: FigureRules) -> (
        picture: Picture?, table: AnalysisTable
    ) {
        let units = rows.map { UnitRate($0, rules) }
        let table = AnalysisTable(
            name: "units", title: "各单位合格率",
            columns: ["单位", "应考", "实考", "合格", "合格率", "95%区间", "说明"],
            rows: units.map(\.cells))
        let shown = units.filter { !$0.isSmall && $0.interval != nil }
            .sorted { ($0.share, $1.name) > ($1.share, $0.name) }
        guard !shown.isEmpty else { return (nil, table) }
        var picture = Picture(
            title: "各单位合格率和区间，数字见下表",
            caption: "横条为合格率，细线为95%区间（Wilson）；区间重叠很多的单位，差别可能只是偶然。"
                + "应考不足\(rules.rankMinimum)人的单位不在图中，不作比较。",
            width: 860, height: shown.count * 30 + 50)
        let bottom = shown.count * 30 + 14
        for percent in [0, 25, 50, 75, 100] {
            let x = place(Double(percent), 0, 100, 260, 760)
            picture.lines.append(.init("grid", x1: x, y1: 8, x2: x, y2: bottom))
            picture.words.append(.init("middle", x: x, y: bottom + 20, "\(percent)%"))
        }
        for (row, unit) in shown.enumerated() {
            let y = 12 + row * 30
            picture.words.append(.init("end", x: 250, y: y + 16, unit.fitted))
            picture.boxes.append(
                .init(
                    "pale", x: 260, y: y + 4, width: place(unit.share, 0, 1, 260, 760) - 260,
                    height: 14))
            if let interval = unit.interval {
                let ends = [interval.low, interval.high].map { place($0, 0, 1, 260, 760) }
                let middle = y + 11
                picture.lines += [
                    .init("whisker", x1: ends[0], y1: middle, x2: ends[1], y2: middle),
                    .init("whisker", x1: ends[0], y1: middle - 6, x2: ends[0], y2: middle + 6),
                    .init("whisker", x1: ends[1], y1: middle - 6, x2: ends[1], y2: middle + 6),
                ]
            }
            picture.words.append(.init("start", x: 772, y: y + 16, unit.cells[4]))
        }
        return (picture, table)
    }

    /// Abilities and difficulties on one scale, half a logit each step (Wright map).
    static func wright(_ calibration: RaschCalibration) -> (picture: Picture, table: DataTable) {
        let steps = (-8..<8).map { Double($0) / 2 }
        func count(_ values: [Double]) -> [Int] {
            var counts = [Int](repeating: 0, count: steps.count)
            for value in values {
                counts[min(max(Int((value * 2 + 8).rounded(.down)), 0), steps.count - 1)] += 1
            }
            return counts
        }
        let people = count(calibration.abilities.map(\.mean))
        let items = count(calibration.items.map(\.difficulty))
        let most = [max(people.max() ?? 0, 1), max(items.max() ?? 0, 1)]
        var picture = Picture(
            title: "考生能力与试题难度对照图，数字见下表",
            caption: "左为考生能力，右为试题难度，同一logit尺度：同一高度上，考生答对该题的机会约为一半。"
                + "两边错开，说明试题整体偏易（难度在下）或偏难（难度在上）。",
            width: 860, height: steps.count * 22 + 50)
        picture.words = [
            .init("end", x: 400, y: 14, "考生（\(calibration.abilities.count)人）"),
            .init("start", x: 460, y: 14, "试题（\(calibration.items.count)道）"),
        ]
        for index in steps.indices {
            let y = 22 + (steps.count - 1 - index) * 22
            let (left, right) = (people[index] * 300 / most[0], items[index] * 300 / most[1])
            picture.boxes.append(
                .init("open", x: 400 - left, y: y + 2, width: left, height: 17))
            picture.boxes.append(.init("full", x: 460, y: y + 2, width: right, height: 17))
            if people[index] > 0 {
                picture.words.append(
                    .init("end", x: 394 - left, y: y + 15, "\(people[index])"))
            }
            if items[index] > 0 {
                picture.words.append(
                    .init("start", x: 466 + right, y: y + 15, "\(items[index])"))
            }
            picture.words.append(
                .init("middle", x: 430, y: y + 15, DecimalText.of(steps[index], places: 1)))
        }
        let rows = steps.indices.reversed().map { index in
            let ends = [steps[index], steps[index] + 0.5].map { DecimalText.of($0, places: 1) }
            return [
                index == steps.count - 1
                    ? "\(ends[0])以上" : index == 0 ? "\(ends[1])以下" : "\(ends[0])～\(ends[1])",
                "\(people[index])", "\(items[index])",
            ]
        }
        return (
            picture,
            DataTable(caption: "能力与难度分布", columns: ["logit", "考生", "试题"], rows: rows)
        )
    }

    /// Facility against item–rest correlation.
    static func scatter(_ items: [ItemFigures]) -> (picture: Picture, table: DataTable) {
        let shown = items.filter { $0.itemRest != nil }
        var picture = Picture(
            title: "难度与区分度散点图，数字见下表",
            caption: "每点一题：横轴难度P（得分率，右易左难），纵轴区分度（题余相关）。空心为有提示的试题；"
                + "人数少的试题区分度波动大。",
            width: 860, height: 420)
        for tenth in stride(from: 0, through: 10, by: 2) {
            let x = place(Double(tenth) / 10, 0, 1, 60, 830)
            picture.lines.append(.init("grid", x1: x, y1: 10, x2: x, y2: 380))
            picture.words.append(
                .init("middle", x: x, y: 400, DecimalText.of(Double(tenth) / 10, places: 1)))
        }
        for tenth in stride(from: -4, through: 8, by: 2) {
            let y = place(Double(tenth) / 10, -0.4, 0.8, 380, 10)
            picture.lines.append(
                .init(tenth == 0 ? "axis" : "grid", x1: 60, y1: y, x2: 830, y2: y))
            picture.words.append(
                .init("end", x: 52, y: y + 5, DecimalText.of(Double(tenth) / 10, places: 1)))
        }
        picture.words.append(.init("middle", x: 445, y: 416, "难度P"))
        picture.dots = shown.map { item in
            .init(
                item.flags.isEmpty ? "dot" : "odd", x: place(item.facility, 0, 1, 60, 830),
                y: place(item.itemRest ?? 0, -0.4, 0.8, 380, 10))
        }
        let bands = [
            (-2.0, 0.0, "低于0"), (0, 0.1, "0～0.1"), (0.1, 0.2, "0.1～0.2"),
            (0.2, 0.3, "0.2～0.3"), (0.3, 2, "0.3以上"),
        ]
        let levels = [
            (-9.0, 0.3, "P<0.3"), (0.3, 0.5, "0.3～0.5"), (0.5, 0.7, "0.5～0.7"),
            (0.7, 0.9, "0.7～0.9"), (0.9, 9, "P≥0.9"),
        ]
        let rows = bands.map { band in
            [band.2]
                + levels.map { level in
                    let count = shown.count { item in
                        (level.0..<level.1).contains(item.facility)
                            && (band.0..<band.1).contains(item.itemRest ?? 0)
                    }
                    return "\(count)"
                }
        }
        return (
            picture,
            DataTable(
                caption: "各区间试题数（\(items.count - shown.count)道人数过少或无差异，算不出区分度）",
                columns: ["区分度"] + levels.map(\.2), rows: rows)
        )
    }
}

/// The pass rate of a unit.
private struct UnitRate {
    let name: String
    let share: Double
    let interval: Interval?
    let isSmall: Bool
    let cells: [String]

    init(_ row: FigureRow, _ rules: FigureRules) {
        let rate = row.tally.passRate(of: rules.passRateOf)
        name = row.name
        share = rate.denominator > 0 ? Double(rate.numerator) / Double(rate.denominator) : 0
        interval = Interval(share: share, of: rate.denominator)
        isSmall = row.tally.seated < rules.rankMinimum
        cells = [
            row.name, "\(row.tally.seated)", "\(row.tally.attended)", "\(row.tally.passed)",
            rate.text,
            interval.map { "\(DecimalText.percent($0.low))～\(DecimalText.percent($0.high))" }
                ?? "—",
            isSmall ? "人数少，不比较" : "",
        ]
    }

    /// As many characters as the label's column holds; the table has the whole name.
    var fitted: String { name.count <= 17 ? name : "\(name.prefix(16))…" }
}
