import Bank
import Papers
import Testing
import Vocabulary

/// Reading a result, and what becomes of a paper.
@Suite("Papers from a result")
struct PaperSetTests {
    private func items() throws -> [Item] {
        [
            try item(1, .singleChoice, statute: "处罚法", facility: 80, choices: 3),
            try item(2, .trueFalse, statute: "处罚法", facility: 80),
            try item(3, .fillIn, statute: "许可法", facility: 50),
        ]
    }

    private static func result(_ row: JSON) -> JSON {
        ["sheets": .array([row]), "target": 100, "outside": []]
    }

    @Test(
        "a result of another shape is no set of papers",
        arguments: [
            [:], ["sheets": []], ["target": 1], ["sheets": "S1", "target": 1],
            result("S1"), result(["S1", "R1", 100, [0]]),
            result(["", "R1", 100, [0], ["012"]]), result(["S1", "", 100, [0], ["012"]]),
            result(["S1", "R1", "100", [0], ["012"]]), result(["S1", "R1", 100, [3], ["012"]]),
            result(["S1", "R1", 100, [-1], ["012"]]), result(["S1", "R1", 100, [0, 1], ["012"]]),
            result(["S1", "R1", 100, [0], ["01"]]), result(["S1", "R1", 100, [0], ["011"]]),
            result(["S1", "R1", 100, [0], ["123"]]), result(["S1", "R1", 100, [0], ["01x"]]),
            result(["S1", "R1", 100, [2], ["0"]]), result(["S1", "R1", 100, ["0"], [12]]),
            result(["S1", "R1", 100, [0, 0], ["012", "012"]]),
        ] as [JSON])
    func otherShape(json: JSON) throws {
        #expect(PaperSet(result: json, items: try items()) == nil)
    }

    private func paper() throws -> Paper {
        let json = Self.result(["S000001", "R1", 12_345, [2, 0, 1], ["", "201", "01"]])
        let set = try #require(PaperSet(result: json, items: try items()))
        #expect(set.target == 100)
        #expect(set.papers.map(\.registration) == ["R1"])
        #expect(set.papers.map(\.expected) == [12_345])
        return set.papers[0].paper
    }

    @Test("items and choices stand as they were drawn")
    func order() throws {
        let paper = try paper()
        #expect(paper.sheet == "S000001")
        #expect(paper.entries.map(\.item) == ["Q0003", "Q0001", "Q0002"])
        #expect(paper.entries.map(\.choices) == [[], ["C", "A", "B"], ["true", "false"]])
    }

    @Test("the outline has types, choices and blanks")
    func outline() throws {
        let outline = try paper().outline(from: ItemBank(items: items()))
        #expect(
            outline
                == PaperOutline(
                    sheet: "S000001",
                    entries: [
                        PaperOutline.Entry(item: "Q0003", type: .fillIn, choices: [], blanks: 2),
                        PaperOutline.Entry(
                            item: "Q0001", type: .singleChoice, choices: ["C", "A", "B"]),
                        PaperOutline.Entry(
                            item: "Q0002", type: .trueFalse, choices: ["true", "false"]),
                    ]))
    }

    @Test("the key has marks by section and what is right, whatever the order of the choices")
    func key() throws {
        let sections = [
            Blueprint.Section(type: .singleChoice, count: 1, marks: Marks(2)),
            Blueprint.Section(type: .trueFalse, count: 1, marks: Marks(1)),
            Blueprint.Section(type: .fillIn, count: 1, marks: Marks(4)),
        ]
        let key = try paper().key(
            from: ItemBank(items: items()), by: Blueprint(part: "public", sections: sections))
        #expect(key.sheet == "S000001")
        #expect(
            key.entries == [
                AnswerKey.Entry(
                    item: "Q0003", type: .fillIn, marks: Marks(4), key: .texts([["七日"], ["三日"]]),
                    choiceCount: 0),
                AnswerKey.Entry(
                    item: "Q0001", type: .singleChoice, marks: Marks(2), key: .choices(["A"]),
                    choiceCount: 3),
                AnswerKey.Entry(
                    item: "Q0002", type: .trueFalse, marks: Marks(1), key: .choices(["true"]),
                    choiceCount: 2),
            ])
    }
}
