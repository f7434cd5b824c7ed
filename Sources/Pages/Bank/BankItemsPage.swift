/// The items of the bank, as its editor finds them.
package struct BankItemsPage: SitePage, Hashable {
    package static let template = TemplateName.bankItems

    /// An item in the list.
    package struct Item: Hashable, Sendable {
        package let href: String
        package let id: String
        package let type: String
        package let band: String
        package let statute: String
        package let stem: String

        package init(
            href: String, id: String, type: String, band: String, statute: String, stem: String
        ) {
            self.href = href
            self.id = id
            self.type = type
            self.band = band
            self.statute = statute
            self.stem = stem
        }
    }

    package let count: Int
    package let figures: [OfficeFact]
    package let statutes: [OfficeChoice]
    package let types: [OfficeChoice]
    package let bands: [OfficeChoice]
    package let query: String
    package let items: [Item]
    package let pager: OfficePager

    package init(
        count: Int, figures: [OfficeFact], statutes: [OfficeChoice], types: [OfficeChoice],
        bands: [OfficeChoice], query: String, items: [Item], pager: OfficePager
    ) {
        self.count = count
        self.figures = figures
        self.statutes = statutes
        self.types = types
        self.bands = bands
        self.query = query
        self.items = items
        self.pager = pager
    }
}
