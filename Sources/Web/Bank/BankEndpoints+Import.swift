import Bank
import Exchange
import Office
import Pages
import Seals
import Vocabulary

extension BankEndpoints {
    /// How many questions and findings a preview shows.
    private static let shown = 200

    @Sendable static func importPage(_ site: Site, _ visit: Visit) throws -> Answer {
        try BankVisit(site, visit).importPage(nil)
    }

    /// Reads a file and shows what is in it; nothing of it is in the bank yet.
    @Sendable static func readFile(_ site: Site, _ visit: Visit) async throws -> Answer {
        let bank = try BankVisit(site, visit)
        let form = try visit.form()
        guard let file = form.file("file"), !file.bytes.isEmpty else {
            throw Refusal("bank.no-file", "请先选择文件。", "no file was chosen")
        }
        let format = QuestionFormat(rawValue: form["format"])
        let preview = try await site.heavy {
            let read = QuestionFiles().read(file.bytes, file: file.name, format: format)
            let digest = HashAlgorithm.sm3.hexadecimalDigest(file.bytes)
            // Kept, so that what is taken in later is what was looked at.
            let record = FileRecord(
                digest: digest, mediaType: "application/octet-stream", bytes: file.bytes,
                storedAt: visit.now)
            try site.records.write { try $0.store(record) }
            return bank.preview(read, digest: digest)
        }
        return bank.importPage(preview)
    }

    /// Takes in what was looked at: all of it, or what has no fault.
    @Sendable static func keepFile(_ site: Site, _ visit: Visit) async throws -> Answer {
        let bank = try BankVisit(site, visit)
        let form = try visit.form()
        let digest = form["digest"]
        guard let file = try site.records.read({ try $0.file(digest) }) else {
            throw Refusal("file.unknown", "上传的文件找不到了，请重新上传。", "there is no such file")
        }
        let (name, prefix) = (form["file"], form["prefix"])
        let isFaultlessOnly = form["do"] != "all"
        let renumbering = form["ids"] == "file" ? nil : prefix.isEmpty ? "导入" : prefix
        let act = try visit.act(of: form)
        let format = QuestionFormat(rawValue: form["format"])
        let taken = try await site.heavy {
            let read = QuestionFiles().read(file.bytes, file: name, format: format)
            let known = bank.knownStems
            let drafts = read.drafts.filter {
                !isFaultlessOnly || bank.faults(of: $0, known).isEmpty
            }
            return try bank.office.takeIn(
                drafts, media: read.media, from: name, renumbering: renumbering, act)
        }
        return .redirect(
            "/bank?state=draft&sort=newest",
            flash: taken.map { "已保存\($0.count)道草稿，等待复核。" } ?? "这个文件已经保存过。")
    }

    /// A picture that items name.
    @Sendable static func media(_ site: Site, _ visit: Visit) throws -> Answer {
        let name = visit.parameter("name")
        let digest = String(name.prefix { $0 != "." })
        guard digest.utf8.count == 64,
            let file = try site.records.read({ try $0.file(digest) }),
            file.mediaType.hasPrefix("image/")
        else { throw Refusal("picture.unknown", "没有这张题中图片。", "there is no such picture") }
        return .file(file.bytes, mediaType: file.mediaType, name: name, inline: true)
    }

    /// The filtered items as a file.
    @Sendable static func export(_ site: Site, _ visit: Visit) async throws -> Answer {
        let bank = try BankVisit(site, visit)
        let items = BankFilter(visit, site).items(bank.history)
        guard
            let written = BankFiles.written.first(where: {
                $0.form == visit.query["format"]
            })
        else {
            throw Refusal("bank.format", "没有这种导出格式。", "there is no such format")
        }
        // What somebody is to answer first does not leave with its key.
        let drafts = items.filter { !bank.hidesKey(of: $0.shown) }.map(\.shown.recorded)
        let export = try await site.heavy {
            try BankFiles.export(of: drafts, as: written, site.records)
        }
        // Said before the file goes, since nobody would miss in it what they do not see.
        if !export.findings.isEmpty, visit.query["anyway"] == nil {
            return listPage(bank, visit, losing: export.findings, in: written)
        }
        return .file(
            export.bytes, mediaType: written.mediaType,
            name: "题库-\(drafts.count)题.\(written.ending)")
    }
}

extension BankVisit {
    func importPage(_ preview: BankImportPage.Preview?) -> Answer {
        let formats =
            [OfficeChoice(value: "", text: "自动识别", isChosen: true)]
            + BankFiles.read.map { OfficeChoice(value: $0.format.rawValue, text: $0.name) }
        return html(
            BankImportPage(tabs: tabs("/bank/import"), formats: formats, preview: preview),
            title: "导入试题")
    }

    /// The stems of the bank without white space, each with its item.
    var knownStems: [String: ItemID] {
        Dictionary(
            history.items.values.map { ($0.shown.draft.stem.filter { !$0.isWhitespace }, $0.id) },
            uniquingKeysWith: { min($0, $1) })
    }

    /// What keeps a question from being taken in as faultless: errors of its own, and an item of
    /// the bank with the same stem. What a file cannot say (a part of the bank, a level) is none.
    func faults(of draft: ItemDraft, _ known: [String: ItemID]) -> [String] {
        var faults = findings(draft).filter {
            $0.severity == .error && $0.rule != "item.incomplete"
        }.map(\.chinese)
        if draft.stem.isEmpty { faults.append("没有题干。") }
        if draft.key == nil { faults.append("没有答案。") }
        if let double = known[draft.stem.filter { !$0.isWhitespace }], double != draft.id {
            faults.append("与题库中的 \(double) 题干相同。")
        }
        return faults
    }

    func preview(_ read: QuestionImport, digest: String) -> BankImportPage.Preview {
        let known = knownStems
        let faults = read.entries.map { self.faults(of: $0.draft, known) }
        let rows = zip(read.entries, faults).prefix(200).map { entry, faults in
            BankImportPage.Row(
                place: entry.place.short, id: entry.draft.id?.text ?? "",
                type: entry.draft.type.chinese, stem: entry.draft.shortStem,
                key: entry.draft.keyLines.joined(separator: "；"),
                badge: faults.isEmpty
                    ? BankBadge("可保存", kind: "good") : BankBadge("有问题", kind: "bad"),
                findings: faults)
        }
        let errors = read.findings.count { $0.severity == .error }
        let faultless = faults.count { $0.isEmpty }
        let digested = FindingDigest(read.findings)
        return BankImportPage.Preview(
            file: read.file,
            figures: [
                OfficeFact(term: "读到的试题", text: "\(read.entries.count)"),
                OfficeFact(term: "没有问题的", text: "\(faultless)"),
                OfficeFact(term: "读不出的（错误）", text: "\(errors)"),
                OfficeFact(term: "提醒", text: "\(read.findings.count - errors)"),
                OfficeFact(term: "图片", text: "\(read.media.count)"),
            ],
            findings: digested.rows, furtherFindings: digested.further, rows: Array(rows),
            furtherRows: read.entries.count - 200, digest: digest,
            format: read.format.rawValue, key: site.actKey(), faultless: faultless,
            all: read.entries.count)
    }
}
