import Bank
import Delivery
import Office
import Papers
import Planning
import Records
import Support
import Testing
import Vocabulary

/// Papers with one item of each type that a machine can score, from the draw to the result.
@Suite("Every type of item") struct EveryTypeTests {
    private static let types = ItemType.scoredByMachine

    private static let blueprint = Blueprint(
        part: "public",
        sections: types.map { Blueprint.Section(type: $0, count: 1, marks: Marks(10)) },
        toleranceMilli: 20_000)

    private func bench() throws -> Bench {
        let items = Self.types.flatMap { type in (1...6).map { Self.item(type, $0) } }
        return Bench(
            ExamOffice(
                records: MemoryRecords(), programme: SampleExam.programme(Self.blueprint),
                bank: try ItemBank(items: items), planning: CbcPlanner(),
                secrets: FixedSecrets()))
    }

    @Test func `is drawn, answered and scored`() throws {
        let bench = try bench()
        try bench.play(to: .drawn)
        let desk = try bench.desk("01")
        try bench.start(desk, desk.sheets)
        let at = Times.first.adding(minutes: 20)
        // The n-th sheet answers its first n items right, and the rest wrong.
        for (count, sheet) in desk.sheets.enumerated() {
            let outline = try #require(desk.attempt(of: sheet)?.outline)
            let events = try outline.entries.enumerated().map { place, entry in
                let item = try #require(bench.office.bank[entry.item])
                return ResponseEvent(
                    sequence: place + 1, item: entry.item,
                    response: place < count + 4 ? Self.right(item) : Self.wrong(item), elapsed: 1)
            }
            try desk.save([(sheet, events)], Act(by: People.system, at: at))
        }
        try desk.log(
            desk.sheets.map { ($0, .closedByTime) },
            Act(by: People.system, at: Times.first.adding(minutes: 150)))
        let second = try bench.desk("02")
        try bench.office.markAbsent(
            second, Act(by: People.invigilator, at: Times.second.adding(minutes: 16)))
        try bench.office.grade(Act(by: People.system, at: Times.grading))
        let scores = try bench.contents().scores.filter { desk.sheets.contains($0.sheet) }
        #expect(scores.count == desk.sheets.count)
        for (count, sheet) in desk.sheets.enumerated() {
            let score = try #require(scores.first { $0.sheet == sheet })
            #expect(score.total == Marks(10 * min(10, count + 4)), "\(sheet)")
        }
    }

    @Test func `reaches the terminal with its slots, and without its key`() throws {
        let bench = try bench()
        try bench.play(to: .drawn)
        let papers = try bench.read { try $0.papers(in: bench.office.exam) }
        let paper = try #require(papers.first)
        let outline = paper.paper.outline(from: bench.office.bank)
        for entry in outline.entries {
            let item = try #require(bench.office.bank[entry.item])
            #expect(entry.slots.map(\.id) == item.slots.map(\.id))
            #expect(Set(entry.choices) == Set(item.choices.map(\.id)))
            #expect(entry.blanks == item.blanks)
        }
    }

    private static func item(_ type: ItemType, _ number: Int) -> Item {
        let isJudged = type == .trueFalse
        let names: [ChoiceID] = isJudged ? ["true", "false"] : ["A", "B", "C", "D"]
        let slots: [ItemSlot] =
            switch type {
            case .matching: [ItemSlot(id: "1", text: "甲"), ItemSlot(id: "2", text: "乙")]
            case .gapMatch: [ItemSlot(id: "1"), ItemSlot(id: "2")]
            case .inlineChoice:
                [ItemSlot(id: "1", choices: ["A", "B"]), ItemSlot(id: "2", choices: ["C", "D"])]
            default: []
            }
        return Item(
            id: ItemID("\(type.rawValue)-\(number)"), type: type, part: "public", topic: "总则",
            cognitiveLevel: .know, facility: 60,
            basis: LegalBasis(
                statute: "行政处罚法", version: Times.first.date, articles: [1]),
            stem: type.hasGapsInStem ? "第\(number)题____与____" : "第\(number)题",
            choices: type.answerForm == .texts
                ? [] : names.map { Choice(id: $0, text: "选项\($0)") }, slots: slots,
            key: key(type), explanation: "见第一条。")
    }

    private static func key(_ type: ItemType) -> ItemKey {
        switch type {
        case .singleChoice, .indefiniteChoice: .choices(["B"])
        case .multipleResponse: .choices(["A", "C"])
        case .trueFalse: .choices(["false"])
        case .fillIn: .texts([["六十"], ["三"]])
        case .ordering: .order(["C", "A", "D", "B"])
        case .matching, .gapMatch, .inlineChoice:
            .pairs([ChoicePair(slot: "1", choice: "A"), ChoicePair(slot: "2", choice: "C")])
        case .numeric: .numbers([AcceptedNumber(Fraction(1), Fraction(3))])
        case .extendedText: .open("")
        }
    }

    private static func right(_ item: Item) -> Response {
        switch item.key {
        case .choices(let choices): Response(choices: choices)
        case .texts(let blanks): .texts(blanks.map { $0[0].text })
        case .order(let order): .order(order)
        case .pairs(let pairs): Response(pairs: pairs)
        case .numbers: .texts(["2"])
        case .open(let text): .texts([text])
        }
    }

    private static func wrong(_ item: Item) -> Response {
        switch item.type.answerForm {
        case .choice: Response(choices: [item.type == .trueFalse ? "true" : "D"])
        case .choices: Response(choices: ["D"])
        case .order: .order(["A", "B", "C", "D"])
        case .pairs: Response(pairs: [ChoicePair(slot: "1", choice: "B")])
        case .texts: .texts(Array(repeating: "9", count: item.blanks))
        }
    }
}
