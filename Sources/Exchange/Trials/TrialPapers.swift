package import Vocabulary

/// A paper draw from tables: the inputs of procedure `papers/2` without a bank of texts.
package struct TrialPapers: Hashable, Sendable {
    /// The frozen inputs but the plan, by the names of the transcript.
    package let inputs: [String: JSON]
    /// The ids of the items in the order of the input.
    package let items: [String]

    /// - Parameter toleranceMilli: nil for the blueprint's own.
    /// - Throws: `trial.findings` when the tables do not fit each other.
    package init(
        bank: TrialBank, blueprint: TrialBlueprint, roster: PaperRoster, rosterFile: String,
        toleranceMilli: Int? = nil
    ) throws(Refusal) {
        let log = FindingLog()
        let wanted = Set(blueprint.types.map(\.type))
        let rows = bank.rows.filter { wanted.contains($0.type) }
        let sections = TrialSections(bank: bank, blueprint: blueprint, log: log)
        TrialPapers.checkMargins(blueprint, rows, log)
        let places = Dictionary(
            uniqueKeysWithValues: rows.enumerated().map { ($1.id, $0) })
        let known = Set(bank.rows.map(\.id))
        for person in roster.rows {
            for item in person.seen where !known.contains(item) {
                log.add(
                    "trial.unknown-item", Finding.Place(file: rosterFile, column: "seen"),
                    "\(person.registration) 做过的“\(item)”不在题库中。",
                    "\(person.registration) has seen “\(item)”, which the bank does not have")
            }
        }
        try log.check()
        items = rows.map(\.id)
        inputs = [
            "bank": .array(
                rows.map { TrialPapers.json($0, section: sections.place[$0.type] ?? 0) }),
            "enemies": .array(TrialPapers.enemies(rows, places).map { JSON($0) }),
            "blueprint": [
                "part": "trial", "sections": .array(sections.rows),
                "margins": .array(blueprint.margins.map(\.json)),
                "tolerance": .int(toleranceMilli ?? blueprint.toleranceMilli),
            ],
            "roster": .array(
                roster.rows.map {
                    [
                        .text($0.registration), .text($0.session), .text($0.field),
                        JSON(Set($0.seen.compactMap { places[$0] }).sorted()),
                    ]
                }),
        ]
    }

    private static func json(_ row: TrialBank.Row, section: Int) -> JSON {
        [
            .text(row.id), .int(section), .text(row.law), .text(row.scope), .text(row.level),
            .text(row.band), JSON(row.scores),
            .text(String(repeating: "f", count: row.choices)), .text(row.set), "",
        ]
    }

    /// Pairs of positions, each once; members of one case set are no enemies.
    private static func enemies(_ rows: [TrialBank.Row], _ places: [String: Int]) -> [[Int]] {
        var pairs: Set<[Int]> = []
        for (place, row) in rows.enumerated() {
            for enemy in row.enemies {
                guard let other = places[enemy],
                    row.set.isEmpty || rows[other].set != row.set
                else { continue }
                pairs.insert([min(place, other), max(place, other)])
            }
        }
        return pairs.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// A law or type that the bank does not have is a slip of the pen.
    private static func checkMargins(
        _ blueprint: TrialBlueprint, _ rows: [TrialBank.Row], _ log: FindingLog
    ) {
        let laws = Set(rows.map(\.law))
        let types = Set(rows.map(\.type))
        for margin in blueprint.margins where margin.least > 0 {
            if let law = margin.conditions["statute"], !laws.contains(law) {
                log.add(
                    "trial.unknown-law", Finding.Place(file: blueprint.file, column: law),
                    "题库中没有这部法律的试题。", "no item of the bank is on this law")
            }
            if let type = margin.conditions["type"], !types.contains(type) {
                log.add(
                    "trial.unknown-type", Finding.Place(file: blueprint.file, column: type),
                    "题库中没有这种题型。", "no item of the bank is of this type")
            }
        }
    }
}

extension TrialBlueprint.Margin {
    /// As a transcript has it.
    fileprivate var json: JSON {
        [.object(conditions.mapValues(JSON.text)), .int(least), .int(most ?? -1)]
    }
}

/// The sections that follow from the types: marks and sizes of case sets are those of the bank.
private struct TrialSections {
    let rows: [JSON]
    /// The section of each type.
    let place: [String: Int]

    init(bank: TrialBank, blueprint: TrialBlueprint, log: FindingLog) {
        var rows: [JSON] = []
        var place: [String: Int] = [:]
        for count in blueprint.types {
            let items = bank.rows.filter { $0.type == count.type }
            let marks = Set(items.map(\.marksMilli))
            let sets = Dictionary(grouping: items, by: \.set)
            let alone = sets[""] != nil
            let sizes = Set(sets.filter { !$0.key.isEmpty }.map(\.value.count))
            let size = alone ? 1 : sizes.first ?? 1
            func complain(_ chinese: String, _ english: String) {
                log.add(
                    "trial.type", Finding.Place(file: blueprint.file, column: count.type), chinese,
                    english)
            }
            if items.isEmpty {
                complain("题库中没有这种题型。", "no item of the bank is of this type")
            }
            if marks.count > 1 || marks.contains(where: { !$0.isMultiple(of: 10) })
                || blueprint.weightsMilli[count.type].map({ !marks.contains($0) }) ?? false
            {
                complain(
                    "每题分值应相同、以 0.01 分为单位，并与 weights_milli 一致。",
                    "items have one mark, in hundredths, as in weights_milli")
            }
            if sizes.count > 1 || (alone && !sizes.isEmpty) || !count.items.isMultiple(of: size) {
                complain(
                    "案例组的小题数应都相同，并整除该题型的题数；有案例组的题型不能有单题。",
                    "case sets of a type have one size, which divides its items; none stand alone")
            }
            place[count.type] = rows.count
            rows.append([
                .text(count.type), .int(count.items / size), .int(size),
                .int((marks.first ?? 0) / 10),
            ])
        }
        self.rows = rows
        self.place = place
    }
}
