import Bank
import Papers
import Testing
import Vocabulary

/// The frozen inputs of a paper draw.
@Suite("The request for papers")
struct PaperRequestTests {
    private func inputs(_ items: [Item]) throws -> [String: JSON] {
        PaperRequest(
            registrations: ["R2", "R1"], bank: try ItemBank(items: items), blueprint: blueprint()
        ).inputs
    }

    @Test("a changed word changes the inputs")
    func digest() throws {
        let one = try item(1, .singleChoice, statute: "处罚法", facility: 80)
        let same = try item(1, .singleChoice, statute: "处罚法", facility: 80)
        let other = try item(1, .singleChoice, statute: "处罚法", facility: 80, stem: "另一题")
        #expect(try inputs([one]) == inputs([same]))
        let changed = try inputs([other])
        #expect(try inputs([one])["bank"] != changed["bank"])
        #expect(try inputs([one])["blueprint"] == changed["blueprint"])
    }

    @Test("neither words nor keys stand in the inputs")
    func blind() throws {
        let item = try item(1, .singleChoice, statute: "处罚法", facility: 80, pinned: [3])
        let bank = try inputs([item])["bank"]?.array ?? []
        let row = try #require(bank.first?.array)
        #expect(row.count == 7)
        #expect(
            Array(row.prefix(6)) == ["Q0001", "singleChoice", "处罚法", "easy", 80, "fffp"])
        #expect(row[6].text?.utf8.count == 64)
    }

    @Test("only items of the part and of the types of the blueprint, people ascending")
    func selection() throws {
        let single = try item(1, .singleChoice, statute: "处罚法", facility: 80)
        let fill = try item(2, .fillIn, statute: "处罚法", facility: 80)
        let leaders = Item(
            id: "Q0000", type: .singleChoice, part: "leaders", topic: "总则",
            cognitiveLevel: .know, facility: 50, basis: single.basis, stem: "", choices: [],
            key: .choices([]), explanation: "")
        let request = PaperRequest(
            registrations: ["R2", "R1"], bank: try ItemBank(items: [fill, leaders, single]),
            blueprint: blueprint())
        #expect(request.items == [single])
        #expect(request.inputs["roster"] == ["R1", "R2"])
    }
}
