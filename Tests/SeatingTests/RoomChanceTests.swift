import Seating
import Testing
import Vocabulary

/// Nobody's chance of a hall or a seat is better than another's.
@Suite("The chance of a room")
struct RoomChanceTests {
    /// Sixty people, three rooms of twelve seats in two sessions: one of the six halls stays shut.
    private static let exam = request(
        people(units: [20, 10, 10, 5, 5, 4, 3, 2, 1]), rooms(3, machines: 14, columns: 4),
        sessions: ["1", "2"], separation: .none)

    /// The plans of 300 seeds.
    private static let plans = (1...300).compactMap { try? plan(exam, seed: $0) }

    private func counts<Key: Hashable>(
        _ person: Int, of count: Int, _ key: (SeatPlan.Assignment) -> Key
    ) -> [Int] {
        var counts: [Key: Int] = [:]
        for plan in Self.plans { counts[key(plan.assignments[person]), default: 0] += 1 }
        return Array(counts.values) + Array(repeating: 0, count: max(0, count - counts.count))
    }

    @Test("each hall and each seat is equally likely", arguments: [0, 19, 25, 47, 59])
    func fair(person: Int) {
        #expect(Self.plans.count == 300)
        let halls = ChiSquare(
            counts(person, of: 6) { HallName(session: $0.session, room: $0.room) })
        #expect(halls.passes, "\(halls.value) of \(halls.limit)")
        let sessions = ChiSquare(counts(person, of: 2, \.session))
        #expect(sessions.passes, "\(sessions.value) of \(sessions.limit)")
        let seats = ChiSquare(counts(person, of: 12, \.seat))
        #expect(seats.passes, "\(seats.value) of \(seats.limit)")
    }

    @Test("a draw that favours a room a little is found out", arguments: [0, 59])
    func biased(person: Int) {
        var counts: [HallName: Int] = [:]
        for (index, plan) in Self.plans.enumerated() {
            let seat = plan.assignments[person]
            let favoured = HallName(session: "1", room: "01")
            let drawn = HallName(session: seat.session, room: seat.room)
            counts[index.isMultiple(of: 5) ? favoured : drawn, default: 0] += 1
        }
        #expect(!ChiSquare(Array(counts.values)).passes)
    }

    @Test("the limits are those of the tables", arguments: [(6, 20.5), (12, 31.3), (24, 49.7)])
    func limits(events: Int, limit: Double) {
        let test = ChiSquare(Array(repeating: 50, count: events))
        #expect(test.value == 0)
        #expect(abs(test.limit - limit) < 0.3)
    }
}
