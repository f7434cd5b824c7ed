import Bank
import Office
import Pages
import Papers
import Programme
import Vocabulary

/// The heat map of the bank, and the cells of a blueprint.
struct BankCoverage {
    private let bank: BankVisit
    private let filter: BankFilter
    private let blueprint: Blueprint?
    private let title: String?
    private let items: [Item]
    private let types: [ItemType]

    init(_ bank: BankVisit, _ filter: BankFilter) {
        self.bank = bank
        self.filter = filter
        let office =
            filter["exam"].isEmpty
            ? nil : try? bank.site.exams.office(ExamID(filter["exam"]))
        blueprint = office?.programme.blueprint
        title = office?.programme.title
        items = bank.history.items.values.compactMap { history in
            guard history.inForce != nil, filter.fits(history) else { return nil }
            return try? history.inForce?.recorded.item()
        }
        let present = Set(items.map(\.type))
        let wanted = Set(blueprint?.sections.compactMap(\.type.itemType) ?? [])
        types = ItemType.allCases.filter { present.contains($0) || wanted.contains($0) }
    }

    var page: BankCoveragePage {
        let counts = Dictionary(grouping: items) { Key($0) }.mapValues(\.count)
        let topics = Dictionary(grouping: items, by: \.topic).mapValues(\.count)
        let rows = topics.keys.sorted(by: precedes).map { topic in
            BankCoveragePage.Row(
                topic: topic, total: topics[topic] ?? 0,
                cells: types.flatMap { type in
                    DifficultyBand.allCases.map { band in
                        cell(Key(topic: topic, type: type, band: band), counts)
                    }
                })
        }
        return BankCoveragePage(
            tabs: bank.tabs("/bank/coverage"), filters: filters, types: types.map(\.chinese),
            bands: types.flatMap { _ in DifficultyBand.allCases.map(\.chinese) },
            total: total(counts), rows: rows, count: items.count, needs: needs, exam: title)
    }

    private func total(_ counts: [Key: Int]) -> BankCoveragePage.Row {
        var all: [Key: Int] = [:]
        for (key, count) in counts {
            all[Key(topic: "", type: key.type, band: key.band), default: 0] += count
        }
        let cells = types.flatMap { type in
            DifficultyBand.allCases.map { cell(Key(topic: "", type: type, band: $0), all) }
        }
        return BankCoveragePage.Row(
            topic: "全部知识点", total: items.count, cells: cells, isTotal: true)
    }

    private struct Key: Hashable {
        let topic: String
        let type: ItemType
        let band: DifficultyBand

        init(topic: String, type: ItemType, band: DifficultyBand) {
            (self.topic, self.type, self.band) = (topic, type, band)
        }

        init(_ item: Item) {
            self.init(topic: item.topic, type: item.type, band: item.band)
        }
    }

    private func cell(_ key: Key, _ counts: [Key: Int]) -> BankCoveragePage.Cell {
        let count = counts[key] ?? 0
        let level = count == 0 ? 0 : count <= 2 ? 1 : count <= 5 ? 2 : count <= 10 ? 3 : 4
        return BankCoveragePage.Cell(
            count: count, level: level, shape: ["", "▁", "▃", "▅", "█"][level],
            href: filter.path(
                "/bank",
                [
                    "topic": key.topic, "type": key.type.rawValue, "band": key.band.rawValue,
                    "state": "approved",
                ]), isWanted: count == 0 && isWanted(key),
            label: [
                key.topic.isEmpty ? "全部知识点" : key.topic, key.type.chinese, key.band.chinese,
                "\(count)道",
            ].joined(separator: "，"))
    }

    /// Whether papers of the blueprint have items of this type and band.
    private func isWanted(_ key: Key) -> Bool {
        guard let blueprint, key.topic.isEmpty || !filter["statute"].isEmpty,
            blueprint.sections.contains(where: { $0.type.itemType == key.type })
        else { return false }
        let bands = blueprint.margins.filter { margin in
            margin.band != nil
                && (margin.type == nil || margin.type?.itemType == key.type)
        }
        return bands.isEmpty || bands.contains { $0.band == key.band && $0.quantity.least > 0 }
    }

    private var needs: [BankCoveragePage.Need] {
        guard let blueprint else { return [] }
        let all = bank.history.items.values.compactMap { try? $0.inForce?.recorded.item() }
        return BlueprintCell.all(of: blueprint).map { cell in
            let quantity = cell.quantity(in: blueprint)
            let count = all.count { cell.holds($0, blueprint) }
            let wanted: String =
                switch quantity.most {
                case quantity.least: "\(quantity.least)"
                case nil: "至少\(quantity.least)"
                case let most?: "\(quantity.least)–\(most)"
                }
            // Several times as many as a paper takes, so that papers differ.
            let badge =
                count < quantity.least
                ? BankBadge("不够", kind: "bad")
                : count < quantity.least * 3
                    ? BankBadge("偏少", kind: "wait") : BankBadge("足够", kind: "good")
            return BankCoveragePage.Need(
                name: cell.name(in: blueprint), wanted: wanted, count: count,
                href: "/bank?state=approved&exam=\(URLEncoded.encoded(filter["exam"]))"
                    + "&cell=\(cell.text)", badge: badge)
        }
    }

    private var filters: [BankFilterField] {
        let drafts = bank.history.items.values.map(\.shown.draft)
        let statutes = Set(drafts.compactMap { $0.basis?.statute }).sorted().map(\.text)
        let parts = Set(drafts.compactMap(\.part)).sorted().map { ($0.text, $0.words) }
        return [
            filter.field("statute", "依据的法律", statutes.map { ($0, $0) }),
            filter.field("part", "题库分区", parts),
            filter.field(
                "exam", "按考试的蓝图",
                bank.site.exams.all.map { ($0.exam.text, $0.programme.title) }, none: "不比较"),
        ]
    }
}
