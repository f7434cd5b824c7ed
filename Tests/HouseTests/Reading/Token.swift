/// A word, a sign or the text of a string literal, with the line on which it begins.
struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A keyword, a name or a number; a name in backticks keeps them, so that it is no keyword.
        case word
        /// One character of punctuation: `->` is two tokens.
        case sign
        /// What stands between the quotes; interpolated code follows as tokens of its own.
        case string
    }

    let kind: Kind
    let text: String
    let line: Int
    /// Follows the token before it without a blank: the `!` of `try!`, not that of `try !`.
    let isTight: Bool

    /// Whether it is this word or sign of code; never true of the text of a string.
    func isCode(_ text: String) -> Bool {
        kind != .string && self.text == text
    }
}
