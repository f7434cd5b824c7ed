import Bank
import Office
import Pages
import Vocabulary

extension BankItemPage {
    /// An item in one of its versions, among its neighbours in the bank.
    init(_ item: ItemHistory, _ version: ItemVersion, _ use: BankUse, _ bank: BankVisit) {
        let isHidden = bank.hidesKey(of: version)
        let draft = version.draft
        let ids = bank.history.items.keys
        let findings = version.isOpen ? bank.findings(draft).map(\.chinese) : []
        self.init(
            tabs: bank.tabs("/bank"), id: item.id.text, version: version.number,
            state: BankBadge(version), notice: BankItemPage.notice(item, version),
            view: CandidateView(draft),
            key: isHidden
                ? nil : Key(lines: draft.keyLines, explanation: draft.explanation),
            reading: isHidden ? item.id.readingPath : nil, facts: draft.facts,
            findings: isHidden ? [] : findings,
            versions: item.versions.reversed().map { Version($0, of: item, shown: version) },
            events: item.events.reversed().map(Event.init), use: isHidden ? nil : use,
            edit: "\(item.id.bankPath)/edit",
            copy: "/bank/new?copy=\(URLEncoded.encoded(item.id.text))",
            retire: item.inForce == nil && item.work == nil
                ? nil
                : BankAct(
                    action: "\(item.id.bankPath)/retire", revision: item.revision,
                    key: bank.site.actKey()),
            previous: ids.filter { $0 < item.id }.max()?.bankPath,
            next: ids.filter { $0 > item.id }.min()?.bankPath)
    }

    private static func notice(_ item: ItemHistory, _ version: ItemVersion) -> String? {
        if let back = version.wasReturned { return "\(back.by) 退回：\(back.note)" }
        if let work = item.work, work.number != version.number {
            return "第\(work.number)版正在编写或审核中；批准以前，考试仍用第\(version.number)版。"
        }
        if let used = item.inForce, used.number != version.number {
            return "您看的不是在用的版本：考试用的是第\(used.number)版。"
        }
        return nil
    }
}

extension BankItemPage.Version {
    init(_ version: ItemVersion, of item: ItemHistory, shown: ItemVersion) {
        let before = item.versions.last { $0.number < version.number }
        self.init(
            href: "\(item.id.bankPath)?version=\(version.number)", number: version.number,
            state: BankBadge(version), isShown: version.number == shown.number,
            authors: version.isFromFolder && version.authors.isEmpty
                ? "题库目录" : version.authors.map(\.text).joined(separator: "、"),
            reviewer: version.reviewer?.text ?? "", approver: version.approver?.text ?? "",
            at: version.writtenAt.inWords,
            compare: before.map {
                "\(item.id.bankPath)/compare?from=\($0.number)&to=\(version.number)"
            })
    }
}

extension BankItemPage.Event {
    init(_ event: BankEvent) {
        let (text, note): (String, String?) =
            switch event.deed {
            case .shelved(let draft): ("题库目录带来第\(draft.record.version)版", nil)
            case .unshelved: ("题库目录中已没有这道题，停用", nil)
            case .imported(let file, let items): ("导入《\(file)》\(items)题", nil)
            case .wrote(let draft): ("编写第\(draft.record.version)版", nil)
            case .answered(_, let version, _, let agrees):
                ("复核第\(version)版：作答与答案\(agrees ? "一致" : "不一致")", nil)
            case .agreed(_, let version): ("审核通过第\(version)版", nil)
            case .returned(_, let version, let note): ("退回第\(version)版", note)
            case .approved(_, let version): ("批准第\(version)版", nil)
            case .retired(_, let reason): ("停用", reason)
            }
        self.init(
            at: event.at.inWords, account: event.account.text, text: text, note: note)
    }
}
