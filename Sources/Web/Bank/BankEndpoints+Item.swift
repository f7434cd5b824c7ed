import Bank
import Office
import Pages
import Vocabulary

extension BankEndpoints {
    /// One item, in the version that counts or another, with everything that is known of it.
    @Sendable static func item(_ site: Site, _ visit: Visit) async throws -> Answer {
        let bank = try BankVisit(site, visit)
        let item = try bank.item()
        let version =
            visit.query["version"].flatMap { Int($0) }.flatMap { item[version: $0] } ?? item.shown
        let use = try await site.uses.use(of: item.id, site)
        let page = BankItemPage(item, version, use, bank)
        return bank.html(
            page, title: item.id.text, styles: ["terminal.css", "bank.css"],
            scripts: ["bank-view.js"])
    }

    @Sendable static func retire(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        let item = try bank.item()
        let form = try visit.form()
        try bank.office.retire(
            item.id, because: form["reason"], basedOn: Int(form["revision"]) ?? 0,
            try visit.act(of: form))
        return .redirect(item.id.bankPath, flash: "已停用 \(item.id)。")
    }

    /// Two versions of an item, side by side in one text.
    @Sendable static func compare(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        let item = try bank.item()
        func version(_ name: String, _ other: ItemVersion) -> ItemVersion {
            visit.query[name].flatMap { Int($0) }.flatMap { item[version: $0] } ?? other
        }
        let to = version("to", item.newest)
        let from = version(
            "from", item.versions.last { $0.number < to.number } ?? item.newest)
        guard !bank.hidesKey(of: to), !bank.hidesKey(of: from) else {
            return .redirect(item.id.readingPath, flash: "这道题在等您复核，请先作答。")
        }
        func choices(_ chosen: ItemVersion) -> [OfficeChoice] {
            item.versions.map {
                OfficeChoice(
                    value: "\($0.number)", text: "第\($0.number)版（\(BankBadge($0).text)）",
                    isChosen: $0.number == chosen.number)
            }
        }
        let page = BankComparePage(
            tabs: bank.tabs("/bank"), id: item.id.text, action: "\(item.id.bankPath)/compare",
            from: choices(from), to: choices(to), fields: fields(from.draft, to.draft),
            back: item.id.bankPath)
        return bank.html(
            page, title: "比较版本",
            further: [PageFrame.Link(item.id.text, item.id.bankPath)])
    }

    private static func fields(
        _ old: ItemDraft, _ new: ItemDraft
    ) -> [BankComparePage.Field] {
        let (one, two) = (old.words, new.words)
        return zip(one, two).compactMap { before, after in
            guard !before.text.isEmpty || !after.text.isEmpty else { return nil }
            let pieces = WordDifference.pieces(from: before.text, to: after.text)
            return BankComparePage.Field(
                name: before.name, isChanged: before.text != after.text,
                pieces: pieces.map { piece in
                    switch piece {
                    case .same(let text): .init(text)
                    case .added(let text): .init(text, isAdded: true)
                    case .removed(let text): .init(text, isRemoved: true)
                    }
                })
        }
    }
}

extension ItemDraft {
    /// Everything that it says, field by field, always the same fields.
    fileprivate var words: [(name: String, text: String)] {
        [
            ("题型", type.chinese), ("题干", stem),
            (
                "选项",
                choices.map { "\($0.id) \($0.text)\($0.isPinned ? "（位置固定）" : "")" }
                    .joined(separator: "\n")
            ),
            ("条目或空", slots.map { "\($0.id) \($0.text)" }.joined(separator: "\n")),
            ("答案", keyLines.joined(separator: "\n")), ("解析", explanation),
            ("依据", basisWords), ("知识点", topic), ("题库分区", part?.words ?? ""),
            ("认知层次", cognitiveLevel?.chinese ?? ""), ("难度", facility.map { "\($0)%" } ?? ""),
            ("互斥题", enemies.map(\.text).joined(separator: "、")),
            ("案例", caseSet.map { "\($0.id) 第\($0.position)题\n\($0.text)" } ?? ""),
            ("标签", tags.joined(separator: "、")), ("来源", record.source),
        ]
    }
}
