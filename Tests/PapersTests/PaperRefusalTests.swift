import Bank
import Papers
import Testing
import Vocabulary

/// What the paper draw cannot draw from.
@Suite("Refusals of the paper draw")
struct PaperRefusalTests {
    /// Ten easy items of each of two types on one statute, and a single one on another.
    private func smallBank() throws -> ItemBank {
        var items: [Item] = []
        for number in 1...10 {
            items.append(try item(number, .singleChoice, statute: "处罚法", facility: 80))
            items.append(try item(number + 10, .trueFalse, statute: "处罚法", facility: 60))
        }
        items.append(try item(21, .singleChoice, statute: "许可法", facility: 80))
        return try ItemBank(items: items)
    }

    private func refusal(
        single: Int = 5, judge: Int = 5, statutes: [StatuteID: Blueprint.Quantity] = [:],
        bands: [DifficultyBand: Blueprint.Quantity] = [:]
    ) throws -> Refusal? {
        let request = PaperRequest(
            registrations: registrations(3), bank: try smallBank(),
            blueprint: blueprint(
                statutes: statutes, bands: bands, single: single, several: 0, judge: judge))
        return PapersTests.refusal(request.inputs)
    }

    @Test("a type that lacks items")
    func types() throws {
        let refusal = try refusal(single: 12, judge: 13)
        #expect(refusal?.code == "papers.bank-too-small")
        #expect(
            refusal?.findings.map(\.english) == [
                "singleChoice: 12 needed, 11 usable, 1 lacking",
                "trueFalse: 13 needed, 10 usable, 3 lacking",
            ])
        #expect(refusal?.findings.first?.chinese.contains("缺1题") == true)
    }

    @Test("statutes that lack items, the sizes of the sections counted in")
    func statutes() throws {
        let refusal = try refusal(
            statutes: [
                "许可法": Blueprint.Quantity(exactly: 3), "强制法": Blueprint.Quantity(exactly: 2),
                "处罚法": Blueprint.Quantity(least: 11, most: nil),
            ])
        #expect(refusal?.code == "papers.bank-too-small")
        #expect(
            Set((refusal?.findings ?? []).map(\.english)) == [
                "许可法: 3 needed, 1 usable, 2 lacking", "强制法: 2 needed, 0 usable, 2 lacking",
                "处罚法: 11 needed, 10 usable, 1 lacking",
            ])
    }

    @Test("bands that lack items, together with everything else that is short")
    func bands() throws {
        let refusal = try refusal(
            single: 12, bands: [.hard: Blueprint.Quantity(least: 4, most: 9)])
        #expect(
            refusal?.findings.map(\.english) == [
                "singleChoice: 12 needed, 11 usable, 1 lacking",
                "hard: 4 needed, 0 usable, 4 lacking",
            ])
        #expect(refusal?.findings.allSatisfy { $0.rule == "blueprint.cell" } == true)
    }

    @Test("margins of which each holds alone but not all together")
    func margins() throws {
        // Easy are the single choices alone, of which there are five.
        let refusal = try refusal(bands: [.easy: Blueprint.Quantity(least: 0, most: 3)])
        #expect(refusal?.code == "papers.margins")
        #expect(refusal?.message.english.hasSuffix("2 items off") == true)
        #expect(try self.refusal(bands: [.easy: Blueprint.Quantity(exactly: 5)]) == nil)
    }

    private static let row: JSON = ["Q1", "singleChoice", "处罚法", "easy", 80, "fffp", "00"]
    private static let plan: JSON = [
        "part": "public", "sections": [["singleChoice", 1, 200]], "statutes": [:], "bands": [:],
        "tolerance": 100,
    ]

    private static func changed(_ position: Int, _ value: JSON?) -> JSON {
        var members = row.array ?? []
        if let value { members[position] = value } else { members.remove(at: position) }
        return .array([.array(members)])
    }

    private static func changed(_ member: String, _ value: JSON?) -> JSON {
        var members = plan.object ?? [:]
        members[member] = value
        return .object(members)
    }

    struct Malformed: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var roster: JSON? = ["R1", "R2"]
        var bank: JSON? = .array([PaperRefusalTests.row])
        var blueprint: JSON? = PaperRefusalTests.plan
        let place: String

        var inputs: [String: JSON] {
            var inputs: [String: JSON] = [:]
            inputs["roster"] = roster
            inputs["bank"] = bank
            inputs["blueprint"] = blueprint
            return inputs
        }
    }

    static let rosters: [Malformed] = ([nil, "R1", ["R1", 2], ["R1", "R1"], [""]] as [JSON?])
        .map { Malformed(testDescription: "roster", roster: $0, place: "inputs.roster") }

    static let banks: [Malformed] =
        ([nil, "Q", .array([row, row])] as [JSON?]).map {
            Malformed(testDescription: "bank", bank: $0, place: "inputs.bank")
        }
        + [
            changed(6, nil), changed(0, 1), changed(0, ""), changed(1, "essay"),
            changed(1, "fillIn"), changed(2, 1), changed(3, "fair"), changed(4, 101),
            changed(4, -1), changed(4, "80"), changed(5, "fffffffffff"), changed(5, 4),
        ].map { Malformed(testDescription: "item", bank: $0, place: "inputs.bank[0]") }

    static let blueprints: [Malformed] = [
        nil, [], changed("part", ""), changed("part", nil), changed("tolerance", nil),
        changed("sections", nil), changed("sections", [["essay", 1, 200]]),
        changed("sections", [["singleChoice", -1, 200]]),
        changed("sections", [["singleChoice", 1]]),
        changed("sections", [["singleChoice", 1, 200], ["singleChoice", 1, 200]]),
        changed("statutes", nil), changed("statutes", ["处罚法": [1, 2, 3]]),
        changed("statutes", ["处罚法": []]), changed("statutes", ["": [1]]),
        changed("bands", nil), changed("bands", ["fair": [1]]), changed("bands", ["easy": ["1"]]),
    ].map { Malformed(testDescription: "blueprint", blueprint: $0, place: "inputs.blueprint") }

    @Test("a malformed input is refused with its place", arguments: rosters + banks + blueprints)
    func malformed(_ input: Malformed) {
        let refusal = PapersTests.refusal(input.inputs)
        #expect(refusal?.code == "papers.malformed-input")
        #expect(
            refusal?.message.english == "the input of the paper draw is malformed: \(input.place)")
    }

    @Test("the inputs of the tables are taken when nothing is wrong with them")
    func wellFormed() {
        #expect(
            PapersTests.refusal(Malformed(testDescription: "well", place: "").inputs) == nil)
    }
}
