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
