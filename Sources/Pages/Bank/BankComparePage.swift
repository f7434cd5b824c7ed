/// Two versions of an item, field by field and word by word.
package struct BankComparePage: SitePage, Hashable {
    package static let template = TemplateName.bankCompare

    package struct Piece: Hashable, Sendable {
        package let text: String
        package let isAdded: Bool
        package let isRemoved: Bool

        package init(_ text: String, isAdded: Bool = false, isRemoved: Bool = false) {
            self.text = text
            self.isAdded = isAdded
            self.isRemoved = isRemoved
        }
    }

    package struct Field: Hashable, Sendable {
        package let name: String
        package let isChanged: Bool
        package let pieces: [Piece]

        package init(name: String, isChanged: Bool, pieces: [Piece]) {
            self.name = name
            self.isChanged = isChanged
            self.pieces = pieces
        }
    }

    package let tabs: BankTabs
    package let id: String
    package let action: String
    package let from: [OfficeChoice]
    package let to: [OfficeChoice]
    package let changed: Int
    package let fields: [Field]
    package let back: String

    package init(
        tabs: BankTabs, id: String, action: String, from: [OfficeChoice], to: [OfficeChoice],
        fields: [Field], back: String
    ) {
        self.tabs = tabs
        self.id = id
        self.action = action
        self.from = from
        self.to = to
        self.fields = fields
        self.back = back
        changed = fields.count { $0.isChanged }
    }
}
