import Testing
import Vocabulary

@testable import Papers

/// The bound on how often an item must be used.
@Suite("The bound of exposure")
struct ExposureBoundTests {
    /// Ten single choices, four of them on 许可法, of which every paper holds two.
    private func pool(most: Int? = 2) throws -> PaperPool {
        let bank = (0..<10).map { number -> JSON in
            [
                .text("Q\(number)"), 0, .text(number < 4 ? "许可法" : "处罚法"), "", "know", "easy",
                [800, 700, 800, 900], "ffff", "", "",
            ]
        }
        let margin: JSON = [["statute": "许可法"], 2, .int(most ?? -1)]
        return PaperPool(
            try PaperInput(inputs: [
                "bank": .array(bank), "enemies": [], "roster": [], "plan": PaperPlan.none.json,
                "blueprint": [
                    "part": "x", "sections": [["singleChoice", 5, 1, 100]],
                    "margins": [margin], "tolerance": 10,
                ],
            ]))
    }

    @Test(
        "multipliers prove what division shows",
        arguments: [
            // All items alike: five of ten. The margin alone: two of four.
            ([1, 0], (50, 100)), ([0, 1], (20, 40)),
            // Three of the six others: five in all, less the two at most.
            ([1, -1], (30, 60)), ([2, -1], (80, 160)),
            // Nothing needed, nothing proven.
            ([-1, 0], (0, 1)), ([0, 0], (0, 1)),
        ] as [([Int], (Int, Int))])
    func bound(multipliers: [Int], share: (Int, Int)) throws {
        let bound = ExposureBound(
            try pool(), proof: [.init(field: "", people: 10, multipliers: multipliers)])
        #expect(bound.numerator == share.0)
        #expect(bound.denominator == share.1)
    }

    @Test("a margin without an upper limit proves nothing from above")
    func unlimited() throws {
        let bound = ExposureBound(
            try pool(most: nil), proof: [.init(field: "", people: 10, multipliers: [1, -1])])
        #expect(bound.numerator == 0)
    }
}
