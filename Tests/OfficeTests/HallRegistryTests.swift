import Office
import Testing
import Vocabulary

/// A hall is opened once, and anew after a draw: seats and papers are others then.
@Suite struct HallRegistryTests {
    @Test func `a hall is opened once, and anew when the exam was drawn again`() async throws {
        let bench = try Bench(.drawn)
        let registry = HallRegistry()
        let first = try await registry.hall(bench.office, "01")
        #expect(try await registry.hall(bench.office, "01") === first)
        try bench.announce(.seats, reason: "座位数有误")
        try bench.perform(.seats)
        await registry.forget(bench.office.exam)
        let second = try await registry.hall(bench.office, "01")
        #expect(second !== first)
        let seats = try bench.read { try $0.seats(in: bench.office.exam) }
            .filter { $0.session == "01" }
        #expect(Set(second.people.keys) == Set(seats.map(\.registration)))
    }
}
