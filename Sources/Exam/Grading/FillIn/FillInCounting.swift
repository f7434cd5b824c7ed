import Vocabulary

/// How the blanks of an item are added up: what `fillIn`, `fillInWhole` and `fillInNet` differ in.
protocol FillInCounting: Sendable {
    /// The rule as the paper states it.
    var wording: String { get }

    /// The credit of an answer.
    ///
    /// - Parameters:
    ///   - worth: of the blanks filled right, in blanks; one with a text of half worth is a half.
    ///   - wrong: blanks filled with something that earns nothing; open ones are not among them.
    ///   - blanks: of the item, at least one.
    func credit(worth: Fraction, wrong: Int, of blanks: Int) -> Fraction
}
