/// A term with its text, for lists of facts and figures.
package struct OfficeFact: Hashable, Sendable {
    package let term: String
    package let text: String

    package init(term: String, text: String) {
        self.term = term
        self.text = text
    }
}
