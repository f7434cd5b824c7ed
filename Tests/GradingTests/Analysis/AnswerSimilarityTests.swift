import Foundation
import Grading
import Support
import Testing
import Vocabulary

@Suite("Identical wrong answers")
struct AnswerSimilarityTests {
    private func similarity(
        _ exam: SimulatedExam, neighbours: Set<AnswerSimilarity.SheetPair> = []
    ) -> AnswerSimilarity {
        let matrix = exam.matrix()
        return AnswerSimilarity(
            matrix, RaschCalibration(RaschData([("", matrix)])), neighbours: neighbours,
            most: 1_000_000)
    }

    @Test("people who answered by themselves are not named", arguments: [1, 2])
    func falsePositives(seed: UInt64) {
        let exam = SimulatedExam(seed: seed, people: 250, items: 40, paper: 40)
        let result = similarity(exam)
        #expect(result.tests == 250 * 249 / 2)
        #expect(result.pairs.allSatisfy { !$0.isNotable })
        // Below the stated rate, 31 of 31,125: the number of wrong answers hardly varies once the
        // ability is known, which the null does not use.
        let low = result.pairs.count { $0.chance <= 0.001 }
        #expect((1...31).contains(low), "\(low)")
    }

    @Test("one who copies is named, with the items")
    func copier() throws {
        var exam = SimulatedExam(seed: 3, people: 200, items: 60, paper: 60)
        let weak = try #require(exam.abilities.indices.first { exam.abilities[$0] < -0.5 })
        let other = weak == 0 ? 1 : 0
        exam.answers[other] = exam.answers[weak]
        let result = similarity(exam)
        let top = try #require(result.pairs.first)
        #expect(top.one == .numbered(min(weak, other)) && top.other == .numbered(max(weak, other)))
        #expect(top.isNotable && top.identical.count > 15 && top.expected < 15)
        let wrong = exam.answers[weak].enumerated().filter { $0.element > 1 }.map(\.offset)
        #expect(top.identical == wrong.map { .numbered($0) })
        #expect(result.pairs.count(where: \.isNotable) == 1)
    }

    @Test("where papers differ pairs are judged by what both had, neighbours among themselves")
    func neighbours() throws {
        var exam = SimulatedExam(seed: 4, people: 300, items: 300, paper: 40)
        // Two neighbours share five items on which both give the rarest answer.
        let both = exam.answers[10].indices.filter {
            exam.answers[10][$0] != 0 && exam.answers[11][$0] != 0
        }
        try #require(both.count >= 4)
        for item in both { (exam.answers[10][item], exam.answers[11][item]) = (8, 8) }
        let pairs = (0..<150).map {
            AnswerSimilarity.SheetPair(.numbered(2 * $0), .numbered(2 * $0 + 1))
        }
        let result = similarity(exam, neighbours: Set(pairs))
        let found = try #require(
            result.pairs.first { $0.one == .numbered(10) && $0.other == .numbered(11) })
        #expect(found.areNeighbours && found.identical.count == both.count)
        #expect(found.common == both.count)
        let near = try #require(found.adjustedAmongNeighbours)
        #expect(near <= found.adjusted && result.neighbourTests <= 150)
        #expect(result.tests <= 300 * 299 / 2)
        // Neighbours alone come to the same, without the others.
        let matrix = exam.matrix()
        let alone = AnswerSimilarity(
            matrix, RaschCalibration(RaschData([("", matrix)])), neighbours: Set(pairs),
            isWhole: false, most: 1000)
        #expect(!alone.isWhole && alone.tests == result.neighbourTests)
        #expect(alone.neighbourTests == alone.tests)
        let same = try #require(alone.pairs.first { $0.one == found.one })
        #expect(same.identical == found.identical && same.common == found.common)
        #expect(abs(same.chance - found.chance) < 1e-12 * found.chance)
        #expect(same.adjustedAmongNeighbours == found.adjustedAmongNeighbours)
        #expect(alone.pairs.allSatisfy { $0.areNeighbours })
    }

    @Test("the chance of a pair by hand")
    func byHand() throws {
        // Four people, two items; two are wrong in the same way on both.
        let rows: [[UInt64]] = [[2, 2], [2, 2], [1, 1], [1, 4]]
        var exam = SimulatedExam(seed: 1, people: 4, items: 2, paper: 2)
        exam.answers = rows
        // Neighbours are looked at whatever the bound says.
        let near = AnswerSimilarity.SheetPair(.numbered(0), .numbered(1))
        let result = similarity(exam, neighbours: [near])
        let pair = try #require(result.pairs.first)
        #expect(result.pairs.count == 1 && result.tests == 6 && result.neighbourTests == 1)
        #expect(pair.identical.count == 2 && pair.common == 2)
        // Shares of the wrong answers: item 1 all alike, item 2 two of three.
        let matrix = exam.matrix()
        let calibration = RaschCalibration(RaschData([("", matrix)]))
        func miss(_ item: Int) -> Double {
            1 / (1 + exp(calibration.abilities[0].mean - calibration.items[item].difficulty))
        }
        let chance = miss(0) * miss(0) * miss(1) * miss(1) * (4.0 / 9 + 1.0 / 9)
        #expect(abs(pair.chance - chance) < 1e-12)
    }
}
