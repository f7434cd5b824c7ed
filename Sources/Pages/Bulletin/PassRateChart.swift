/// The pass rates of groups of units as bars, with their numbers in a table beneath.
package struct PassRateChart: Hashable, Sendable {
    /// What stands above it.
    package let title: String
    /// What the rate is a share of, such as 实考人数; heads a column and the definition.
    package let base: String
    /// From top to bottom.
    package let bars: [Bar]

    /// One bar for each group.
    package init(title: String, base: String, bars: [Bar]) {
        self.title = title
        self.base = base
        self.bars = bars
    }

    /// One group.
    package struct Bar: Hashable, Sendable {
        /// Such as 利州区 or 市级部门.
        package let group: String
        /// How many passed.
        package let passed: Int
        /// How many the rate counts in; with 0 there is no bar.
        package let base: Int
        /// The rate as printed, such as 93.33%, or — when the base is 0.
        package let rate: String

        /// - Precondition: 0 ≤ `passed` ≤ `base`.
        package init(group: String, passed: Int, base: Int, rate: String) {
            precondition((0...max(base, 0)).contains(passed), "no more pass than are counted")
            self.group = group
            self.passed = passed
            self.base = base
            self.rate = rate
        }
    }
}
