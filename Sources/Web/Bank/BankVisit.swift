import Access
import Bank
import Office
import Pages
import Vocabulary

/// An editor's visit to the bank.
struct BankVisit: Sendable {
    let site: Site
    let visit: Visit
    let office: BankOffice
    let history: BankHistory
    let account: AccountID

    /// - Throws: `Fault` when the bank cannot be read.
    init(_ site: Site, _ visit: Visit) throws {
        self.site = site
        self.visit = visit
        office = BankOffice(records: site.records, library: site.library)
        history = try office.history()
        account = try visit.account.id
    }

    /// The item that the path names.
    ///
    /// - Throws: `item.unknown`.
    func item() throws(Refusal) -> ItemHistory {
        let name = visit.parameter("item")
        guard !name.isEmpty, let item = history[ItemID(name)] else {
            throw Refusal("item.unknown", "题库中没有这道试题。", "there is no such item")
        }
        return item
    }

    /// A page of the editor.
    func html(
        _ page: some SitePage, title: String, further: [PageFrame.Link] = [],
        styles: [String] = ["bank.css"], scripts: [String] = [], status: Int = 200
    ) -> Answer {
        site.html(
            page, visit, title: title,
            crumbs: title == "题库" ? [] : [PageFrame.Link("题库", "/bank")] + further,
            help: "editor", styles: styles, scripts: scripts, status: status)
    }

    /// The ways of the editor's pages, the one that is `current` marked.
    func tabs(_ current: String) -> BankTabs {
        let waiting = history.items.values.count { isForReview($0) || isForApproval($0) }
        let all = [
            ("试题", "/bank"), ("审核与批准（\(waiting)）", "/bank/review"), ("导入", "/bank/import"),
            ("覆盖情况", "/bank/coverage"), ("法规与条文", "/bank/statutes"),
            ("异议和更正", "/bank/challenges"),
        ]
        return BankTabs(
            all.map { PageFrame.Link($0.0, $0.1, isCurrent: $0.1 == current) })
    }

    /// Whether this account may read the item's draft as its second reader.
    func isForReview(_ item: ItemHistory) -> Bool {
        item.work.map { $0.isWaiting && !$0.authors.contains(account) } ?? false
    }

    func isForApproval(_ item: ItemHistory) -> Bool {
        item.work.map { $0.state == .reviewed && !$0.authors.contains(account) } ?? false
    }

    /// Whether the key is hidden: the account is to answer the draft first.
    func hidesKey(of version: ItemVersion) -> Bool {
        version.isWaiting && !version.authors.contains(account)
            && version.answers[account] == nil
    }

    /// What is wrong with a draft.
    func findings(_ draft: ItemDraft) -> [Finding] {
        DraftCheck.findings(for: draft, catalogue: site.statutes) { history[$0] != nil }
    }
}

extension ItemID {
    /// The path of an item among the editor's pages.
    var bankPath: String { "/bank/items/\(URLEncoded.encoded(text))" }
}
