import Delivery
import Office
import Support
import Testing
import Vocabulary

/// How the answers of a room come in, in which batches, mixed how and sent again how often, leaves
/// no trace in a score.
@Suite("The order of events does not matter to a score") struct EventOrderTests {
    /// The first session answered in batches as the seed mixes them, and scored.
    ///
    /// - Parameter isMixed: otherwise one sheet after the other, each at once.
    private func scores(seed: UInt64, isMixed: Bool) throws -> [ScoreRecord] {
        let bench = try Bench(.drawn)
        let desk = try bench.desk("01")
        try bench.start(desk, desk.sheets)
        var seeded = Seeded(seed: seed)
        var left = desk.sheets.map { sheet in
            (sheet: sheet, events: bench.right(sheet, at: desk, 1...seeded.number(in: 2...10)))
        }
        var second = 0
        func send(_ sheet: SheetCode, _ events: [ResponseEvent]) throws {
            second += 1
            try desk.save(
                [(sheet, events)],
                Act(by: People.system, at: Times.first.adding(minutes: 20 + second)))
        }
        if isMixed {
            var sent: [SheetCode: [ResponseEvent]] = [:]
            while !left.isEmpty, second < 60 {
                let place = seeded.number(in: 0...left.count - 1)
                let (sheet, events) = left[place]
                let part = Array(events.prefix(seeded.number(in: 1...4)))
                // A terminal that heard nothing sends what it has sent before.
                let again = seeded.coin() ? sent[sheet, default: []] : []
                try send(sheet, again + part)
                sent[sheet, default: []] += part
                left[place].events.removeFirst(part.count)
                if left[place].events.isEmpty { left.remove(at: place) }
            }
        }
        for (sheet, events) in left { try send(sheet, events) }
        try desk.log(
            desk.sheets.map { ($0, .closedByTime) },
            Act(by: People.system, at: Times.first.adding(minutes: 150)))
        let other = try bench.desk("02")
        try bench.office.markAbsent(
            other, Act(by: People.invigilator, at: Times.second.adding(minutes: 16)))
        try bench.office.grade(Act(by: People.system, at: Times.grading))
        return try bench.contents().scores
    }

    @Test(arguments: 1...8) func `mixed, cut and sent again, the scores are the same`(
        seed: UInt64
    ) throws {
        let plain = try scores(seed: seed, isMixed: false)
        #expect(try scores(seed: seed, isMixed: true) == plain, "seed \(seed)")
        #expect(Set(plain.map(\.total)).count > 1, "seed \(seed)")
    }
}
