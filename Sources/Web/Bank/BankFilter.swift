import Bank
import Pages
import Vocabulary

/// Which items of the bank a visit asks for.
struct BankFilter {
    let statute: String
    let type: String
    let band: String
    let query: String

    init(_ visit: Visit) {
        let query = visit.query
        statute = query["statute"] ?? ""
        type = query["type"] ?? ""
        band = query["band"] ?? ""
        self.query = query["q"] ?? ""
    }

    func fits(_ item: Item) -> Bool {
        (statute.isEmpty || item.basis.statute.text == statute)
            && (type.isEmpty || item.type.rawValue == type)
            && (band.isEmpty || item.band.rawValue == band)
            && (query.isEmpty || item.stem.contains(query) || item.id.text.contains(query))
    }

    func statutes(_ bank: ItemBank) -> [OfficeChoice] {
        let names = Set(bank.items.map(\.basis.statute)).sorted().map(\.text)
        return choices(names.map { ($0, $0) }, chosen: statute)
    }

    var types: [OfficeChoice] {
        choices(ItemType.allCases.map { ($0.rawValue, $0.chinese) }, chosen: type)
    }

    var bands: [OfficeChoice] {
        choices(DifficultyBand.allCases.map { ($0.rawValue, $0.chinese) }, chosen: band)
    }

    private func choices(_ all: [(String, String)], chosen: String) -> [OfficeChoice] {
        ([("", "全部")] + all).map {
            OfficeChoice(value: $0.0, text: $0.1, isChosen: $0.0 == chosen)
        }
    }
}
