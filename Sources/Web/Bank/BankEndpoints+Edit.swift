import Bank
import Office
import Pages
import Vocabulary

extension BankEndpoints {
    /// A new item: empty, or a copy of another.
    @Sendable static func new(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        var draft = ItemDraft(
            type: ItemType(rawValue: visit.query["type"] ?? "") ?? .singleChoice, stem: "")
        var notice: String?
        if let name = visit.query["copy"], !name.isEmpty, let item = bank.history[ItemID(name)] {
            draft = bank.hidesKey(of: item.shown) ? draft : item.shown.draft
            draft.chances = nil
            notice = "已复制 \(item.id) 的内容，保存后是一道新题。"
        }
        draft.id = bank.history.freeID(prefix(draft))
        return bank.form(
            draft, bank.newPurpose(notice), checked: nil)
    }

    private static func prefix(_ draft: ItemDraft) -> String {
        draft.basis?.statute.text ?? "新题"
    }

    /// The form of an item; whoever is to answer it first does that first.
    @Sendable static func edit(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        let item = try bank.item()
        let version = item.work ?? item.newest
        guard !bank.hidesKey(of: version) else {
            return .redirect(item.id.readingPath, flash: "这道题在等您复核，请先作答。")
        }
        return bank.form(version.draft, bank.purpose(of: item), checked: nil)
    }

    /// Looks through what was written, or keeps it.
    @Sendable static func saveEdit(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        let form = try visit.form()
        let item = visit.parameter("item").isEmpty ? nil : try bank.item()
        let version = item?.work ?? item?.newest
        let revision = Int(form["revision"])
        // Whoever opened an older state is told that it has moved on, by the act itself.
        let isHidden = version.map { bank.hidesKey(of: $0) } ?? false
        guard !isHidden || revision != item?.revision else {
            throw Refusal(
                "bank.answer-first", "请先在不看答案的情况下作答，再作决定。",
                "the second reader answers before deciding")
        }
        let base = version?.draft ?? ItemDraft(type: .singleChoice, stem: "")
        let read = DraftForm(form, base: base)
        let findings = read.findings + bank.findings(read.draft)
        guard form["do"] == "save", read.findings.isEmpty else {
            let purpose = item.map { bank.purpose(of: $0, at: revision) } ?? bank.newPurpose(nil)
            return bank.form(
                read.draft, purpose, checked: findings,
                status: form["do"] == "save" ? 422 : 200)
        }
        try bank.office.write(
            read.draft, basedOn: item == nil ? nil : revision, try visit.act(of: form))
        let errors = findings.count { $0.severity == .error }
        let path = read.draft.id?.bankPath ?? "/bank"
        let written = try bank.office.history()[read.draft.id ?? "?"]?.work?.number ?? 1
        return .redirect(
            "\(path)?version=\(written)",
            flash: errors == 0
                ? "已保存为草稿，等待他人复核。" : "已保存为草稿；还有\(errors)处要改，改好才能通过复核。")
    }
}

extension BankVisit {
    func newPurpose(_ notice: String?) -> BankEditPage.Purpose {
        BankEditPage.Purpose(
            heading: "新增试题", notice: notice, action: "/bank/new", base: nil, revision: nil)
    }

    /// - Parameter revision: what the form was opened at; nil for now.
    func purpose(of item: ItemHistory, at revision: Int? = nil) -> BankEditPage.Purpose {
        let notice: String?
        if let back = item.work?.wasReturned {
            notice = "\(back.by) 退回：\(back.note)"
        } else if item.work == nil, item.inForce != nil {
            notice = "这道题在用。您的修改保存为下一版草稿，批准以前仍用现在的版本。"
        } else if item.work?.state == .reviewed {
            notice = "这一版已通过审核；修改后须重新审核。"
        } else {
            notice = nil
        }
        return BankEditPage.Purpose(
            heading: "编辑 \(item.id)", notice: notice, action: "\(item.id.bankPath)/edit",
            base: item.id, revision: revision ?? item.revision)
    }

    func form(
        _ draft: ItemDraft, _ purpose: BankEditPage.Purpose, checked: [Finding]?,
        status: Int = 200
    ) -> Answer {
        html(
            BankEditPage(draft, purpose, self, checked: checked), title: purpose.heading,
            styles: ["terminal.css", "bank.css"], scripts: ["bank-edit.js"], status: status)
    }
}
