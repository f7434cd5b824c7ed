import Grading
import Support
import Testing

@Suite("Which answers are marked again") struct MarkingAgainTests {
    private static func answers(_ count: Int) -> [(answer: String, ticket: String)] {
        (0..<count).map { (answer: "a\($0)", ticket: "\((($0 * 7) % 101))") }
    }

    @Test(arguments: [
        (1, 1, 1), (10, 10, 1), (11, 10, 2), (200, 10, 20), (201, 1, 3), (7, 100, 7), (0, 50, 0),
    ]) func `at least the share, rounded up`(count: Int, percent: Int, drawn: Int) {
        let again = MarkingAgain(percent: percent, who: .both)
        #expect(again.drawn(Self.answers(count)).count == drawn)
    }

    @Test(arguments: [UInt64(1), 2, 3]) func `the lowest tickets, whatever the order`(
        _ seed: UInt64
    ) {
        var random = Seeded(seed: seed)
        let again = MarkingAgain(percent: 30, who: .own)
        let answers = Self.answers(50)
        let drawn = again.drawn(answers)
        #expect(again.drawn(random.permuted(answers)) == drawn)
        let tickets = Dictionary(uniqueKeysWithValues: answers.map { ($0.answer, $0.ticket) })
        let highest = drawn.compactMap { tickets[$0] }.max() ?? ""
        #expect(
            answers.filter { !drawn.contains($0.answer) }.allSatisfy { $0.ticket >= highest })
    }
}
