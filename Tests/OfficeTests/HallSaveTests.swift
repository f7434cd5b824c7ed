import Delivery
import Office
import Testing
import Vocabulary

@Suite("The hall takes saves") struct HallSaveTests {
    @Test func `many candidates share one commit`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let before = bench.records.writes
        var saves: [(HallPerson, [ResponseEvent])] = []
        for person in bench.people { saves.append((person, await bench.events(person, 1...3))) }
        let answers = await together(saves, bench, on: bench.hall)
        for answer in answers { #expect(try answer.get().acknowledged == 3) }
        #expect(answers.count >= 3)
        #expect(bench.records.writes == before + 1)
        let rows = try bench.bench.contents().responses
        #expect(Set(rows.map(\.batch)) == [1])
        #expect(rows.count == answers.count * 3)
        try bench.expectSound()
    }

    @Test func `a save that cannot be meant fails alone`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let stray = ResponseEvent(
            sequence: 1, item: "外-1", response: .choices(["A"]), elapsed: 1)
        var saves = [(bench.people[0], [stray])]
        for person in bench.people.dropFirst() {
            saves.append((person, await bench.events(person, 1...2)))
        }
        let answers = await together(saves, bench, on: bench.hall)
        #expect(throws: Refusal.self) { try answers[0].get() }
        for answer in answers.dropFirst() { #expect(try answer.get().acknowledged == 2) }
        try bench.expectSound()
    }

    /// Sends all saves before the hall can take the first.
    private func together(
        _ saves: [(HallPerson, [ResponseEvent])], _ bench: HallBench,
        on hall: isolated SessionHall
    ) async -> [Result<SaveAnswer, any Error>] {
        let at = bench.moment(5)
        let tasks = saves.map { person, events in
            let terminal = bench.terminal(person)
            return Task {
                try await hall.save(
                    events, of: person, sheet: person.sheet, terminal: terminal, at: at)
            }
        }
        var answers: [Result<SaveAnswer, any Error>] = []
        for task in tasks { answers.append(await task.result) }
        return answers
    }

    @Test func `sending again is harmless, and each answer says how far it is safe`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let person = bench.people[0]
        #expect(try await bench.save(person, 1...3, at: bench.moment(2)).acknowledged == 3)
        #expect(try await bench.save(person, 1...5, at: bench.moment(3)).acknowledged == 5)
        #expect(try await bench.save(person, 2...4, at: bench.moment(4)).acknowledged == 5)
        #expect(try bench.bench.contents().responses.map(\.event.sequence) == [1, 2, 3, 4, 5])
    }

    @Test func `a service that is older than its terminals leaves no gap`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let person = bench.people[0]
        try await bench.save(person, 1...2, at: bench.moment(2))
        // The terminal believes 3 safe: the machine that had it has burned.
        let lacking = try await bench.save(person, 4...5, at: bench.moment(3))
        #expect(lacking.isLacking && lacking.acknowledged == 2)
        let again = try await bench.save(person, 3...5, at: bench.moment(4))
        #expect(!again.isLacking && again.acknowledged == 5)
        // Another terminal has 6, or nobody: the terminal says that it knows.
        #expect(try await bench.save(person, 7...7, after: 6, at: bench.moment(5)).isLacking)
        let known = try await bench.save(person, 7...7, after: 5, at: bench.moment(6))
        #expect(!known.isLacking && known.acknowledged == 7)
        let kept = try bench.bench.contents().responses.map(\.event.sequence)
        #expect(kept == [1, 2, 3, 4, 5, 7])
        // The same after the end, where answers are kept apart.
        #expect(try await bench.save(person, 9...9, at: bench.moment(92)).isLacking)
        #expect(try await bench.save(person, 8...9, at: bench.moment(92)).late == 2)
        #expect(try await bench.save(person, 10...10, at: bench.moment(93)).late == 1)
    }

    @Test func `saves are taken to the last moment of grace, later ones are kept apart`()
        async throws
    {
        let bench = try HallBench()
        try await bench.begin()
        let person = bench.people[0]
        let inTime = try await bench.save(person, 1...2, at: bench.moment(91))
        #expect(inTime.late == 0)
        let late = try await bench.save(person, 3...4, at: bench.moment(91, 1))
        #expect(late.late == 2)
        #expect(late.acknowledged == 4)
        #expect(await bench.hall.attempt(of: person)?.sheet.responses.count == 2)
        #expect(await bench.hall.attempt(of: person)?.late.map(\.event.sequence) == [3, 4])
        #expect(try bench.bench.contents().responses.map(\.isLate) == [false, false, true, true])
    }

    @Test func `before the start nothing can be saved`() async throws {
        let bench = try HallBench()
        try await bench.seat()
        try await bench.hall.release(bench.room, bench.act(0))
        let person = bench.people[0]
        let refused = await refusal { try await bench.save(person, 1...1, at: bench.moment(0)) }
        #expect(refused?.code == "terminal.not-ready")
        #expect(try bench.bench.contents().responses.isEmpty)
    }

    @Test func `the sheet of somebody else is refused`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let (one, other) = (bench.people[0], bench.people[1])
        let refused = await refusal {
            try await bench.hall.save(
                [], of: one, sheet: other.sheet, terminal: bench.terminal(one),
                at: bench.moment(1))
        }
        #expect(refused?.code == "terminal.other-sheet")
    }

    @Test func `time closes attempts without anybody's click`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let person = bench.people[0]
        try await bench.save(person, 1...4, at: bench.moment(20))
        try await bench.hall.tick(at: bench.moment(90, 59))
        #expect(await bench.hall.attempt(of: person)?.phase == .answering)
        try await bench.hall.tick(at: bench.moment(125))
        for person in bench.people {
            #expect(await bench.hall.attempt(of: person)?.phase == .closedByTime)
        }
        let view = try await bench.hall.view(
            person, terminal: bench.terminal(person), at: bench.moment(125))
        #expect(view.phase == .closed)
        #expect(view.receipt?.answered == 4)
        try bench.expectSound()
    }

    @Test func `an interrupted attempt waits for the time it will be given back`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let person = bench.people[0]
        let end = try #require(await bench.hall.attempt(of: person)?.endsAt)
        try await bench.hall.interrupt(person, .power, text: "跳闸", bench.act(85))
        try await bench.hall.tick(at: end.adding(minutes: 10))
        #expect(await bench.hall.attempt(of: person)?.phase == .interrupted)
        try await bench.hall.resume(
            person, TimeBack(seconds: 1200, reason: "跳闸", authorisedBy: "主考"),
            Act(by: People.invigilator, at: end.adding(minutes: 11)))
        #expect(await bench.hall.attempt(of: person)?.endsAt == end.adding(seconds: 1200))
        try await bench.hall.interrupt(
            person, .power, text: "又跳闸",
            Act(by: People.invigilator, at: end.adding(minutes: 12)))
        try await bench.hall.tick(at: end.adding(minutes: 20 + 1 + 50))
        #expect(await bench.hall.attempt(of: person)?.phase == .closedByTime)
    }
}
