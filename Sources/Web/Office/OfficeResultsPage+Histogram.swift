import Grading
import Office
import Pages
import Vocabulary

extension OfficeResultsPage.Histogram {
    /// Valid scores in ten equal parts of the full marks; the full marks count in the last.
    init(_ lines: [ExamResults.Line], _ rules: GradingRules) {
        let full = max(rules.fullMarks.hundredths, 1)
        var counts = [Int](repeating: 0, count: 10)
        for score in lines.compactMap(\.outcome.score) {
            counts[min(max(score.hundredths * 10 / full, 0), 9)] += 1
        }
        let (step, base, top) = (72, 250, 200)
        let most = max(counts.max() ?? 0, 1)
        let bars = counts.enumerated().map { index, count in
            let (low, high) = (full * index / 10, full * (index + 1) / 10)
            let height = count * top / most
            return OfficeResultsPage.Bar(
                range: "\(Marks(hundredths: low))–\(Marks(hundredths: high))", count: count,
                x: index * step + 8, y: base - height, width: step - 16, height: height,
                middle: index * step + step / 2, isPass: low >= rules.passMark.hundredths)
        }
        self.init(
            bars: bars, width: step * 10, height: 280, base: base,
            pass: rules.passMark.hundredths * step * 10 / full,
            passText: "合格线\(rules.passMark)")
    }
}
