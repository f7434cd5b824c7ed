import Bank
import Vocabulary

/// The inputs of the paper draw, read from the frozen JSON and checked.
struct PaperInput {
    /// What the draw turns on, of one item.
    struct PoolItem {
        let id: String
        let type: ItemType
        let statute: StatuteID
        let band: DifficultyBand
        /// Expected score in ten-thousandths of a mark.
        let expected: Int
        /// For each choice whether it keeps its place.
        let pinned: [Bool]
    }

    let registrations: [String]
    let pool: [PoolItem]
    let blueprint: Blueprint

    init(inputs: [String: JSON]) throws(Refusal) {
        registrations = (inputs["roster"]?.array ?? []).compactMap(\.text)
        guard registrations.count == inputs["roster"]?.array?.count,
            Set(registrations).count == registrations.count, !registrations.contains("")
        else { throw PaperInput.malformed("inputs.roster") }
        guard let blueprint = inputs["blueprint"].flatMap(Blueprint.init(json:)) else {
            throw PaperInput.malformed("inputs.blueprint")
        }
        self.blueprint = blueprint
        let marks = Dictionary(
            blueprint.sections.map { ($0.type, $0.marks.hundredths) }, uniquingKeysWith: { $1 })
        guard let rows = inputs["bank"]?.array else { throw PaperInput.malformed("inputs.bank") }
        var pool: [PoolItem] = []
        for row in rows {
            guard let item = PaperInput.item(row, marks: marks) else {
                throw PaperInput.malformed("inputs.bank[\(pool.count)]")
            }
            pool.append(item)
        }
        guard Set(pool.map(\.id)).count == pool.count else {
            throw PaperInput.malformed("inputs.bank")
        }
        self.pool = pool
    }

    private static func item(_ json: JSON, marks: [ItemType: Int]) -> PoolItem? {
        guard let row = json.array, row.count == 7, let id = row[0].text, !id.isEmpty,
            let type = row[1].text.flatMap(ItemType.init),
            let statute = row[2].text, !statute.isEmpty,
            let band = row[3].text.flatMap(DifficultyBand.init),
            let facility = row[4].int, (0...100).contains(facility), let pins = row[5].text,
            pins.utf8.count <= 10, pins.allSatisfy({ "pf".contains($0) }), let marks = marks[type]
        else { return nil }
        return PoolItem(
            id: id, type: type, statute: StatuteID(statute), band: band, expected: facility * marks,
            pinned: pins.map { $0 == "p" })
    }

    private static func malformed(_ place: String) -> Refusal {
        Refusal(
            "papers.malformed-input", "组卷输入有误：\(place)。",
            "the input of the paper draw is malformed: \(place)")
    }
}

extension Blueprint {
    /// No number of a blueprint is larger, so that no sum over a paper overflows.
    static let largestNumber = 1_000_000

    /// Reads a blueprint as it stands in a transcript; nil when it has another shape.
    fileprivate init?(json: JSON) {
        guard let part = json["part"]?.text, !part.isEmpty, let tolerance = json["tolerance"]?.int,
            (0...Blueprint.largestNumber).contains(tolerance), let rows = json["sections"]?.array,
            let statuteRows = json["statutes"]?.object,
            let bandRows = json["bands"]?.object
        else { return nil }
        let sections = rows.compactMap(Section.init(json:))
        var statutes: [StatuteID: Quantity] = [:]
        for (title, row) in statuteRows where !title.isEmpty {
            statutes[StatuteID(title)] = Quantity(json: row)
        }
        var bands: [DifficultyBand: Quantity] = [:]
        for (name, row) in bandRows {
            guard let band = DifficultyBand(rawValue: name) else { return nil }
            bands[band] = Quantity(json: row)
        }
        guard sections.count == rows.count, statutes.count == statuteRows.count,
            bands.count == bandRows.count, Set(sections.map(\.type)).count == sections.count
        else { return nil }
        self.init(
            part: BankPart(part), sections: sections, statutes: statutes, bands: bands,
            toleranceMilli: tolerance)
    }
}

extension Blueprint.Section {
    fileprivate init?(json: JSON) {
        guard let row = json.array, row.count == 3, let type = row[0].text.flatMap(ItemType.init),
            let count = row[1].int, (0...Blueprint.largestNumber).contains(count),
            let marks = row[2].int, (0...Blueprint.largestNumber).contains(marks)
        else { return nil }
        self.init(type: type, count: count, marks: Marks(hundredths: marks))
    }
}
