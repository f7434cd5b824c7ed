import Bank
import Vocabulary

/// Writes item files (`items.yaml`) in their one spelling: what was read of a file in that spelling
/// is written as the same bytes.
package struct NativeWriter: Sendable {
    /// A writer without settings or state.
    package init() {}

    /// The whole file. Statute, version and part are those of the head, whatever a draft says.
    package func text(_ file: NativeFile) -> String {
        var text = file.comments.map { $0 + "\n" }.joined()
        text += head(file.head)
        let sets = caseSets(file.drafts)
        if !sets.order.isEmpty {
            text += "caseSets:\n"
            for id in sets.order {
                let words = YAMLText.value(sets.texts[id] ?? "", indent: 2)
                text += "  \(YAMLText.scalar(id)):\(words)\n"
            }
        }
        text += "items:\n"
        var positions: [String: Int] = [:]
        for draft in file.drafts {
            var position: Int?
            if let set = draft.caseSet {
                positions[set.id, default: 0] += 1
                position = positions[set.id]
            }
            text += NativeItem(draft: draft, head: file.head, position: position).text
        }
        return text
    }

    private func head(_ head: NativeFile.Head) -> String {
        let lines: [(name: String, value: String?)] = [
            ("statute", head.statute.map { YAMLText.scalar($0.text) }),
            ("version", head.version?.description),
            ("part", head.part.map { YAMLText.scalar($0.text) }),
            ("source", head.source.isEmpty ? nil : YAMLText.scalar(head.source)),
            ("author", head.author.isEmpty ? nil : YAMLText.scalar(head.author)),
            ("reviewer", head.reviewer.isEmpty ? nil : YAMLText.scalar(head.reviewer)),
            ("state", head.state == .approved ? nil : head.state.rawValue),
        ]
        return lines.compactMap { line in line.value.map { "\(line.name): \($0)\n" } }.joined()
    }

    /// The case sets in the order in which their items stand; the first text of each.
    private func caseSets(_ drafts: [ItemDraft]) -> (order: [String], texts: [String: String]) {
        var order: [String] = []
        var texts: [String: String] = [:]
        for set in drafts.compactMap(\.caseSet)
        where texts[set.id] == nil && !set.text.trimmed.isEmpty {
            order.append(set.id)
            texts[set.id] = set.text
        }
        return (order, texts)
    }
}
