import Bank
import Grading
import Testing
import Vocabulary

/// What cannot be decided, and why.
@Suite("Corrections that are refused") struct CorrectionCheckTests {
    private static func item(
        _ type: ItemType, _ letters: String = "ABCD", key: ItemKey, slots: [ItemSlot] = [],
        credits: ItemCredits? = nil
    ) -> Item {
        let ids: [ChoiceID] = type == .trueFalse ? ["true", "false"] : choices(letters)
        return Item(
            id: "item-1", type: type, part: "public", topic: "总则", cognitiveLevel: .know,
            facility: 50,
            basis: LegalBasis(
                statute: "行政处罚法", version: adopted, articles: [1]),
            stem: type == .fillIn ? "题干____" : "题干",
            choices: ids.map { Choice(id: $0, text: "选项\($0)") }, slots: slots, key: key,
            credits: credits, explanation: "见第一条。")
    }

    private static var adopted: CalendarDate {
        guard let day = CalendarDate(year: 2017, month: 1, day: 1) else {
            preconditionFailure("no such day")
        }
        return day
    }

    private static let single = item(.singleChoice, key: .choices(["A"]))
    private static let several = item(.multipleResponse, key: .choices(["A", "B"]))
    private static let judged = item(.trueFalse, key: .choices(["true"]))
    private static let blank = item(.fillIn, "", key: .texts([["七日"]]))
    private static let essay = item(.extendedText, "", key: .open("要点"))
    private static let mapped = item(
        .singleChoice, key: .choices(["A"]), credits: ItemCredits(shares: ["A": .one]))

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let item: Item
        let before: [CorrectionMeasure]
        let measure: CorrectionMeasure
        let code: String

        init(
            _ sentence: String, _ item: Item, _ measure: CorrectionMeasure, _ code: String,
            after before: [CorrectionMeasure] = []
        ) {
            (testDescription, self.item, self.measure, self.code) = (sentence, item, measure, code)
            self.before = before
        }
    }

    static let cases: [Case] =
        keys + options + [
            Case("nothing stands", single, .restore(.count), "correction.nothing-to-restore"),
            Case(
                "a key that was never accepted", single,
                .restore(.accept(.choices(["B"]))), "correction.nothing-to-restore"),
            Case(
                "void twice", single, .count(.voidForAll), "correction.no-change",
                after: [.count(.voidForAll)]),
        ]

    private static let keys = [
        Case("the key that it has", single, .key(.choices(["A"])), "correction.no-change"),
        Case("the key as a second one", single, .accept(.choices(["A"])), "correction.no-change"),
        Case(
            "the new key as a second one", single, .accept(.choices(["B"])),
            "correction.no-change", after: [.key(.choices(["B"]))]),
        Case(
            "two right choices of one", single, .key(.choices(["A", "B"])),
            "correction.key-unfit"),
        Case(
            "one right choice of several", several, .key(.choices(["A"])),
            "correction.key-unfit"),
        Case("a choice from nowhere", single, .accept(.choices(["Z"])), "correction.key-unfit"),
        Case("a text for a choice", single, .key(.texts([["A"]])), "correction.key-unfit"),
        Case("a choice for a text", blank, .accept(.choices(["A"])), "correction.key-unfit"),
        Case(
            "a key that people would use", essay, .key(.open("别的")),
            "correction.scored-by-hand"),
        Case(
            "a key beside the item's own shares", mapped, .key(.choices(["B"])),
            "correction.own-credits"),
        Case(
            "a key with a dropped choice", several, .key(.choices(["A", "C"])),
            "correction.key-dropped", after: [.drop("C")]),
    ]

    private static let options = [
        Case("the only right choice", single, .drop("A"), "correction.nothing-left"),
        Case("a choice of two", judged, .drop("false"), "correction.nothing-left"),
        Case(
            "every right choice", several, .drop("B"), "correction.nothing-left",
            after: [.drop("A")]),
        Case(
            "all choices but one", single, .drop("D"), "correction.nothing-left",
            after: [.drop("B"), .drop("C")]),
        Case("a choice where there are none", blank, .drop("A"), "correction.no-options"),
        Case("a choice that is not there", single, .drop("Z"), "correction.unknown-option"),
        Case("a choice twice", single, .drop("B"), "correction.no-change", after: [.drop("B")]),
        Case("a choice with a share of its own", mapped, .drop("B"), "correction.own-credits"),
        Case(
            "the key that a dropped choice was taken from", single, .restore(.key),
            "correction.nothing-left", after: [.key(.choices(["B"])), .drop("A")]),
    ]

    @Test(arguments: cases) func refused(_ example: Case) {
        let policy: ScoringPolicy =
            example.item.credits == nil ? .standard(for: example.item.type) : .asMapped
        let before = example.before.reduce(ItemCorrection()) { $0.applying($1) }
        var code: String?
        do {
            _ = try before.checked(example.measure, on: example.item, by: policy)
        } catch {
            code = error.code
            #expect(!error.message.chinese.isEmpty && !error.message.english.isEmpty)
        }
        #expect(code == example.code)
    }

    @Test func `what is in order is taken`() throws {
        let taken: [(Item, CorrectionMeasure)] = [
            (Self.single, .key(.choices(["B"]))), (Self.single, .accept(.choices(["D"]))),
            (Self.single, .drop("C")), (Self.several, .drop("A")),
            (Self.judged, .key(.choices(["false"]))), (Self.judged, .accept(.choices(["false"]))),
            (Self.blank, .accept(.texts([["十日"]]))), (Self.essay, .count(.voidForAll)),
            (Self.mapped, .count(.takenOut)),
        ]
        for (item, measure) in taken {
            let next = try ItemCorrection().checked(
                measure, on: item, by: .standard(for: item.type))
            #expect(next.standing == [measure.matter])
        }
    }

    @Test func `a measure reads what it writes`() throws {
        let key = ItemKey.pairs([ChoicePair(slot: "1", choice: "A")])
        let all: [CorrectionMeasure] =
            [
                .key(key), .accept(.texts([["七日", "7日"]])), .drop("C"), .restore(.key),
                .restore(.accept(key)), .restore(.count), .restore(.drop("B")),
            ] + CorrectionMeasure.Counting.allCases.map { .count($0) }
        for measure in all {
            #expect(try CorrectionMeasure(json: measure.json) == measure)
            #expect(!measure.wording.chinese.isEmpty && !measure.publicWording.chinese.isEmpty)
        }
        for text in [
            "{}", #"{"count":"all"}"#, #"{"drop":""}"#, #"{"restore":"x"}"#, "[]", #"{"x":1}"#,
            #"{"key":{"choices":["A"]},"drop":"A"}"#,
        ] {
            let json = try JSON(parsing: Array(text.utf8))
            #expect(throws: Refusal.self, "\(text)") { try CorrectionMeasure(json: json) }
        }
    }
}
