import Bank
import Vocabulary

/// Reads the question bank's text files: `manifest.yaml` and the item files that it names.
///
/// Everything that is wrong is reported with file and line; nothing is guessed or mended.
package struct BankReader: Sendable {
    /// A reader without settings or state.
    package init() {}

    /// Reads one item file: `statute`, `version` (the day of adoption), `part`, `items` and the
    /// texts of its `caseSets`. What items say about items of other files is not looked at.
    package func items(in bytes: [UInt8], file: String) -> BankImport {
        let log = FindingLog()
        let entries = self.entries(in: bytes, file: file, log)
        log.add(doubles(entries))
        return BankImport(name: nil, version: nil, entries: entries, findings: log.findings)
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
        else { return BankImport(name: nil, version: nil, entries: [], findings: log.findings) }
        let (name, version) = (fields["bank"]?.text, fields["version"]?.text)
        for field in ["bank", "version", "files"] where fields[field] == nil {
            log.add(
                "yaml.missing-field", Finding.Place(file: file), "缺少字段 \(field)。",
                "the field \(field) is missing")
        }
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        var entries: [BankImport.Entry] = []
        for node in fields["files"]?.list ?? [] {
            guard let path = node.text else { continue }
            guard isInside(path), let content = load(path) else {
                node.wrong("bank.no-such-file", "找不到题库文件 \(path)。", "no such file: \(path)")
                continue
            }
            entries += self.entries(in: content, file: folder + path, log)
        }
        log.add(doubles(entries) + relations(entries))
        return BankImport(name: name, version: version, entries: entries, findings: log.findings)
    }

    /// A manifest names files in its own folder only.
    private func isInside(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
    }

    private func entries(
        in bytes: [UInt8], file: String, _ log: FindingLog
    ) -> [BankImport.Entry] {
        guard let document = BankNode.document(bytes, file: file, log: log),
            let fields = document.fields(["statute", "version", "part", "caseSets", "items"])
        else { return [] }
        for field in ["statute", "version", "part", "items"] where fields[field] == nil {
            document.wrong(
                "yaml.missing-field", "缺少字段 \(field)。", "the field \(field) is missing")
        }
        let statute = fields["statute"]?.text.map { StatuteID($0) }
        let version = fields["version"]?.date
        let part = fields["part"]?.text.map { BankPart($0) }
        // The items are read even when the head is wrong, for the sake of their findings.
        var reader = ItemReader(
            statute: statute, version: version, part: part, cases: cases(fields["caseSets"]))
        return (fields["items"]?.list ?? []).compactMap { node in
            reader.item(node).map { BankImport.Entry(item: $0, place: node.place) }
        }
    }

    /// The texts of case sets by their ids.
    private func cases(_ node: BankNode?) -> [String: String] {
        let pairs = (node?.pairs ?? []).compactMap { pair in
            pair.value.text.map { (pair.name, $0) }
        }
        return Dictionary(pairs, uniquingKeysWith: { one, _ in one })
    }

    /// What is wrong between items: their enemies, and case sets, whose ids are unique in a bank.
    private func relations(_ entries: [BankImport.Entry]) -> [Finding] {
        let places = Dictionary(
            entries.map { ($0.item.id, $0.place) }, uniquingKeysWith: { one, _ in one })
        let faults = BankRelations.faults(in: entries.map(\.item)).map { fault in
            places[fault.item].map(fault.finding.at) ?? fault.finding
        }
        var files: [String: String?] = [:]
        let doubles = entries.compactMap { entry -> Finding? in
            guard let set = entry.item.caseSet?.id else { return nil }
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
    private func doubles(_ entries: [BankImport.Entry]) -> [Finding] {
        var findings: [Finding] = []
        var firstWithID: [ItemID: BankImport.Entry] = [:]
        var firstWithStem: [String: BankImport.Entry] = [:]
        for entry in entries {
            let item = entry.item
            if let first = firstWithID[item.id] {
                findings.append(
                    Finding(
                        "bank.double-item", at: entry.place,
                        "试题编号 \(item.id) 重复，首次出现于 \(first.place)。",
                        "item \(item.id) stands already at \(first.place)"))
            } else {
                firstWithID[item.id] = entry
            }
            let stem = item.stem.filter { $0.isLetter || $0.isNumber }
            if let first = firstWithStem[stem], first.item.id != item.id {
                findings.append(
                    Finding(
                        "bank.same-stem", at: entry.place,
                        "试题 \(item.id) 与 \(first.item.id) 题干相同。",
                        "items \(item.id) and \(first.item.id) have the same stem"))
            } else {
                firstWithStem[stem] = entry
            }
        }
        return findings
    }
}
