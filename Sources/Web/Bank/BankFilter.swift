import Bank
import Office
import Pages
import Papers
import Programme
import Vocabulary

/// Which items of the bank a visit asks for; the address carries all of it.
struct BankFilter {
    /// The names of the address, in the order in which they are shown.
    static let names = [
        "q", "state", "statute", "type", "band", "topic", "part", "level", "article", "exam",
        "cell", "sort",
    ]

    private let values: [String: String]
    /// The exam whose blueprint a cell is of; nil for none.
    private let office: ExamOffice?

    init(_ visit: Visit, _ site: Site) {
        values = visit.query.filter { BankFilter.names.contains($0.key) && !$0.value.isEmpty }
        office = values["exam"].flatMap { try? site.exams.office(ExamID($0)) }
    }

    subscript(name: String) -> String { values[name] ?? "" }

    /// The items that fit, sorted as asked.
    func items(_ history: BankHistory) -> [ItemHistory] {
        let fitting = history.items.values.filter(fits)
        switch self["sort"] {
        case "newest": return fitting.sorted { $0.revision > $1.revision }
        case "hard":
            return fitting.sorted {
                ($0.shown.draft.facility ?? 100, $0.id) < ($1.shown.draft.facility ?? 100, $1.id)
            }
        case "easy":
            return fitting.sorted {
                (-($0.shown.draft.facility ?? 0), $0.id) < (-($1.shown.draft.facility ?? 0), $1.id)
            }
        default: return fitting.sorted { $0.id < $1.id }
        }
    }

    func fits(_ item: ItemHistory) -> Bool {
        hasState(item) && fits(item.shown.draft) && hasText(item) && isInCell(item.shown.draft)
    }

    private func hasState(_ item: ItemHistory) -> Bool {
        switch self["state"] {
        case "": true
        case "draft": item.work?.state == .draft
        case "reviewed": item.work?.state == .reviewed
        case "approved": item.inForce != nil
        default: item.inForce == nil && item.work == nil
        }
    }

    private func fits(_ draft: ItemDraft) -> Bool {
        func isAsked(_ name: String, _ value: String?) -> Bool {
            self[name].isEmpty || value == self[name]
        }
        return isAsked("statute", draft.basis?.statute.text) && isAsked("type", draft.type.rawValue)
            && isAsked("band", draft.facility.map { DifficultyBand(facility: $0).rawValue })
            && isAsked("topic", draft.topic) && isAsked("part", draft.part?.text)
            && isAsked("level", draft.cognitiveLevel?.rawValue)
            && (self["article"].isEmpty
                || draft.basis?.articles.map(String.init).contains(self["article"]) ?? false)
    }

    private func hasText(_ item: ItemHistory) -> Bool {
        let query = self["q"]
        guard !query.isEmpty else { return true }
        let draft = item.shown.draft
        return item.id.text.contains(query) || draft.stem.contains(query)
            || draft.topic.contains(query) || draft.choices.contains { $0.text.contains(query) }
    }

    private func isInCell(_ draft: ItemDraft) -> Bool {
        guard let office, !self["cell"].isEmpty else { return true }
        let blueprint = office.programme.blueprint
        guard let item = try? draft.item(), let cell = BlueprintCell(self["cell"]) else {
            return false
        }
        return cell.holds(item, blueprint)
    }

    /// The lists to choose from, with what is in the bank.
    func fields(_ history: BankHistory) -> [BankFilterField] {
        let drafts = history.items.values.map(\.shown.draft)
        let statutes = Set(drafts.compactMap { $0.basis?.statute }).sorted().map(\.text)
        let states = ItemState.allCases.map { ($0.rawValue, BankBadge($0).text) }
        return [
            field("state", "状态", states),
            field("statute", "依据的法律", statutes.map { ($0, $0) }),
            field("type", "题型", ItemType.allCases.map { ($0.rawValue, $0.chinese) }),
            field("band", "难度", DifficultyBand.allCases.map { ($0.rawValue, $0.chinese) }),
        ]
    }

    /// The lists that are asked for less often.
    func further(_ history: BankHistory, _ site: Site) -> [BankFilterField] {
        let drafts = history.items.values.map(\.shown.draft)
        let own = drafts.filter {
            self["statute"].isEmpty || $0.basis?.statute.text == self["statute"]
        }
        let topics = Set(own.map(\.topic)).filter { !$0.isEmpty }.sorted(by: precedes)
        let parts = Set(drafts.compactMap(\.part)).sorted().map { ($0.text, $0.words) }
        let articles = Set(own.flatMap { $0.basis?.articles ?? [] }).sorted().map(String.init)
        var fields = [
            field("topic", "知识点", topics.map { ($0, $0) }),
            field("part", "题库分区", parts),
            field("level", "认知层次", CognitiveLevel.allCases.map { ($0.rawValue, $0.chinese) }),
            field(
                "exam", "按考试的蓝图", site.exams.all.map { ($0.exam.text, $0.programme.title) }),
        ]
        if !self["statute"].isEmpty || !self["article"].isEmpty {
            fields.insert(field("article", "条文", articles.map { ($0, "第\($0)条") }), at: 0)
        }
        if let office {
            let cells = BlueprintCell.all(of: office.programme.blueprint)
            fields.append(
                field(
                    "cell", "蓝图的格",
                    cells.map { ($0.text, $0.name(in: office.programme.blueprint)) }))
        }
        fields.append(
            field(
                "sort", "排序", [("newest", "最近办理的在前"), ("hard", "难的在前"), ("easy", "易的在前")],
                none: "按编号"))
        return fields
    }

    var hasFurther: Bool {
        ["topic", "part", "level", "article", "exam", "cell", "sort"].contains {
            !self[$0].isEmpty
        }
    }

    /// The address of the same items elsewhere, with some values changed.
    func path(_ place: String, _ changes: [String: String] = [:]) -> String {
        let all = values.merging(changes) { $1 }
        let query = (BankFilter.names + ["format"]).compactMap { name in
            all[name].flatMap { $0.isEmpty ? nil : "\(name)=\(URLEncoded.encoded($0))" }
        }
        return query.isEmpty ? place : "\(place)?\(query.joined(separator: "&"))"
    }

    func field(
        _ name: String, _ label: String, _ all: [(String, String)], none: String = "全部"
    ) -> BankFilterField {
        BankFilterField(
            name: name, label: label,
            choices: ([("", none)] + all).map {
                OfficeChoice(value: $0.0, text: $0.1, isChosen: $0.0 == self[name])
            })
    }
}

/// By bytes, the same everywhere.
func precedes(_ one: String, _ two: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(two.utf8)
}
