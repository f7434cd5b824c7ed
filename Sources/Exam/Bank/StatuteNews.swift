package import Vocabulary

/// Which newer versions a catalogue has of the statutes that items stand on.
package struct StatuteNews: Sendable {
    private let changes: [StatuteEdition: [StatuteChange]]

    /// - Parameters:
    ///   - day: the day for which the law in force is asked. Then the newest version in force on
    ///     it counts, and beside it the newest one that is still to come; without a day the newest
    ///     of all, as one that is to come.
    ///   - texts: texts of statutes, where they are at hand.
    package init(
        _ catalogue: StatuteCatalogue, on day: CalendarDate?,
        texts: [StatuteEdition: StatuteText] = [:]
    ) {
        var changes: [StatuteEdition: [StatuteChange]] = [:]
        for versions in StatuteNews.byTitle(catalogue) {
            for (index, old) in versions.enumerated() {
                let newer = versions[(index + 1)...]
                let inForce = day.flatMap { day in newer.last { $0.inForce <= day } }
                let coming = newer.last { statute in day.map { statute.inForce > $0 } ?? true }
                let edition = StatuteEdition(old.title, old.version)
                changes[edition] = [(inForce, true), (coming, false)].compactMap { new, isInForce in
                    new.map { new in
                        let later = texts[StatuteEdition(new.title, new.version)]
                        let both = texts[edition].flatMap { old in later.map { (old, $0) } }
                        return StatuteChange(
                            from: old, to: new, isInForce: isInForce, texts: both)
                    }
                }
            }
        }
        self.changes = changes
    }

    /// The changes that concern what stands on this basis; empty when its version is the newest.
    package func changes(to basis: LegalBasis) -> [StatuteChange] {
        changes[StatuteEdition(basis.statute, basis.version)] ?? []
    }

    private static func byTitle(_ catalogue: StatuteCatalogue) -> [[Statute]] {
        var groups: [[Statute]] = []
        for statute in catalogue.statutes {
            if groups.last?.last?.title == statute.title {
                groups[groups.count - 1].append(statute)
            } else {
                groups.append([statute])
            }
        }
        return groups
    }
}
