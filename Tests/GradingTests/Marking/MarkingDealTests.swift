import Grading
import Support
import Testing
import Vocabulary

@Suite("Who marks which answer") struct MarkingDealTests {
    private static func markers(_ count: Int) -> [AccountID] {
        (1...count).map { AccountID("m\(String(100 + $0).dropFirst())") }
    }

    @Test(arguments: 3...12) func `nobody has two places, and the loads are even`(_ size: Int) {
        for count in [0, 1, size, 37, size * (size - 1), 500] {
            let deal = MarkingDeal.deal(count, to: Self.markers(size), places: 3)
            #expect(deal.count == count)
            #expect(deal.allSatisfy { $0.count == 3 && Set($0).count == 3 })
            let loads = Self.markers(size).map { marker in
                deal.count { $0.prefix(2).contains(marker) }
            }
            #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 2, "\(count)")
            for place in 0..<2 {
                let each = Self.markers(size).map { marker in deal.count { $0[place] == marker } }
                #expect((each.max() ?? 0) - (each.min() ?? 0) <= 1, "\(count) \(place)")
            }
        }
    }

    @Test func `every ordered pair comes once in a whole round`() {
        let deal = MarkingDeal.deal(20, to: Self.markers(5), places: 3)
        #expect(Set(deal.map { [$0[0], $0[1]] }).count == 20)
    }

    @Test func `who is named in which order does not matter`() {
        var seeded = Seeded(seed: 3)
        let markers = Self.markers(6)
        let deal = MarkingDeal.deal(50, to: markers, places: 3)
        for _ in 0..<5 {
            #expect(MarkingDeal.deal(50, to: seeded.permuted(markers), places: 3) == deal)
        }
        #expect(
            MarkingDeal.deal(50, to: markers, places: 2) == deal.map { Array($0.prefix(2)) })
    }

    @Test func `two markers are enough where no third is asked`() {
        let deal = MarkingDeal.deal(4, to: Self.markers(2), places: 2)
        #expect(deal == [["m01", "m02"], ["m02", "m01"], ["m01", "m02"], ["m02", "m01"]])
    }

    @Test func `what somebody leaves goes to the least busy who has no place there`() {
        let left: [Set<AccountID>] = [["m01", "m02"], ["m01", "m03"], ["m01", "m02", "m03"]]
        let taken = MarkingDeal.takeOver(
            left, by: ["m02", "m03"] as [AccountID], loads: ["m02": 9, "m03": 1])
        #expect(taken == ["m03", "m02", nil])
        let others = MarkingDeal.takeOver(
            Array(repeating: ["m01"], count: 5), by: ["m03", "m02"] as [AccountID], loads: [:])
        #expect(others == ["m02", "m03", "m02", "m03", "m02"])
    }
}
