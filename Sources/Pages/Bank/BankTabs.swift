/// The ways through the editor's part of the site, above each of its pages.
package struct BankTabs: Hashable, Sendable {
    package let links: [PageFrame.Link]

    package init(_ links: [PageFrame.Link]) {
        self.links = links
    }
}

/// A state by shape, word and colour.
package struct BankBadge: Hashable, Sendable {
    /// `good`, `wait`, `bad`, `info`, or empty.
    package let kind: String
    package let text: String

    package init(_ text: String, kind: String = "") {
        self.text = text
        self.kind = kind
    }
}

/// A filter of a list: a name and the choices it has.
package struct BankFilterField: Hashable, Sendable {
    package let name: String
    package let label: String
    package let choices: [OfficeChoice]

    package init(name: String, label: String, choices: [OfficeChoice]) {
        self.name = name
        self.label = label
        self.choices = choices
    }
}
