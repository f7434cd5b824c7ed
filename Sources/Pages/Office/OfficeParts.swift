/// A term with its text, for lists of facts and figures.
package struct OfficeFact: Hashable, Sendable {
    package let term: String
    package let text: String

    package init(term: String, text: String) {
        self.term = term
        self.text = text
    }
}

/// Something that is wrong, or worth a look, with its place.
package struct OfficeFinding: Hashable, Sendable {
    /// Such as `第12行 sessions[0].start`; empty when there is none.
    package let place: String
    package let message: String
    /// Whether nothing goes on before it is mended.
    package let isError: Bool

    package init(place: String, message: String, isError: Bool = false) {
        self.place = place
        self.message = message
        self.isError = isError
    }
}

/// The way through a long list.
package struct OfficePager: Hashable, Sendable {
    /// Such as 第1页，共3页（102条）.
    package let text: String
    /// A path; nil on the first page.
    package let previous: String?
    /// A path; nil on the last page.
    package let next: String?

    package init(text: String, previous: String? = nil, next: String? = nil) {
        self.text = text
        self.previous = previous
        self.next = next
    }
}

/// A choice of a filter.
package struct OfficeChoice: Hashable, Sendable {
    package let value: String
    package let text: String
    package let isChosen: Bool

    package init(value: String, text: String, isChosen: Bool = false) {
        self.value = value
        self.text = text
        self.isChosen = isChosen
    }
}
