import Bank
import Foundation
import Papers
import Testing
import Vocabulary

/// What an item is expected to bring.
@Suite("Expected scores of an item")
struct ExpectedScoresTests {
    private func item(_ facility: Int, chances: [Int]? = nil) throws -> Item {
        let version = try #require(CalendarDate(year: 2021, month: 1, day: 22))
        return Item(
            id: "Q1", type: .trueFalse, part: "public", topic: "t", cognitiveLevel: .know,
            facility: facility, basis: LegalBasis(statute: "处罚法", version: version, articles: [1]),
            stem: "s", choices: [], key: .choices(["true"]), explanation: "", chances: chances)
    }

    @Test("the table is the Rasch model, to a ten-thousandth", arguments: 1...99)
    func rasch(facility: Int) throws {
        // Ten marks: thousandths of a mark are ten-thousandths of a chance.
        let scores = try item(facility).expectedScores(marks: Marks(10))
        let share = Double(facility) / 100
        let difficulty = -log(share / (1 - share)) * (1 + 1 / 2.89).squareRoot()
        let chances = [-1.0, 0, 1].map { 10_000 / (1 + exp(difficulty - $0)) }
        #expect(scores == [facility * 100] + chances.map { Int($0.rounded()) })
    }

    @Test("calibrated chances go before the facility; halves go up")
    func calibrated() throws {
        let chances = [801, 640, 835, 921]
        let one = try item(80, chances: chances).expectedScores(marks: Marks(1))
        #expect(one == chances)
        let half = try item(80, chances: chances).expectedScores(marks: Marks(hundredths: 50))
        #expect(half == [401, 320, 418, 461])
    }
}
