/// A word to a candidate about an answer, as Moodle and QTI items carry it. Kept and exported;
/// an exam shows none.
package struct ItemFeedback: Hashable, Sendable {
    /// About which answer it is said.
    package enum Occasion: Hashable, Sendable {
        /// Whoever chose this choice, pair (`1 A`) or text.
        case answer(String)
        case correct
        case partlyCorrect
        case incorrect
    }

    package let occasion: Occasion
    package let text: String

    package init(_ occasion: Occasion, _ text: String) {
        self.occasion = occasion
        self.text = text
    }
}
