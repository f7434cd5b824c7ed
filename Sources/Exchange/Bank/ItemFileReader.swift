import Bank
import Vocabulary

/// Reads the head and the items of one item file.
struct ItemFileReader {
    let log: FindingLog

    private static let fields = [
        "statute", "version", "part", "source", "author", "reviewer", "state", "caseSets", "items",
    ]

    /// No head when the file is none at all. A head that lacks something is a fault only where an
    /// item is more than a draft.
    func entries(
        in bytes: [UInt8], file: String
    ) -> (head: NativeFile.Head?, drafts: [BankImport.DraftEntry]) {
        guard let document = BankNode.document(bytes, file: file, log: log),
            let fields = document.fields(ItemFileReader.fields)
        else { return (nil, []) }
        let head = NativeFile.Head(
            statute: fields["statute"]?.name.map { StatuteID($0) },
            version: fields["version"]?.date, part: fields["part"]?.name.map { BankPart($0) },
            source: fields["source"]?.text ?? "", author: fields["author"]?.text ?? "",
            reviewer: fields["reviewer"]?.text ?? "",
            state: fields["state"].flatMap(ItemReader.state) ?? .approved)
        let cases = self.cases(fields["caseSets"])
        var reader = ItemReader(head: head, cases: cases)
        // The items are read even when the head is wrong, for the sake of their findings.
        let drafts = (fields["items"]?.list ?? []).compactMap { node in
            reader.draft(node).map { BankImport.DraftEntry(draft: $0, place: node.place) }
        }
        var wanted = ["items"]
        if reader.needsHead { wanted = ["statute", "version", "part", "items"] }
        for name in wanted where fields[name] == nil {
            document.wrong("yaml.missing-field", "缺少字段 \(name)。", "the field \(name) is missing")
        }
        warnOfUnused(cases, reader.usedSets, fields["caseSets"])
        return (head, drafts)
    }

    /// The texts of case sets by their ids.
    private func cases(_ node: BankNode?) -> [String: String] {
        let pairs = (node?.pairs ?? []).compactMap { pair in
            pair.value.text.map { (pair.name, $0) }
        }
        return Dictionary(pairs, uniquingKeysWith: { one, _ in one })
    }

    private func warnOfUnused(_ cases: [String: String], _ used: Set<String>, _ node: BankNode?) {
        guard let node else { return }
        for id in Set(cases.keys).subtracting(used).sorted() {
            log.add([
                Finding(
                    "item.case-set-unused", severity: .warning, at: node.place,
                    "案例 \(id) 没有试题使用。", "no item belongs to the case set \(id)")
            ])
        }
    }
}
