import Grading
import Office
import Pages
import Vocabulary

extension WhatIfView {
    /// The most bars that can be read.
    private static let most = 15

    init(_ preview: CorrectionPreview) {
        guard let report = preview.report else {
            let lift = preview.lift
            self.init(
                figures: [
                    OfficeFact(term: "现结果", text: lift?.before.chinese ?? "—"),
                    OfficeFact(term: "更正后", text: lift?.after.chinese ?? "—"),
                    OfficeFact(term: "成绩", text: lift?.after.score.map { "\($0)分" } ?? "—"),
                ], bars: [])
            return
        }
        let steps = WhatIfView.grouped(report.distribution)
        let (step, base, top) = (72, 250, 200)
        let highest = max(steps.map(\.papers).max() ?? 0, 1)
        self.init(
            figures: WhatIfView.figures(report),
            bars: steps.enumerated().map { index, bar in
                let height = bar.papers * top / highest
                return Bar(
                    label: bar.label, papers: bar.papers, x: index * step + 8, y: base - height,
                    width: step - 16, height: height, middle: index * step + step / 2,
                    isGain: bar.isGain)
            }, width: step * max(steps.count, 5), height: 280, base: base)
    }

    private static func figures(_ report: WhatIfReport) -> [OfficeFact] {
        func rate(_ count: Int) -> String {
            guard report.counted > 0 else { return "—" }
            let permille = Fraction(count * 100, report.counted).rounded(scale: 10)
            return "\(permille / 10).\(permille % 10)%"
        }
        func mean(_ mean: Fraction?) -> String {
            mean.map { "\(Marks(hundredths: $0.rounded(scale: 100)))" } ?? "—"
        }
        return [
            OfficeFact(term: "全部试卷", text: "\(report.papers)"),
            OfficeFact(term: "用到该题", text: "\(report.withItem)"),
            OfficeFact(term: "成绩变动", text: "\(report.changes.count)"),
            OfficeFact(term: "升分", text: "\(report.raised)"),
            OfficeFact(term: "降分", text: "\(report.lowered)"),
            OfficeFact(term: "转为合格", text: "\(report.wouldPass.count)"),
            OfficeFact(term: "转为不合格", text: "\(report.wouldFail.count)"),
            OfficeFact(
                term: "合格率",
                text: "\(rate(report.passedBefore)) → \(rate(report.passedAfter))"),
            OfficeFact(
                term: "平均分", text: "\(mean(report.meanBefore)) → \(mean(report.meanAfter))"),
        ]
    }

    private struct Group {
        let label: String
        let papers: Int
        let isGain: Bool
    }

    /// One bar for each amount, or neighbours together where there are too many.
    private static func grouped(_ steps: [WhatIfReport.Step]) -> [Group] {
        let size = max(1, (steps.count + most - 1) / most)
        return stride(from: 0, to: steps.count, by: size).map { first in
            let part = steps[first..<min(first + size, steps.count)]
            let (low, high) = (part.first?.hundredths ?? 0, part.last?.hundredths ?? 0)
            return Group(
                label: low == high ? signed(low) : "\(signed(low))…\(signed(high))",
                papers: part.reduce(0) { $0 + $1.papers }, isGain: low >= 0)
        }
    }

    private static func signed(_ hundredths: Int) -> String {
        (hundredths > 0 ? "+" : "") + "\(Marks(hundredths: hundredths))"
    }
}
