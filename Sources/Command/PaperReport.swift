import Foundation
import Papers
import Vocabulary

/// What is told of drawn papers: the figures in words, and the papers as rows.
struct PaperReport {
    let figures: PaperFigures
    let sheets: [DrawnSheet]
    /// The ids of the items by position.
    private let items: [String]

    static let columns = ["sheet", "registration", "items", "orders"]

    /// - Throws: `papers.malformed-input`, `papers.malformed-result`.
    init(inputs: [String: JSON], result: JSON) throws(Refusal) {
        sheets = try DrawnSheet.all(in: result)
        figures = try PaperFigures(inputs: inputs, result: result, sheets: sheets)
        items = (inputs["bank"]?.array ?? []).map { $0.array?.first?.text ?? "" }
    }

    /// Sheet, registration, items, orders.
    var table: some Sequence<[String]> {
        sheets.lazy.map { sheet in
            [sheet.sheet, sheet.registration, ids(sheet).joined(separator: " "), sheet.orders]
        }
    }

    /// Everything, paper by paper, and what there is to warn of.
    func json(_ warnings: [Finding]) -> JSON {
        guard case .object(var members) = figures.json else { return figures.json }
        members["sheets"] = .array(sheets.map { json($0) })
        members["findings"] = .array(warnings.map(\.json))
        return .object(members)
    }

    func json(_ sheet: DrawnSheet) -> JSON {
        [
            "sheet": .text(sheet.sheet), "registration": .text(sheet.registration),
            "items": JSON(ids(sheet)), "orders": .text(sheet.orders),
            "expectedMilli": JSON(sheet.expected),
        ]
    }

    func ids(_ sheet: DrawnSheet) -> [String] { sheet.positions.map { items[$0] } }

    /// The figures, a line each.
    var lines: [String] {
        [
            "试卷 papers        \(figures.papers)，题库 bank \(figures.items) 题 items"
        ] + scores + [
            exposure,
            "从未使用 unused    \(figures.exposure.unused) 题 items",
            "两卷相同 overlap   " + overlap,
        ]
            + figures.sessions.map {
                "  \($0.one) × \($0.other)  平均 mean "
                    + "\(PaperReport.decimal(Double($0.milli) / 1000, 2)) 题 items"
            } + [violations, "超出容差 outside   \(figures.outside) 份 papers"]
    }

    private var scores: [String] {
        zip(
            ["期望总分 expected ", "能力 ability -1   ", "能力 ability  0   ", "能力 ability +1   "],
            figures.spreads
        )
        .map { name, spread in
            "\(name) \(PaperReport.marks(spread.least))–\(PaperReport.marks(spread.greatest))"
                + "，极差 range \(PaperReport.marks(spread.range))，"
                + "标准差 SD \(PaperReport.decimal(Double(spread.deviationMicro) / 1_000_000, 4))"
        }
    }

    private var exposure: String {
        let share = Double(figures.largestShare) / 1_000_000
        var line =
            "最多用到 exposure  \(items.isEmpty ? "" : items[figures.exposure.item])："
            + "\(figures.exposure.most) 份 papers (\(PaperReport.decimal(share * 100, 3)) %)"
        if let millionths = figures.exposure.bound, millionths > 0 {
            let bound = Double(millionths) / 1_000_000
            // Whole papers: of few papers the share itself cannot be reached.
            let least = (millionths * figures.papers + 999_999) / 1_000_000
            line +=
                "，下界 bound \(PaperReport.decimal(bound * 100, 3)) %（至少 \(least) 份），"
                + "比值 ratio \(PaperReport.decimal(share / bound, 4))"
        }
        return line
    }

    private var overlap: String {
        "平均 mean \(PaperReport.decimal(Double(figures.overlap.milli) / 1000, 2))"
            + (figures.overlap.most.map { "，最多 most \($0)" } ?? "") + " 题 items"
    }

    private var violations: String {
        let found = figures.violations.all.filter { $0.count > 0 }
            .map { "\($0.chinese) \($0.name) \($0.count)" }
        return "违反要求 violations "
            + (found.isEmpty ? "0" : found.joined(separator: "，"))
    }

    static func marks(_ milli: Int) -> String { decimal(Double(milli) / 1000, 3) }

    static func decimal(_ number: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", number)
    }
}
