/// What a correction would change, as numbers and as a picture of the changes.
package struct WhatIfView: Hashable, Sendable {
    /// Papers whose totals move by one amount.
    package struct Bar: Hashable, Sendable {
        /// Such as `+2` or `-1.5…-1`.
        package let label: String
        package let papers: Int
        package let x: Int
        package let y: Int
        package let width: Int
        package let height: Int
        /// The middle of the bar, where its words stand.
        package let middle: Int
        /// Whether totals do not fall.
        package let isGain: Bool

        package init(
            label: String, papers: Int, x: Int, y: Int, width: Int, height: Int, middle: Int,
            isGain: Bool
        ) {
            self.label = label
            self.papers = papers
            self.x = x
            self.y = y
            self.width = width
            self.height = height
            self.middle = middle
            self.isGain = isGain
        }
    }

    package let figures: [OfficeFact]
    /// Empty when no total is asked for, as for a standing.
    package let bars: [Bar]
    package let width: Int
    package let height: Int
    /// Where the axis is.
    package let base: Int

    package init(
        figures: [OfficeFact], bars: [Bar], width: Int = 0, height: Int = 0, base: Int = 0
    ) {
        self.figures = figures
        self.bars = bars
        self.width = width
        self.height = height
        self.base = base
    }
}
