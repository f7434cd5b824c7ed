import Bank
import Testing
import Vocabulary

@Suite struct `The figures of a bank` {
    private static let figures = BankFigures([
        Samples.item("A-001"),
        Samples.item("A-002") {
            $0.key = .choices(["B"])
            $0.facility = 80
            $0.part = "market"
            $0.caseSet = CaseSet(id: "C", text: "甲。", position: 1)
        },
        Samples.item("A-003") {
            RuleCases.trueFalse(&$0, "应当公开。")
            $0.facility = 30
            $0.part = "market"
            $0.record = ItemRecord(state: .retired)
        },
        Samples.item("A-004") {
            $0.part = nil
            $0.facility = nil
            $0.basis = nil
            $0.record = ItemRecord(state: .draft)
        },
    ])

    @Test func `count by state, type, scope, band and letter in a fixed order`() {
        func text(_ counts: [BankFigures.Count]) -> String {
            counts.map { "\($0.name) \($0.items)" }.joined(separator: ", ")
        }
        let figures = Self.figures
        #expect(figures.items == 4)
        #expect(text(figures.states) == "draft 1, approved 2, retired 1")
        #expect(text(figures.types) == "singleChoice 3, trueFalse 1")
        #expect(text(figures.scopes) == "public 1, field 2")
        #expect(text(figures.fields) == "market 2")
        #expect(text(figures.bands) == "easy 1, medium 1, hard 1")
        #expect(text(figures.keyLetters) == "A 2, B 1, true 1")
        #expect(text(figures.topics) == "某法/简易程序 3")
        #expect(figures.caseSets == 1)
    }

    @Test func `a cell of the coverage is topic, type and band`() {
        let coverage = Self.figures.coverage
        #expect(coverage.count == 3 && coverage.values.allSatisfy { $0 == 1 })
        let cell = BankFigures.Cell(
            statute: "某法", topic: "简易程序", type: .singleChoice, band: .easy)
        #expect(coverage[cell] == 1)
    }

    @Test func `are JSON with objects by name`() {
        let json = Self.figures.json
        #expect(json["items"] == 4)
        #expect(json["scope"] == ["public": 1, "field": 2])
        #expect(json["coverage"]?.array?.count == 3)
        #expect(
            json["coverage"]?.array?.first == [
                "statute": "某法", "topic": "简易程序", "type": "singleChoice",
                "difficulty": "easy", "items": 1,
            ])
    }
}
