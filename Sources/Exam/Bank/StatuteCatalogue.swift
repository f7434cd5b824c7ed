package import Vocabulary

/// The statutes that items may be based on, each in each version that the bank knows.
package struct StatuteCatalogue: Hashable, Sendable {
    /// Ascending by title, then by version.
    package let statutes: [Statute]

    /// - Throws: `Refusal` `statute.double-version` naming the statutes that occur twice.
    package init(_ statutes: [Statute]) throws(Refusal) {
        let sorted = statutes.sorted { ($0.title, $0.version) < ($1.title, $1.version) }
        let doubles = zip(sorted, sorted.dropFirst())
            .filter { ($0.title, $0.version) == ($1.title, $1.version) }
            .map { "\($0.0.title) (\($0.0.version))" }
        guard doubles.isEmpty else {
            let names = doubles.joined(separator: ", ")
            throw Refusal(
                "statute.double-version", "法规目录中重复：\(names)。",
                "the catalogue has twice: \(names)")
        }
        self.statutes = sorted
    }

    /// One statute in one version; nil when the catalogue has it not.
    package subscript(title: StatuteID, version: CalendarDate) -> Statute? {
        statutes.first { $0.title == title && $0.version == version }
    }

    /// All versions of one statute, the oldest first.
    package func versions(of title: StatuteID) -> [Statute] {
        statutes.filter { $0.title == title }
    }
}
