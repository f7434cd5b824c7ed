import Testing

@testable import Load

@Suite struct ArrivalsTests {
    private func offsets(_ pace: LoadPhase.Pace, terminals: Int, seed: UInt64) throws -> [Int64] {
        var arrivals = try #require(Arrivals(pace, terminals: terminals, seed: seed))
        var offsets: [Int64] = []
        while let next = arrivals.next {
            offsets.append(next)
            arrivals.advance()
        }
        return offsets
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `everybody comes once within the window, in order`(_ seed: UInt64) throws {
        let offsets = try offsets(.within(1000), terminals: 2103, seed: seed)
        #expect(offsets.count == 2103)
        #expect(offsets == offsets.sorted())
        #expect(offsets.allSatisfy { $0 <= 1_000_000_000 }, "seed \(seed)")
        // At random moments: gaps are not alike.
        #expect(Set(zip(offsets, offsets.dropFirst()).map { $1 - $0 }).count > 1000)
    }

    @Test func `whoever comes again comes so often on the average`() throws {
        let offsets = try offsets(.every(60_000, during: 300_000), terminals: 12_000, seed: 7)
        // 60,000 expected; a Poisson count stays within five standard deviations.
        #expect(abs(offsets.count - 60_000) < 1_225)
        #expect(offsets.allSatisfy { $0 < 300_000_000_000 })
    }

    @Test func `the same seed gives the same moments, another one others`() throws {
        let one = try offsets(.within(500), terminals: 50, seed: 1)
        #expect(try offsets(.within(500), terminals: 50, seed: 1) == one)
        #expect(try offsets(.within(500), terminals: 50, seed: 2) != one)
    }
}
