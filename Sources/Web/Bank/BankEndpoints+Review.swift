import Bank
import Office
import Pages
import Vocabulary

extension ItemID {
    /// Where the item's draft is read by somebody else.
    var readingPath: String { "/bank/review/\(URLEncoded.encoded(text))" }
}

extension BankEndpoints {
    /// How many entries of each kind are shown at once.
    private static let most = 100

    /// What waits for whom.
    @Sendable static func review(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        let open = bank.history.sorted.filter { $0.work != nil }
        let waiting = open.filter(bank.isForReview)
        let reviewed = open.filter { $0.work?.state == .reviewed }
        let own = open.filter { item in
            item.work.map { $0.isWaiting && $0.authors.contains(bank.account) } ?? false
        }
        let returned = open.filter { item in
            item.work.map { $0.wasReturned != nil && $0.authors.contains(bank.account) } ?? false
        }
        let page = BankReviewPage(
            tabs: bank.tabs("/bank/review"), waiting: waiting.prefix(most).map { entry($0, bank) },
            waitingCount: waiting.count, ownCount: own.count,
            returned: returned.prefix(most).map { entry($0, bank) },
            reviewed: reviewed.prefix(most).map { entry($0, bank) },
            reviewedCount: reviewed.count, key: site.actKey())
        return bank.html(page, title: "审核与批准", scripts: ["bank-list.js"])
    }

    private static func entry(_ item: ItemHistory, _ bank: BankVisit) -> BankReviewPage.Entry {
        let work = item.work ?? item.newest
        let place =
            work.wasReturned != nil
            ? "\(item.id.bankPath)/edit"
            : work.isWaiting
                ? item.id.readingPath : "\(item.id.bankPath)?version=\(work.number)"
        return BankReviewPage.Entry(
            href: place, id: item.id.text, version: work.number, type: work.draft.type.chinese,
            statute: work.draft.basis?.statute.text ?? "", stem: work.draft.shortStem,
            authors: work.authors.map(\.text).joined(separator: "、"),
            reviewer: work.reviewer?.text ?? "",
            note: work.wasReturned.map { "\($0.by)：\($0.note)" },
            value: bank.isForApproval(item) ? "\(item.revision) \(item.id)" : nil,
            agrees: work.reviewer.flatMap { work.answers[$0]?.agrees } ?? true)
    }

    /// The draft without its key; with it, once this account has answered.
    @Sendable static func reading(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        let item = try bank.item()
        guard let work = item.work, bank.isForReview(item) else {
            throw Refusal(
                "bank.not-waiting", "试题 \(item.id) 没有等您复核的草稿。",
                "no draft of item \(item.id) waits for this account")
        }
        let answer = work.answers[bank.account]
        let page = BankReadingPage(
            tabs: bank.tabs("/bank/review"), id: item.id.text, version: work.number,
            authors: work.authors.map(\.text).joined(separator: "、"),
            view: CandidateView(work.draft, answered: answer?.response),
            basis: work.draft.basisWords,
            result: answer.map { given in
                BankReadingPage.Result(
                    answer: work.draft.lines(of: given.response), key: work.draft.keyLines,
                    agrees: given.agrees, explanation: work.draft.explanation,
                    facts: work.draft.facts, findings: bank.findings(work.draft).map(\.chinese))
            },
            act: BankAct(
                action: item.id.readingPath, revision: item.revision, key: site.actKey()))
        return bank.html(
            page, title: "复核 \(item.id)", further: [PageFrame.Link("审核与批准", "/bank/review")],
            styles: ["terminal.css", "bank.css"])
    }

    @Sendable static func answer(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        let item = try bank.item()
        let form = try visit.form()
        let draft = item.work?.draft ?? item.newest.draft
        try bank.office.answer(
            item.id, draft.response(in: form), basedOn: Int(form["revision"]) ?? 0,
            try visit.act(of: form))
        return .redirect(item.id.readingPath)
    }

    @Sendable static func decide(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        let item = try bank.item()
        let form = try visit.form()
        let revision = Int(form["revision"]) ?? 0
        let act = try visit.act(of: form)
        if form["do"] == "agree" {
            try bank.office.agree(to: item.id, basedOn: revision, act)
            return .redirect("/bank/review", flash: "\(item.id) 审核通过，待批准。")
        }
        try bank.office.giveBack(item.id, note: form["note"], basedOn: revision, act)
        return .redirect("/bank/review", flash: "已把 \(item.id) 退回作者。")
    }

    /// Clears what was ticked.
    @Sendable static func approve(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        let form = try visit.form()
        let chosen: [(item: ItemID, revision: Int)] = form.all("item").compactMap { value in
            let halves = value.split(separator: " ", maxSplits: 1)
            guard halves.count == 2, let revision = Int(halves[0]) else { return nil }
            return (ItemID(String(halves[1])), revision)
        }
        try bank.office.approve(chosen, try visit.act(of: form))
        return .redirect("/bank/review", flash: "已批准\(chosen.count)道试题。")
    }
}
