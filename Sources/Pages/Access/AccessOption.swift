/// One entry of a drop-down list.
package struct AccessOption: Hashable, Sendable {
    package let value: String
    package let text: String
    package let isChosen: Bool

    package init(_ value: String, _ text: String, isChosen: Bool = false) {
        self.value = value
        self.text = text
        self.isChosen = isChosen
    }
}

/// Which part of a long list is shown, and the ways to the parts beside it.
package struct AccessPager: Hashable, Sendable {
    /// From 1; 0 of nothing.
    package let first: Int
    package let last: Int
    package let total: Int
    package let previous: String?
    package let next: String?

    package init(first: Int, last: Int, total: Int, previous: String?, next: String?) {
        self.first = first
        self.last = last
        self.total = total
        self.previous = previous
        self.next = next
    }
}
