/// What `chart.mustache` reads: a chart of pass rates as lengths in the units of its view box.
///
/// The share of a bar is computed from the whole numbers, not from the printed rate.
struct ChartView: Sendable {
    let chart: PassRateChart
    let height: Int
    let bars: [Bar]
    let ticks: [Tick]

    static let labelWidth = 170
    /// The length of a bar of 100 %.
    static let fullLength = 400
    static let rowHeight = 34
    static let top = 12

    init(_ chart: PassRateChart) {
        self.chart = chart
        let bottom = ChartView.top + chart.bars.count * ChartView.rowHeight
        height = bottom + 28
        bars = chart.bars.enumerated().map { Bar($1, row: $0) }
        ticks = [0, 25, 50, 75, 100].map { Tick(percent: $0, bottom: bottom) }
    }

    struct Bar: Sendable {
        let label: String
        let rate: String
        let y: Int
        let textY: Int
        let length: Int

        init(_ bar: PassRateChart.Bar, row: Int) {
            label = Bar.fitted(bar.group)
            rate = bar.rate
            y = ChartView.top + row * ChartView.rowHeight + 7
            textY = y + 15
            length = Bar.length(of: bar)
        }

        /// Rounded half up, in whole units.
        private static func length(of bar: PassRateChart.Bar) -> Int {
            guard bar.base > 0 else { return 0 }
            return (2 * bar.passed * ChartView.fullLength + bar.base) / (2 * bar.base)
        }

        /// As many characters as the label's column holds; the table has the whole name.
        private static func fitted(_ name: String) -> String {
            name.count <= 10 ? name : "\(name.prefix(9))…"
        }
    }

    struct Tick: Sendable {
        let label: String
        let x: Int
        let bottom: Int
        let labelY: Int

        init(percent: Int, bottom: Int) {
            label = "\(percent)%"
            x = ChartView.labelWidth + ChartView.fullLength * percent / 100
            self.bottom = bottom
            labelY = bottom + 20
        }
    }
}
