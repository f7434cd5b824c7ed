import Bank
import Draws
import Papers
import Seals
import Support
import Testing
import Vocabulary

/// What draw number `seed` draws from.
func context(_ seed: Int) -> DrawContext {
    DrawContext(
        seed: HashAlgorithm.sm3.digest(Array("seed \(seed)".utf8)),
        announcementDigest: HashAlgorithm.sm3.digest(Array("announcement".utf8)),
        exam: "test-2017-1", hash: .sm3)
}

/// A number in the given width, so that names sort as their numbers do.
func padded(_ number: Int, _ width: Int = 4) -> String {
    String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
}

/// The statutes of the synthetic bank.
let statuteNames: [StatuteID] = ["处罚法", "许可法", "强制法", "复议法"]

func item(
    _ number: Int, _ type: ItemType, statute: StatuteID, facility: Int, choices count: Int = 4,
    pinned: Set<Int> = [], stem: String? = nil
) throws -> Item {
    let judged: [ChoiceID] = ["true", "false"]
    let letters = "ABCDEFGHIJ".prefix(count).map { ChoiceID(String($0)) }
    let names = type == .trueFalse ? judged : type == .fillIn ? [] : letters
    let version = try #require(CalendarDate(year: 2017, month: 9, day: 1))
    return Item(
        id: ItemID("Q\(padded(number))"), type: type, part: "public", topic: "总则",
        cognitiveLevel: .know, facility: facility,
        basis: LegalBasis(statute: statute, version: version, articles: [1]),
        stem: stem ?? "第\(number)题",
        choices: names.enumerated().map {
            Choice(id: $1, text: "选项\($1)", isPinned: pinned.contains($0))
        },
        key: type == .fillIn ? .texts([["七日"], ["三日"]]) : .choices(Array(names.prefix(1))),
        explanation: "")
}

/// 400 items of three types; every fifth choice item keeps its last choice in place.
func syntheticBank(seed: Int = 1) throws -> ItemBank {
    var seeded = Seeded(seed: UInt64(seed))
    let types: [ItemType] = [.singleChoice, .multipleResponse, .trueFalse]
    var items: [Item] = []
    for number in 1...400 {
        let type = types[number % 3]
        items.append(
            try item(
                number, type, statute: statuteNames[seeded.number(in: 0...3)],
                facility: seeded.number(in: 20...95), choices: type == .multipleResponse ? 5 : 4,
                pinned: number.isMultiple(of: 5) && type != .trueFalse
                    ? [type == .multipleResponse ? 4 : 3] : []))
    }
    return try ItemBank(items: items)
}

/// 50 items, 100 marks; margins that a paper drawn by type alone seldom keeps.
func blueprint(
    statutes: [StatuteID: Blueprint.Quantity] = [
        "处罚法": Blueprint.Quantity(exactly: 16), "许可法": Blueprint.Quantity(least: 10, most: 12),
        "强制法": Blueprint.Quantity(least: 12, most: nil),
    ],
    bands: [DifficultyBand: Blueprint.Quantity] = [
        .easy: Blueprint.Quantity(exactly: 15), .hard: Blueprint.Quantity(least: 8, most: 12),
    ],
    single: Int = 20, several: Int = 15, judge: Int = 15, toleranceMilli: Int = 100
) -> Blueprint {
    Blueprint(
        part: "public",
        sections: [
            Blueprint.Section(type: .singleChoice, count: single, marks: Marks(2)),
            Blueprint.Section(type: .multipleResponse, count: several, marks: Marks(3)),
            Blueprint.Section(type: .trueFalse, count: judge, marks: Marks(1)),
        ],
        statutes: statutes, bands: bands, toleranceMilli: toleranceMilli)
}

func registrations(_ count: Int) -> [RegistrationID] {
    (0..<count).map { RegistrationID("R\(padded($0))") }
}

/// What the procedure makes of the inputs.
func draw(_ inputs: [String: JSON], seed: Int) throws -> JSON {
    try PaperDraw().draw(inputs: inputs, parameters: [:], in: context(seed))
}

/// The refusal of a draw; nil when there is none.
func refusal(_ inputs: [String: JSON]) -> Refusal? {
    do {
        _ = try PaperDraw().draw(inputs: inputs, parameters: [:], in: context(1))
        return nil
    } catch {
        return error
    }
}
