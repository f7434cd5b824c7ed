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

    private func findings(
        single: Int = 5, judge: Int = 5, statutes: [StatuteID: Blueprint.Quantity] = [:],
        bands: [DifficultyBand: Blueprint.Quantity] = [:]
    ) throws -> [Finding] {
        try PaperRequest(
            candidates: [], bank: try smallBank(),
            blueprint: blueprint(
                statutes: statutes, bands: bands, single: single, several: 0, judge: judge)
        ).bankFindings()
    }

    @Test("a type that lacks items")
    func types() throws {
        let findings = try findings(single: 12, judge: 13)
        #expect(
            findings.map(\.english) == [
                "singleChoice: 12 needed, 11 usable, 1 lacking",
                "trueFalse: 13 needed, 10 usable, 3 lacking",
            ])
        #expect(findings.first?.chinese.contains("缺1题") == true)
    }

    @Test("statutes that lack items, the sizes of the sections counted in")
    func statutes() throws {
        let findings = try findings(
            statutes: [
                "许可法": Blueprint.Quantity(exactly: 3), "强制法": Blueprint.Quantity(exactly: 2),
                "处罚法": Blueprint.Quantity(least: 11, most: nil),
            ])
        #expect(
            Set(findings.map(\.english)) == [
                "许可法: 3 needed, 1 usable, 2 lacking", "强制法: 2 needed, 0 usable, 2 lacking",
                "处罚法: 11 needed, 10 usable, 1 lacking",
            ])
    }

    @Test("bands that lack items, together with everything else that is short")
    func bands() throws {
        let findings = try findings(
            single: 12, bands: [.hard: Blueprint.Quantity(least: 4, most: 9)])
        #expect(
            findings.map(\.english) == [
                "singleChoice: 12 needed, 11 usable, 1 lacking",
                "hard: 4 needed, 0 usable, 4 lacking",
            ])
        #expect(findings.allSatisfy { $0.rule == "blueprint.cell" })
    }

    /// The inputs with one member of one row changed, or taken out.
    private static func row(
        _ input: String, _ row: Int = 0, at member: Int, _ value: JSON?
    ) -> [String: JSON] {
        exam.changing(input) { rows in
            var rows = rows.array ?? []
            var members = rows[row].array ?? []
            if let value { members[member] = value } else { members.remove(at: member) }
            rows[row] = .array(members)
            return .array(rows)
        }
    }

    private static func member(
        _ input: String, _ name: String, _ value: JSON?
    ) -> [String: JSON] {
        exam.changing(input) { object in
            var members = object.object ?? [:]
            members[name] = value
            return .object(members)
        }
    }

    private static func group(_ member: Int, _ value: JSON) -> [String: JSON] {
        var group = exam.inputs["plan"]?["groups"]?.array?.first?.array ?? []
        group[member] = value
        return self.member("plan", "groups", [.array(group)])
    }

    private static let exam = RandomExam(seed: 1, .init(people: 10, sets: true))

    struct Malformed: Sendable, CustomTestStringConvertible {
        let place: String
        let inputs: [String: JSON]

        init(_ place: String, _ inputs: [String: JSON]) {
            self.place = place
            self.inputs = inputs
        }

        var testDescription: String { place }
    }

    static let banks: [Malformed] =
        [
            row("bank", at: 9, nil), row("bank", at: 0, 1), row("bank", at: 0, ""),
            row("bank", at: 1, 9), row("bank", at: 1, -1), row("bank", at: 2, ""),
            row("bank", at: 2, 1), row("bank", at: 3, 0), row("bank", at: 4, "guess"),
            row("bank", at: 5, "fair"), row("bank", at: 6, [1, 2, 3]),
            row("bank", at: 6, [1, 2, 3, -1]), row("bank", at: 6, [1, 2, 3, 2_000_000]),
            row("bank", at: 7, "fffffffffff"), row("bank", at: 7, "x"), row("bank", at: 8, 1),
            row("bank", at: 9, 1),
        ].map { Malformed("inputs.bank[0]", $0) }
        + [
            Malformed("inputs.bank[1]", row("bank", 1, at: 0, "Q0000")),
            Malformed("inputs.bank Q0300", row("bank", 300, at: 8, "")),
            Malformed("inputs.bank", exam.changing("bank") { _ in "Q" }),
        ]

    static let rows: [Malformed] =
        ([[[1, 0]], [[0, 0]], [[0, 9999]], [[0, 1, 2]], ["0 1"]] as [JSON]).map { pairs in
            Malformed("inputs.enemies[0]", exam.changing("enemies") { _ in pairs })
        }
        + [
            row("roster", at: 0, ""), row("roster", at: 1, 1), row("roster", at: 2, 1),
            row("roster", at: 3, 1), row("roster", at: 3, [9999]), row("roster", at: 3, [2, 1]),
            row("roster", at: 3, nil),
        ].map { Malformed("inputs.roster[0]", $0) }
        + [Malformed("inputs.roster[1]", row("roster", 1, at: 0, "R0000"))]

    static let blueprints: [Malformed] =
        [
            member("blueprint", "sections", nil), member("blueprint", "margins", nil),
            member("blueprint", "tolerance", nil), member("blueprint", "tolerance", -1),
        ].map { Malformed("inputs.blueprint", $0) }
        + ([["singleChoice", 1, 1], ["singleChoice", -1, 1, 100], ["singleChoice", 1, 0, 100]]
        as [JSON]).map {
            Malformed("inputs.blueprint.sections", member("blueprint", "sections", [$0]))
        }
        + ([[["statute": "处罚法"], 1], [[:], 1, 1], [["size": "1"], 1, 1], [["band": 1], 1, 1]]
        as [JSON]).map {
            Malformed("inputs.blueprint.margins", member("blueprint", "margins", [$0]))
        }

    static let plans: [Malformed] =
        [
            member("plan", "targets", [1, 2, 3]), member("plan", "pools", 0),
            member("plan", "shares", nil), group(3, "10"),
            member("plan", "proof", [["", 10]]),
        ].map { Malformed("inputs.plan", $0) }
        + [
            Malformed("inputs.plan.targets", member("plan", "targets", [1, 2, 3, 9_000_000])),
            Malformed("inputs.plan.shares", member("plan", "shares", [[1]])),
            Malformed("inputs.plan.shares[0]", member("plan", "pools", 2)),
            Malformed("inputs.plan.groups[0]", group(3, 9)),
            Malformed("inputs.plan.groups[0]", group(2, 1)),
            Malformed("inputs.plan.groups[0]", group(0, "nobody's")),
            Malformed("inputs.plan.groups[0]", group(4, [1])),
            Malformed("inputs.plan.proof[0]", member("plan", "proof", [["", 10, [1]]])),
        ]

    @Test(
        "a malformed input is refused with its place",
        arguments: banks + rows + blueprints + plans)
    func malformed(_ input: Malformed) {
        let refused = refusal(input.inputs)
        #expect(refused?.code == "papers.malformed-input")
        #expect(
            refused?.message.english == "the input of the paper draw is malformed: \(input.place)")
    }

    @Test("uses that do not add up, or belong to another field, are refused", arguments: 0...9)
    func wrongUses(seed: Int) throws {
        let exam = RandomExam(seed: seed, .init(items: 600, people: 20, fields: 1))
        let row = exam.inputs["plan"]?["groups"]?.array?[seed % 2].array?[4].array
        var uses = (row ?? []).compactMap(\.int)
        uses[seed * 7 % uses.count] += 1
        let wrong = exam.changing("plan") { plan in
            var plan = plan.object ?? [:]
            var groups = plan["groups"]?.array ?? []
            var group = groups[seed % 2].array ?? []
            group[4] = JSON(uses)
            groups[seed % 2] = .array(group)
            plan["groups"] = .array(groups)
            return .object(plan)
        }
        #expect(refusal(wrong)?.code == "papers.malformed-input", "seed \(seed)")
    }

    @Test("a person for whom no paper can be made is named")
    func nobodysPaper() throws {
        let exam = RandomExam(seed: 1, .init(people: 1))
        let all = JSON(Array(0..<300))
        var inputs = exam.inputs
        inputs["roster"] = [["R0000", "1", "", all]]
        inputs["plan"] = PaperRefusalTests.alone(exam)
        let refused = try #require(refusal(inputs))
        #expect(refused.code == "papers.margins")
        #expect(refused.message.chinese.contains("R0000"))
    }

    /// The plan without groups.
    static func alone(_ exam: RandomExam) -> JSON {
        var plan = exam.inputs["plan"]?.object ?? [:]
        plan["groups"] = []
        return .object(plan)
    }
}
