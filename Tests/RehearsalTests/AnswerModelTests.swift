import Bank
import Testing
import Vocabulary

@testable import Rehearsal

/// The Rasch model by which the rehearsal's candidates answer.
@Suite struct AnswerModelTests {
    private func item(_ type: ItemType, facility: Int, key: [ChoiceID]) throws -> Item {
        Item(
            id: "X", type: type, part: "public", topic: "t", cognitiveLevel: .know,
            facility: facility,
            basis: LegalBasis(
                statute: "某法",
                version: try #require(CalendarDate(year: 2021, month: 1, day: 22)),
                articles: [1]),
            stem: "s", choices: ["A", "B", "C", "D"].map { Choice(id: $0, text: $0.text) },
            key: .choices(key), explanation: "e")
    }

    @Test(arguments: [5, 30, 50, 66, 95])
    func `a candidate of ability 0 gets an item right as often as its facility says`(
        _ facility: Int
    ) {
        let share = AnswerModel.probability(facility, 0) * 100 / (1 << 20)
        #expect(abs(share - facility) <= 1)
    }

    @Test func `one logit more ability multiplies the odds by e`() {
        let (low, high) = (AnswerModel.probability(50, 0), AnswerModel.probability(50, 1000))
        let odds = { (p: Int) in Double(p) / Double((1 << 20) - p) }
        #expect(abs(odds(high) / odds(low) - 2.718) < 0.01)
    }

    @Test func `abilities have the stated mean and deviation`() {
        let chance = Chance("7", "abilities")
        let abilities = (0..<20_000).map { _ in AnswerModel.ability(chance) }
        let mean = abilities.reduce(0, +) / abilities.count
        let variance = abilities.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / abilities.count
        #expect(abs(mean - AnswerModel.meanMilli) < 25)
        let deviation = AnswerModel.deviationMilli
        #expect(abs(variance - deviation * deviation) < 30_000)
    }

    @Test func `a wrong answer to a multiple response is one choice away from the key`() throws {
        let item = try item(.multipleResponse, facility: 1, key: ["A", "C"])
        let model = AnswerModel(bank: try ItemBank(items: [item]))
        let chance = Chance("8", "wrong")
        for _ in 0..<300 {
            guard case .choices(let chosen) = model.response(to: item, ability: -9000, chance)
            else { continue }
            let distance = Set(chosen).symmetricDifference(["A", "C"]).count
            #expect(distance == 1 && !chosen.isEmpty, "\(chosen)")
        }
    }
}
