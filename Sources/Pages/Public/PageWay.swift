/// Something that one can do next: a button that leads to another page.
package struct PageWay: Hashable, Sendable {
    package let text: String
    /// A path of this site.
    package let href: String
    /// Whether it is what most people come for.
    package let isPrimary: Bool
    /// Whether it takes something away.
    package let isDanger: Bool

    /// A way; most are neither the chief one nor a dangerous one.
    package init(
        _ text: String, _ href: String, isPrimary: Bool = false, isDanger: Bool = false
    ) {
        self.text = text
        self.href = href
        self.isPrimary = isPrimary
        self.isDanger = isDanger
    }
}

/// Where something stands, told by shape, word and colour.
package struct PageBadge: Hashable, Sendable {
    /// `good`, `wait`, `bad`, `info` or `off`.
    package let kind: String
    package let word: String

    /// A word in the colour of its kind.
    package init(_ kind: String, _ word: String) {
        self.kind = kind
        self.word = word
    }
}

/// A name and what belongs to it.
package struct PageFact: Hashable, Sendable {
    package let name: String
    package let value: String

    /// A line of a list of facts.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
