package import Bank
package import Vocabulary

/// What was read from one or more item files: items and drafts with their places, and all that is
/// wrong.
package struct BankImport: Hashable, Sendable {
    /// An item and where it stands.
    package struct Entry: Hashable, Sendable {
        /// As read; its legal basis is not checked yet.
        package let item: Item
        /// File and line at which the item begins.
        package let place: Finding.Place
    }

    /// A draft and where it stands.
    package struct DraftEntry: Hashable, Sendable {
        package let draft: ItemDraft
        package let place: Finding.Place
    }

    /// The name and version of the bank by its manifest; nil for single files.
    package let name: String?
    /// As the manifest has it, such as `2025.1`.
    package let version: String?
    /// Everything that could be read, finished or not, in the order of the files.
    package let draftEntries: [DraftEntry]
    /// Of these the finished items, whatever their state.
    package let entries: [Entry]
    /// Everything that is wrong, file by file in the order of the lines.
    package let findings: [Finding]

    init(name: String?, version: String?, draftEntries: [DraftEntry], findings: [Finding]) {
        self.name = name
        self.version = version
        self.draftEntries = draftEntries
        self.findings = findings
        entries = draftEntries.compactMap { entry in
            guard let item = try? entry.draft.item(), !item.basis.articles.isEmpty else {
                return nil
            }
            return Entry(item: item, place: entry.place)
        }
    }

    /// The items without their places.
    package var items: [Item] { entries.map(\.item) }

    /// The drafts without their places: the finished items among them, too.
    package var drafts: [ItemDraft] { draftEntries.map(\.draft) }

    /// All or nothing: items may be used only when nothing is wrong with any of them.
    package var isUsable: Bool { !findings.contains { $0.severity == .error } }

    /// The same import with what `BankCheck` has to say about each item's legal basis.
    package func checked(against catalogue: StatuteCatalogue) -> BankImport {
        let more = entries.flatMap { entry in
            BankCheck.findings(for: entry.item, in: catalogue).map { $0.at(entry.place) }
        }
        return BankImport(
            name: name, version: version, draftEntries: draftEntries, findings: findings + more)
    }
}
