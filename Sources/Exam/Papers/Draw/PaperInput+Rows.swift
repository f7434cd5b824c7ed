import Vocabulary

extension PaperInput {
    /// No number of an input is larger, so that no sum over an exam overflows.
    static let largestNumber = 1_000_000

    static func items(_ json: JSON?, sections: [Section]) throws(Refusal) -> [Row] {
        guard let rows = json?.array else { throw malformed("inputs.bank") }
        var items: [Row] = []
        for row in rows {
            guard let item = Row(json: row, sections: sections) else {
                throw malformed("inputs.bank[\(items.count)]")
            }
            if let last = items.last, !last.id.utf8.lexicographicallyPrecedes(item.id.utf8) {
                throw malformed("inputs.bank[\(items.count)]")
            }
            items.append(item)
        }
        try checkSets(items, sections: sections)
        return items
    }

    /// Every unit has as many items as its section says, all in that section and of one field.
    private static func checkSets(_ items: [Row], sections: [Section]) throws(Refusal) {
        let sets = Dictionary(grouping: items.filter { !$0.set.isEmpty }, by: \.set)
        for item in items where item.set.isEmpty && sections[item.section].size != 1 {
            throw malformed("inputs.bank \(item.id)")
        }
        for (_, members) in sets {
            let scopes = Set(members.map(\.scope)).subtracting([""])
            guard members.allSatisfy({ $0.section == members[0].section }),
                members.count == sections[members[0].section].size, scopes.count <= 1
            else { throw malformed("inputs.bank \(members[0].id)") }
        }
    }

    static func enemies(_ json: JSON?, items: Int) throws(Refusal) -> [(Int, Int)] {
        guard let rows = json?.array else { throw malformed("inputs.enemies") }
        var pairs: [(Int, Int)] = []
        for row in rows {
            let pair = (row.array ?? []).compactMap(\.int)
            guard pair.count == 2, row.array?.count == 2, 0 <= pair[0], pair[0] < pair[1],
                pair[1] < items, pairs.last.map({ $0 < (pair[0], pair[1]) }) ?? true
            else { throw malformed("inputs.enemies[\(pairs.count)]") }
            pairs.append((pair[0], pair[1]))
        }
        return pairs
    }

    static func candidates(_ json: JSON?, items: Int) throws(Refusal) -> [Candidate] {
        guard let rows = json?.array else { throw malformed("inputs.roster") }
        var candidates: [Candidate] = []
        for row in rows {
            guard let row = row.array, row.count == 4, let registration = row[0].text,
                let session = row[1].text, let field = row[2].text,
                let seen = PaperPlan.numbers(row[3]), seen.allSatisfy((0..<items).contains),
                zip(seen, seen.dropFirst()).allSatisfy({ $0 < $1 }),
                !registration.isEmpty,
                candidates.last?.registration.utf8.lexicographicallyPrecedes(registration.utf8)
                    ?? true
            else { throw malformed("inputs.roster[\(candidates.count)]") }
            candidates.append(
                Candidate(
                    registration: registration, session: session, field: field, seen: seen))
        }
        return candidates
    }
}

extension PaperInput.Row {
    /// The most choices of an item, so that their order is one word of the stream.
    private static let mostChoices = 10

    fileprivate init?(json: JSON, sections: [PaperInput.Section]) {
        guard let row = json.array, row.count == 10, let id = row[0].text, !id.isEmpty,
            let section = row[1].int, sections.indices.contains(section),
            let statute = row[2].text, !statute.isEmpty, let scope = row[3].text,
            let level = row[4].text, ["know", "understand", "apply"].contains(level),
            let band = row[5].text, ["easy", "medium", "hard"].contains(band),
            let scores = PaperPlan.numbers(row[6]), scores.count == 4,
            scores.allSatisfy((0...PaperInput.largestNumber).contains),
            let pins = row[7].text, pins.utf8.count <= PaperInput.Row.mostChoices,
            pins.allSatisfy({ "pf".contains($0) }), let set = row[8].text,
            let text = row[9].text
        else { return nil }
        self.init(
            id: id, section: section, type: sections[section].type,
            kind: PaperInput.Kind(statute: statute, scope: scope, level: level, band: band),
            scores: Scores(scores[0], scores[1], scores[2], scores[3]),
            pinned: pins.map { $0 == "p" }, set: set, text: text)
    }
}

/// The blueprint as it stands in a transcript.
struct BlueprintRows {
    let sections: [PaperInput.Section]
    let margins: [PaperInput.Margin]
    let tolerance: Int

    private static let dimensions: Set = ["statute", "scope", "level", "band", "type"]

    init(_ json: JSON?) throws(Refusal) {
        guard let sectionRows = json?["sections"]?.array, let marginRows = json?["margins"]?.array,
            let tolerance = json?["tolerance"]?.int,
            (0...PaperInput.largestNumber).contains(tolerance)
        else { throw PaperInput.malformed("inputs.blueprint") }
        self.tolerance = tolerance
        sections = sectionRows.compactMap(BlueprintRows.section)
        margins = marginRows.compactMap(BlueprintRows.margin)
        guard sections.count == sectionRows.count else {
            throw PaperInput.malformed("inputs.blueprint.sections")
        }
        guard margins.count == marginRows.count else {
            throw PaperInput.malformed("inputs.blueprint.margins")
        }
    }

    private static func section(_ json: JSON) -> PaperInput.Section? {
        guard let row = json.array, row.count == 4, let type = row[0].text, let count = row[1].int,
            let size = row[2].int, (0...10_000).contains(count), (1...100).contains(size),
            let marks = row[3].int, (0...PaperInput.largestNumber).contains(marks)
        else { return nil }
        return PaperInput.Section(type: type, count: count, size: size)
    }

    private static func margin(_ json: JSON) -> PaperInput.Margin? {
        guard let row = json.array, row.count == 3, let members = row[0].object,
            let least = row[1].int, let most = row[2].int,
            (0...PaperInput.largestNumber).contains(least),
            (-1...PaperInput.largestNumber).contains(most)
        else { return nil }
        let conditions = members.compactMapValues(\.text)
        guard conditions.count == members.count, !conditions.isEmpty,
            dimensions.isSuperset(of: conditions.keys)
        else { return nil }
        return PaperInput.Margin(
            conditions: conditions,
            quantity: Blueprint.Quantity(least: least, most: most < 0 ? nil : most))
    }
}
