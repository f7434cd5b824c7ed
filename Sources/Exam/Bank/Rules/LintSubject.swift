package import Vocabulary

/// What is looked at: items and drafts with their places, and what is known beside them. What is
/// nil or empty is not known, and the rules that need it find nothing.
package struct LintSubject: Sendable {
    package let items: [LintItem]
    /// The statutes that items may stand on.
    package let catalogue: StatuteCatalogue?
    /// Texts of statutes, where they are at hand.
    package let texts: [StatuteEdition: StatuteText]
    /// The names of the pictures that came with the items; nil when nobody looked.
    package let pictures: Set<String>?
    /// The day for which the law in force is asked; nil for the newest that the catalogue knows.
    package let day: CalendarDate?

    package init(
        _ drafts: [(draft: ItemDraft, place: Finding.Place)], catalogue: StatuteCatalogue? = nil,
        texts: [StatuteEdition: StatuteText] = [:], pictures: Set<String>? = nil,
        day: CalendarDate? = nil
    ) {
        items = drafts.enumerated().map { position, entry in
            LintItem(entry.draft, at: entry.place, position: position)
        }
        self.catalogue = catalogue
        self.texts = texts
        self.pictures = pictures
        self.day = day
    }

    /// All that the rules find, item by item, at each item in the order of the rules.
    package func findings(by rules: [any BankRule] = BankRules.standard) -> [LintFinding] {
        let found = rules.flatMap { $0.findings(in: self) }
        return found.enumerated()
            .sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
            .map(\.element)
    }
}
