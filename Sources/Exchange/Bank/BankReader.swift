import Bank
package import Vocabulary

/// Reads the question bank's text files: `manifest.yaml` and the item files that it names.
///
/// Everything that is wrong is reported with file and line; nothing is guessed or mended.
package struct BankReader: Sendable {
    /// A reader without settings or state.
    package init() {}

    /// Reads one item file: `statute`, `version` (the day of adoption), `part`, `items`, the texts
    /// of its `caseSets`, and what holds for items that say nothing of their own. What items say
    /// about items of other files is not looked at.
    package func items(in bytes: [UInt8], file: String) -> BankImport {
        let log = FindingLog()
        let entries = self.entries(in: bytes, file: file, log)
        log.add(doubles(entries))
        return BankImport(name: nil, version: nil, draftEntries: entries, findings: log.findings)
    }

    /// Reads one item file as a value that `NativeWriter` writes back.
    /// - Throws: `Refusal` `bank.findings` with everything that is wrong.
    package func file(_ bytes: [UInt8], file: String) throws(Refusal) -> NativeFile {
        let log = FindingLog()
        let reader = ItemFileReader(log: log)
        let entries = reader.entries(in: bytes, file: file)
        let errors = log.findings.filter { $0.severity == .error }
        guard errors.isEmpty, let head = entries.head else {
            throw Refusal(
                "bank.findings", "试题文件有问题。", "the item file has findings", findings: errors)
        }
        let text = try TextDecoding(bytes, file: file).text
        let comments = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .prefix { $0.hasPrefix("#") }.map { String($0).trimmed }
        return NativeFile(comments: comments, head: head, drafts: entries.drafts.map(\.draft))
    }

    /// Reads a manifest (`bank`, `version`, `files`) and every file that it names.
    /// - Parameters:
    ///   - file: the manifest's name as findings give it; the others stand beside it.
    ///   - load: the bytes of a file by its path in the manifest; nil when there is none.
    package func bank(
        manifest bytes: [UInt8], file: String, load: (String) -> [UInt8]?
    ) -> BankImport {
        let log = FindingLog()
        guard
            let fields = BankNode.document(bytes, file: file, log: log)?
                .fields(["bank", "version", "files"])
        else {
            return BankImport(
                name: nil, version: nil, draftEntries: [], findings: log.findings)
        }
        let (name, version) = (fields["bank"]?.text, fields["version"]?.text)
        for field in ["bank", "version", "files"] where fields[field] == nil {
            log.add(
                "yaml.missing-field", Finding.Place(file: file), "缺少字段 \(field)。",
                "the field \(field) is missing")
        }
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        var entries: [BankImport.DraftEntry] = []
        for node in fields["files"]?.list ?? [] {
            guard let path = node.text else { continue }
            guard isInside(path), let content = load(path) else {
                node.wrong("bank.no-such-file", "找不到题库文件 \(path)。", "no such file: \(path)")
                continue
            }
            entries += self.entries(in: content, file: folder + path, log)
        }
        log.add(doubles(entries) + relations(entries))
        return BankImport(
            name: name, version: version, draftEntries: entries, findings: log.findings)
    }

    /// A manifest names files in its own folder only.
    private func isInside(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
    }

    private func entries(
        in bytes: [UInt8], file: String, _ log: FindingLog
    ) -> [BankImport.DraftEntry] {
        ItemFileReader(log: log).entries(in: bytes, file: file).drafts
    }

    /// What is wrong between items: their enemies, and case sets, whose ids are unique in a bank.
    private func relations(_ entries: [BankImport.DraftEntry]) -> [Finding] {
        let items = entries.compactMap { entry in
            (try? entry.draft.item()).map { (item: $0, place: entry.place) }
        }
        let places = Dictionary(
            items.map { ($0.item.id, $0.place) }, uniquingKeysWith: { one, _ in one })
        let faults = BankRelations.faults(in: items.map(\.item)).map { fault in
            places[fault.item].map(fault.finding.at) ?? fault.finding
        }
        var files: [String: String?] = [:]
        let doubles = entries.compactMap { entry -> Finding? in
            guard let set = entry.draft.caseSet?.id else { return nil }
            guard let first = files[set] else {
                files[set] = entry.place.file
                return nil
            }
            guard first != entry.place.file else { return nil }
            return Finding(
                "bank.double-case-set", at: entry.place,
                "案例编号 \(set) 已在 \(first ?? "") 中使用。",
                "case set \(set) stands already in \(first ?? "")")
        }
        return faults + doubles
    }

    /// Ids that occur twice are errors; two items with one stem ask the same.
    private func doubles(_ entries: [BankImport.DraftEntry]) -> [Finding] {
        var findings: [Finding] = []
        var firstWithID: [ItemID: BankImport.DraftEntry] = [:]
        var firstWithStem: [String: BankImport.DraftEntry] = [:]
        for entry in entries {
            let name = entry.draft.id?.text ?? ""
            if let id = entry.draft.id {
                if let first = firstWithID[id] {
                    findings.append(
                        Finding(
                            "bank.double-item", at: entry.place,
                            "试题编号 \(name) 重复，首次出现于 \(first.place)。",
                            "item \(name) stands already at \(first.place)"))
                } else {
                    firstWithID[id] = entry
                }
            }
            guard entry.draft.record.state != .retired else { continue }
            let stem = entry.draft.stem.filter { $0.isLetter || $0.isNumber }
            if let first = firstWithStem[stem], first.draft.id != entry.draft.id {
                let other = first.draft.id?.text ?? ""
                findings.append(
                    Finding(
                        "bank.same-stem", at: entry.place,
                        "试题 \(name) 与 \(other) 题干相同。",
                        "items \(name) and \(other) have the same stem"))
            } else {
                firstWithStem[stem] = entry
            }
        }
        return findings
    }
}
