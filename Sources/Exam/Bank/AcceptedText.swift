package import Vocabulary

/// A text that a blank accepts.
package struct AcceptedText: Hashable, Sendable, ExpressibleByStringLiteral {
    /// How the text is compared.
    package enum Comparison: String, Hashable, Sendable {
        /// Folded: width, numerals, punctuation and book-title marks do not matter.
        case folded
        /// As Moodle's short answer compares: case and white space at the ends do not matter, `*`
        /// stands for any run of characters.
        case wildcard
        /// Character by character, upper and lower case being two.
        case exact
    }

    package let text: String
    package let comparison: Comparison
    /// The share of the blank's worth that it earns; above 0, at most 1.
    package let credit: Fraction

    package init(_ text: String, _ comparison: Comparison = .folded, credit: Fraction = .one) {
        self.text = text
        self.comparison = comparison
        self.credit = credit
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }
}
