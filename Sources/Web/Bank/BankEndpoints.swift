import Bank
import Exchange
import Pages
import Vocabulary

/// The pages of the question editor. Nobody else sees keys, but the office those of items that it
/// has to judge.
enum BankEndpoints {
    private static let editor = AccessRule.roles([.questionEditor])

    static let all = [
        Endpoint(.get, "/bank", editor, list),
        Endpoint(.get, "/bank/items/{item}", editor, item),
        Endpoint(.get, "/bank/items/{item}/compare", editor, compare),
        Endpoint(.get, "/bank/items/{item}/edit", editor, edit),
        Endpoint(.post, "/bank/items/{item}/edit", editor, saveEdit),
        Endpoint(.post, "/bank/items/{item}/retire", editor, retire),
        Endpoint(.get, "/bank/new", editor, new),
        Endpoint(.post, "/bank/new", editor, saveEdit),
        Endpoint(.get, "/bank/review", editor, review),
        Endpoint(.get, "/bank/review/{item}", editor, reading),
        Endpoint(.post, "/bank/review/{item}/answer", editor, answer),
        Endpoint(.post, "/bank/review/{item}/decide", editor, decide),
        Endpoint(.post, "/bank/approve", editor, approve),
        Endpoint(.get, "/bank/import", editor, importPage),
        Endpoint(.post, "/bank/import", editor, limit: importLimit, readFile),
        Endpoint(.post, "/bank/import/keep", editor, keepFile),
        Endpoint(.get, "/bank/export", editor, export),
        Endpoint(.get, "/bank/coverage", editor, coverage),
        Endpoint(.get, "/bank/statutes", editor, statutes),
        Endpoint(.get, "/bank/challenges", editor, challenges),
        Endpoint(.get, "/bank/media/{name}", editor, media),
    ]

    /// Bytes that a file of questions may have: those with pictures are large.
    static let importLimit = 64 << 20

    /// The items that fit the filters.
    @Sendable static func list(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        let filter = BankFilter(visit, site)
        let items = filter.items(bank.history)
        let slice = OfficeSlice(items, visit)
        let page = BankItemsPage(
            tabs: bank.tabs("/bank"), count: items.count, figures: figures(bank.history),
            filters: filter.fields(bank.history), further: filter.further(bank.history, site),
            isFurtherOpen: filter.hasFurther, query: filter["q"],
            items: slice.items.map(BankItemsPage.Item.init), pager: slice.pager,
            exports: BankFiles.written.map {
                PageFrame.Link(
                    $0.name, filter.path("/bank/export", ["format": $0.form]))
            })
        return bank.html(page, title: "题库")
    }

    private static func figures(_ history: BankHistory) -> [OfficeFact] {
        let items = history.items.values
        return [
            OfficeFact(term: "在用", text: "\(items.count { $0.inForce != nil })"),
            OfficeFact(term: "草稿", text: "\(items.count { $0.work?.state == .draft })"),
            OfficeFact(term: "待批准", text: "\(items.count { $0.work?.state == .reviewed })"),
            OfficeFact(
                term: "已停用",
                text: "\(items.count { $0.inForce == nil && $0.work == nil })"),
            OfficeFact(term: "试题总数", text: "\(items.count)"),
        ]
    }
}

extension BankItemsPage.Item {
    /// An item in the list: the stem in short, no key.
    init(_ item: ItemHistory) {
        let draft = item.shown.draft
        self.init(
            href: item.id.bankPath, id: item.id.text, state: BankBadge(item.shown),
            work: item.inForce == nil
                ? nil
                : item.work.map { BankBadge("新版\(BankBadge($0).text)", kind: BankBadge($0).kind) },
            type: draft.type.chinese,
            band: draft.facility.map {
                "\(DifficultyBand(facility: $0).chinese) \($0)%"
            } ?? "难度未定", statute: draft.basis?.statute.text ?? "（没有依据）",
            topic: draft.topic, stem: draft.shortStem)
    }
}
