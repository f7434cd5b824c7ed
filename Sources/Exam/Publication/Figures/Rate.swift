package import Vocabulary

/// A share with both of its numbers. A percentage is always computed from the two whole numbers,
/// never from another percentage (practice 2.17).
package struct Rate: Hashable, Sendable {
    /// How many of them.
    package let numerator: Int
    /// Of how many.
    package let denominator: Int

    /// - Precondition: neither number is below 0.
    package init(_ numerator: Int, of denominator: Int) {
        precondition(numerator >= 0 && denominator >= 0, "a rate counts people")
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Nil when there is nobody to take a share of.
    package var exact: Fraction? {
        denominator == 0 ? nil : Fraction(numerator, denominator)
    }

    /// `93.33%`: two decimals, half up; `—` when there is nobody to take a share of.
    package var text: String {
        exact.map { "\(twoDecimals($0.rounded(scale: 10_000)))%" } ?? "—"
    }

    /// The two numbers and the text.
    package var json: JSON {
        [
            "numerator": JSON(numerator), "denominator": JSON(denominator), "text": JSON(text),
        ]
    }
}

/// The sum of valid scores over their number (平均分); absent and void results are in neither.
package struct Mean: Hashable, Sendable {
    /// The sum of the valid scores.
    package let sum: Marks
    /// How many valid scores there are.
    package let count: Int

    package init(sum: Marks, count: Int) {
        self.sum = sum
        self.count = count
    }

    /// In marks; nil without a score.
    package var exact: Fraction? {
        count == 0 ? nil : Fraction(sum.hundredths, 100 * count)
    }

    /// `78.46`: two decimals, half up; `—` without a score.
    package var text: String {
        exact.map { twoDecimals($0.rounded(scale: 100)) } ?? "—"
    }

    /// The numerator is the sum in hundredths of a mark, the denominator a hundred times the count:
    /// their quotient is the mean in marks.
    package var json: JSON {
        [
            "numerator": JSON(sum.hundredths), "denominator": JSON(100 * count),
            "text": JSON(text),
        ]
    }
}

/// A number of hundredths, not below 0, with its two decimals: 9333 is `93.33`.
private func twoDecimals(_ hundredths: Int) -> String {
    "\(hundredths / 100).\(twoDigits(hundredths % 100))"
}
