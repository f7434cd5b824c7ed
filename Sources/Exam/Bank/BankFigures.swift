package import Vocabulary

/// How many items a bank has of which kind: what `bank stats` and the editor's coverage count.
package struct BankFigures: Hashable, Sendable {
    /// A count under a name.
    package struct Count: Hashable, Sendable {
        package let name: String
        package let items: Int
    }

    /// A cell of the coverage: items of one topic of one statute, of one type, in one band.
    package struct Cell: Hashable, Sendable {
        package let statute: StatuteID
        package let topic: String
        package let type: ItemType
        package let band: DifficultyBand

        package init(
            statute: StatuteID, topic: String, type: ItemType, band: DifficultyBand
        ) {
            self.statute = statute
            self.topic = topic
            self.type = type
            self.band = band
        }
    }

    package let items: Int
    package let states: [Count]
    package let types: [Count]
    /// By title, the largest first.
    package let statutes: [Count]
    /// `public`, `field`, `leaders`.
    package let scopes: [Count]
    /// The parts of the bank as they are named.
    package let parts: [Count]
    /// The parts that are fields.
    package let fields: [Count]
    package let bands: [Count]
    package let levels: [Count]
    /// Statute and topic, `中华人民共和国行政处罚法/听证程序`.
    package let topics: [Count]
    /// Right letters of single choices, right and wrong of true/false.
    package let keyLetters: [Count]
    package let caseSets: Int
    /// How many items a cell has; empty cells are not among them.
    package let coverage: [Cell: Int]

    /// Items and drafts alike; what a draft does not say is not counted under its name.
    package init(_ drafts: [ItemDraft]) {
        items = drafts.count
        states = BankFigures.tally(
            drafts.map(\.record.state.rawValue), order: ItemState.allCases.map(\.rawValue))
        types = BankFigures.tally(
            drafts.map(\.type.rawValue), order: ItemType.allCases.map(\.rawValue))
        statutes = BankFigures.tally(drafts.compactMap(\.basis?.statute.text))
        let parts = drafts.compactMap(\.part?.text)
        scopes = BankFigures.tally(
            parts.map(BankFigures.scope), order: ["public", "field", "leaders"])
        self.parts = BankFigures.tally(parts)
        fields = self.parts.filter { BankFigures.scope(of: $0.name) == "field" }
        bands = BankFigures.tally(
            drafts.compactMap { $0.facility.map { DifficultyBand(facility: $0).rawValue } },
            order: DifficultyBand.allCases.map(\.rawValue))
        levels = BankFigures.tally(
            drafts.compactMap(\.cognitiveLevel?.rawValue),
            order: CognitiveLevel.allCases.map(\.rawValue))
        topics = BankFigures.tally(
            drafts.compactMap { draft in
                draft.basis.map { "\($0.statute)/\(draft.topic)" }
            })
        keyLetters = BankFigures.tally(
            drafts.compactMap(BankFigures.letter), order: ["A", "B", "C", "D", "E"])
        caseSets = Set(drafts.compactMap(\.caseSet?.id)).count
        coverage = Dictionary(
            drafts.compactMap(BankFigures.cell).map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// Whom the items of a part are for: everybody, the officers of a field, or those who are to
    /// lead.
    package static func scope(of part: String) -> String {
        ["public", "leaders"].contains(part) ? part : "field"
    }

    private static func letter(_ draft: ItemDraft) -> String? {
        guard draft.type == .singleChoice || draft.type == .trueFalse,
            case .choices(let ids)? = draft.key, ids.count == 1
        else { return nil }
        return ids.first?.text
    }

    private static func cell(_ draft: ItemDraft) -> Cell? {
        guard let basis = draft.basis, let facility = draft.facility else { return nil }
        return Cell(
            statute: basis.statute, topic: draft.topic, type: draft.type,
            band: DifficultyBand(facility: facility))
    }

    /// In the given order, what is not in it behind, the largest first.
    private static func tally(_ names: [String], order: [String] = []) -> [Count] {
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        let known = order.compactMap { name in counts[name].map { Count(name: name, items: $0) } }
        let others = counts.filter { !order.contains($0.key) }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { Count(name: $0.key, items: $0.value) }
        return known + others
    }
}

extension BankFigures {
    /// As `bank stats --json` gives them; tallies as objects, the coverage as a list.
    package var json: JSON {
        [
            "items": .int(items), "state": BankFigures.object(states),
            "type": BankFigures.object(types), "statute": BankFigures.object(statutes),
            "scope": BankFigures.object(scopes), "part": BankFigures.object(parts),
            "field": BankFigures.object(fields), "difficulty": BankFigures.object(bands),
            "cognitiveLevel": BankFigures.object(levels), "topic": BankFigures.object(topics),
            "keyLetters": BankFigures.object(keyLetters), "caseSets": .int(caseSets),
            "coverage": .array(
                sortedCoverage.map { cell, count in
                    [
                        "statute": JSON(cell.statute), "topic": .text(cell.topic),
                        "type": .text(cell.type.rawValue), "difficulty": .text(cell.band.rawValue),
                        "items": .int(count),
                    ]
                }),
        ]
    }

    private var sortedCoverage: [(Cell, Int)] {
        coverage.sorted { one, two in
            let (left, right) = (one.key, two.key)
            return (left.statute.text, left.topic, left.type.rawValue, left.band.rawValue)
                < (right.statute.text, right.topic, right.type.rawValue, right.band.rawValue)
        }.map { ($0.key, $0.value) }
    }

    private static func object(_ counts: [Count]) -> JSON {
        .object(
            Dictionary(counts.map { ($0.name, JSON.int($0.items)) }, uniquingKeysWith: { $1 }))
    }
}
