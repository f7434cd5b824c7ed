import Delivery
import Office
import Testing
import Vocabulary

/// Those who sign in at the same time share a commit, and nobody's line is another's.
@Suite("Signing in together") struct HallSignInTests {
    @Test func `a room that signs in at once costs two commits, and each has an own line`()
        async throws
    {
        let bench = try HallBench()
        try await bench.hall.checkIn(bench.people, bench.act(-30))
        let before = bench.records.writes
        let views = try await together(bench, on: bench.hall)
        // The first did not wait for the others, who then went together.
        #expect(bench.records.writes - before <= 2)
        #expect(views.allSatisfy { $0.phase == .identify })
        let room = await bench.hall.room(bench.room)
        for person in bench.people {
            #expect(room.terminals[person.registration]?.id == bench.terminal(person))
        }
        let lines = try bench.bench.read { try $0.auditLines(in: bench.bench.office.exam) }
        let signedIn = lines.filter { $0.act == "room.signedIn" }
        #expect(Set(signedIn.map(\.account)).count == bench.people.count)
        try bench.expectSound()
        // Another start finds the same.
        #expect(try await bench.reopened().room(bench.room) == room)
    }

    private func together(
        _ bench: HallBench, on hall: isolated SessionHall
    ) async throws -> [TerminalView] {
        let at = bench.moment(-20)
        let tasks = bench.people.map { person in
            let terminal = bench.terminal(person)
            return Task {
                try await hall.signIn(
                    person, terminal: terminal, workstation: person.seat.seat, at: at)
            }
        }
        var views: [TerminalView] = []
        for task in tasks { views.append(try await task.value) }
        return views
    }
}
