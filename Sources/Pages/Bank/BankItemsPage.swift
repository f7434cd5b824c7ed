/// The items of the bank, as its editor finds them.
package struct BankItemsPage: SitePage, Hashable {
    package static let template = TemplateName.bankItems

    /// An item in the list.
    package struct Item: Hashable, Sendable {
        package let href: String
        package let id: String
        package let state: BankBadge
        /// What else is under way, such as a next version that waits; nil for nothing.
        package let work: BankBadge?
        package let type: String
        package let band: String
        package let statute: String
        package let topic: String
        package let stem: String

        package init(
            href: String, id: String, state: BankBadge, work: BankBadge? = nil, type: String,
            band: String, statute: String, topic: String, stem: String
        ) {
            self.href = href
            self.id = id
            self.state = state
            self.work = work
            self.type = type
            self.band = band
            self.statute = statute
            self.topic = topic
            self.stem = stem
        }
    }

    /// What a form of file cannot hold of the items.
    package struct Loss: Hashable, Sendable {
        package let form: String
        package let count: Int
        package let words: [String]
        /// The file all the same.
        package let anyway: String

        package init(form: String, count: Int, words: [String], anyway: String) {
            self.form = form
            self.count = count
            self.words = words
            self.anyway = anyway
        }
    }

    package let tabs: BankTabs
    package let count: Int
    package let figures: [OfficeFact]
    package let filters: [BankFilterField]
    /// Filters that are asked for less often; shown folded.
    package let further: [BankFilterField]
    package let isFurtherOpen: Bool
    package let query: String
    package let items: [Item]
    package let pager: OfficePager
    /// The filtered items as files.
    package let exports: [PageFrame.Link]
    /// Asked before a file goes that cannot hold everything; nil when no such file was asked for.
    package let loss: Loss?

    package init(
        tabs: BankTabs, count: Int, figures: [OfficeFact], filters: [BankFilterField],
        further: [BankFilterField], isFurtherOpen: Bool, query: String, items: [Item],
        pager: OfficePager, exports: [PageFrame.Link], loss: Loss? = nil
    ) {
        self.tabs = tabs
        self.count = count
        self.figures = figures
        self.filters = filters
        self.further = further
        self.isFurtherOpen = isFurtherOpen
        self.query = query
        self.items = items
        self.pager = pager
        self.exports = exports
        self.loss = loss
    }
}
