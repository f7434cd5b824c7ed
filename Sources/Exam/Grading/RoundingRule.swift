package import Vocabulary

/// Where and how finely scores are rounded, half up (四舍五入). There is one rounding between the
/// exact fractions and the score that is published, and its rule is printed on the paper.
package struct RoundingRule: Hashable, Sendable, Codable {
    /// What is rounded: everything before it stays exact.
    package enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
        /// The score of the paper.
        case total
        /// The score of each item (practice 3, trap 2); the total is then a sum of rounded scores.
        case perItem
    }

    /// Total or item.
    package let unit: Unit
    /// Decimals that stay: 0, 1 or 2.
    package let decimals: Int

    /// - Throws: `Refusal` `grading.decimals` unless `decimals` is 0, 1 or 2.
    package init(unit: Unit, decimals: Int) throws(Refusal) {
        guard (0...2).contains(decimals) else {
            throw Refusal(
                "grading.decimals", "成绩保留的小数位数只能是 0、1 或 2，不能是 \(decimals)。",
                "scores keep 0, 1 or 2 decimals, not \(decimals)")
        }
        self.init(unchecked: unit, decimals)
    }

    private init(unchecked unit: Unit, _ decimals: Int) {
        self.unit = unit
        self.decimals = decimals
    }

    /// The total to two decimals.
    package static let standard = RoundingRule(unchecked: .total, 2)

    /// The sentence printed on the paper and on the notice.
    package var wording: String {
        let digits = decimals == 0 ? "保留到整数" : "保留\(["一", "两"][decimals - 1])位小数"
        switch unit {
        case .total: return "各题得分精确累加，总分四舍五入\(digits)。"
        case .perItem: return "每题得分四舍五入\(digits)后累加。"
        }
    }

    /// The exact score as it is published, rounded half away from zero.
    package func round(_ exact: Fraction) -> Marks {
        let step = [100, 10, 1][decimals]
        return Marks(hundredths: exact.rounded(scale: 100 / step) * step)
    }

    /// The score of an item as it goes into the sum.
    func item(_ exact: Fraction) -> Fraction {
        unit == .perItem ? round(exact).fraction : exact
    }
}
