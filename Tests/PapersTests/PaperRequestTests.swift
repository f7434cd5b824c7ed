import Bank
import Papers
import Testing
import Vocabulary

/// The frozen inputs of a paper draw.
@Suite("The request for papers")
struct PaperRequestTests {
    private func request(_ items: [Item], textKey: [UInt8] = [1]) throws -> PaperRequest {
        PaperRequest(
            candidates: [
                .init(registration: "R2", session: "02", seen: ["Q0001", "Q0777"]),
                .init(registration: "R1", session: "01", field: "eco"),
            ], bank: try ItemBank(items: items), blueprint: blueprint(), textKey: textKey)
    }

    private func row(_ items: [Item], textKey: [UInt8] = [1]) throws -> [JSON] {
        let bank = try request(items, textKey: textKey).inputs["bank"]?.array
        return try #require(bank?.first?.array)
    }

    @Test("a changed word changes the inputs, and nobody tells it without the salt")
    func digest() throws {
        let one = try item(1, .singleChoice, statute: "处罚法", facility: 80)
        let other = try item(1, .singleChoice, statute: "处罚法", facility: 80, stem: "另一题")
        #expect(try row([one]) == row([one]))
        #expect(try row([one])[9] != row([other])[9])
        #expect(try row([one])[9] != row([one], textKey: [2])[9])
        #expect(try row([one]).prefix(9) == row([other]).prefix(9))
    }

    @Test("neither words nor keys stand in the inputs")
    func blind() throws {
        let row = try row([item(1, .singleChoice, statute: "处罚法", facility: 80, pinned: [3])])
        #expect(row.count == 10)
        #expect(Array(row.prefix(6)) == ["Q0001", 0, "处罚法", "", "know", "easy"])
        // 80 % of two marks, and what the Rasch model makes of it.
        #expect(row[6].array?.first == 1600)
        #expect(Array(row[7...8]) == ["fffp", ""])
        #expect(row[9].text?.utf8.count == 64)
    }

    @Test("the choices of true and false keep their places")
    func trueFalse() throws {
        #expect(try row([item(1, .trueFalse, statute: "处罚法", facility: 80)])[7] == "pp")
    }

    @Test("only items of the part and of the types of the blueprint, people ascending")
    func selection() throws {
        let single = try item(1, .singleChoice, statute: "处罚法", facility: 80)
        let fill = try item(2, .fillIn, statute: "处罚法", facility: 80)
        let leaders = Item(
            id: "Q0000", type: .singleChoice, part: "leaders", topic: "总则",
            cognitiveLevel: .know, facility: 50, basis: single.basis, stem: "", choices: [],
            key: .choices([]), explanation: "")
        let request = try request([fill, leaders, single])
        #expect(request.items == [single])
        #expect(request.inputs["roster"] == [["R1", "01", "eco", []], ["R2", "02", "", [0]]])
    }

    @Test("enemies stand in the inputs once, whoever names them")
    func enemies() throws {
        let items = try [("Q0002", ["Q0001"]), ("Q0001", ["Q0002", "Q0003"]), ("Q0003", [])]
            .map { id, enemies in
                let plain = try item(1, .singleChoice, statute: "处罚法", facility: 80)
                return Item(
                    id: ItemID(id), type: plain.type, part: plain.part, topic: "总则",
                    cognitiveLevel: .know, facility: 80, basis: plain.basis, stem: id,
                    choices: plain.choices, key: plain.key, explanation: "",
                    enemies: enemies.map { ItemID($0) })
            }
        #expect(try request(items).inputs["enemies"] == [[0, 1], [0, 2]])
    }

    @Test("a quota is computed for groups by session and field, re-sitters left out")
    func problem() throws {
        let single = try item(1, .singleChoice, statute: "处罚法", facility: 80)
        let problem = try request([single]).planProblem()
        #expect(problem.groups == [.init(session: "01", field: "eco", papers: 1)])
        #expect(problem.sections == [20, 15, 15])
        #expect(problem.cells.map(\.units) == [1])
        #expect(problem.cells.map(\.scores) == [[1600] + problem.cells[0].scores.dropFirst()])
        #expect(try request([single]).lonePlan(targets: [1, 2, 3, 4]).shares == [[1]])
    }
}
