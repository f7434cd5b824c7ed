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
        ["sheets": .array([row]), "root": "00", "outside": []]
    }

    private static func row(
        sheet: JSON = "S1", registration: JSON = "R1", scores: JSON = [1, 2, 3, 4],
        positions: JSON = "0", orders: JSON = "012"
    ) -> JSON {
        result([sheet, registration, scores, positions, orders])
    }

    @Test(
        "a result of another shape is no set of papers",
        arguments: [
            [:], ["sheets": [], "root": "00"], ["sheets": "S1", "root": "00", "outside": []],
            ["sheets": [], "outside": []], ["sheets": [], "root": 1, "outside": []],
            ["sheets": [], "root": "00", "outside": [1]], result("S1"),
            result(["S1", "R1", [1, 2, 3, 4], "0"]), row(sheet: ""), row(registration: ""),
            row(scores: 100), row(scores: [1, 2, 3]), row(scores: ["1", "2", "3", "4"]),
            row(positions: "3"), row(positions: "-1"), row(positions: "0 1"),
            row(positions: "x"), row(positions: [0]), row(orders: "01"), row(orders: "011"),
            row(orders: "123"), row(orders: "01x"), row(positions: "2", orders: "0"),
            row(positions: "0 0", orders: "012 012"), row(orders: "-"),
        ] as [JSON])
    func otherShape(json: JSON) throws {
        #expect(PaperSet(result: json, items: try items()) == nil)
    }

    private func paper() throws -> Paper {
        let json = Self.row(
            sheet: "S000001", scores: [1234, 1000, 1200, 1400], positions: "2 0 1",
            orders: "- 201 01")
        let set = try #require(PaperSet(result: json, items: try items()))
        #expect(set.root == "00")
        #expect(set.papers.map(\.registration) == ["R1"])
        #expect(set.papers.map(\.expected) == [[1234, 1000, 1200, 1400]])
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
