import Bank
import Office
import Pages
import Vocabulary

/// The pages of the question editor. Nobody else sees keys.
enum BankEndpoints {
    static let all = [
        Endpoint(.get, "/bank", .roles([.questionEditor]), list),
        Endpoint(.get, "/bank/{item}", .roles([.questionEditor]), item),
    ]

    /// The items that fit the filters.
    @Sendable static func list(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try bank(site)
        let filter = BankFilter(visit)
        let items = bank.items.filter(filter.fits)
        let slice = OfficeSlice(items, visit)
        let page = BankItemsPage(
            count: items.count, figures: figures(bank), statutes: filter.statutes(bank),
            types: filter.types, bands: filter.bands, query: filter.query,
            items: slice.items.map(BankItemsPage.Item.init), pager: slice.pager)
        return site.html(page, visit, title: "题库", help: "editor", styles: ["office.css"])
    }

    /// One item with its key.
    @Sendable static func item(_ site: Site, _ visit: Visit) throws -> Answer {
        let id = visit.parameter("item")
        let bank = try bank(site)
        guard let place = bank.items.firstIndex(where: { $0.id.text == id }) else {
            throw Refusal("item.unknown", "题库中没有这道试题。", "there is no such item")
        }
        let page = BankItemPage(bank.items, at: place)
        return site.html(
            page, visit, title: id, crumbs: [PageFrame.Link("题库", "/bank")], help: "editor",
            styles: ["office.css"])
    }

    private static func figures(_ bank: ItemBank) -> [OfficeFact] {
        [OfficeFact(term: "试题总数", text: "\(bank.items.count)")]
            + ItemType.allCases.map { type in
                OfficeFact(
                    term: type.chinese, text: "\(bank.items.count { $0.type == type })")
            }
    }

    private static func bank(_ site: Site) throws -> ItemBank {
        try site.records.read { try site.library.shelf($0) }.bank
    }
}
