import Delivery
import Office
import Testing
import Vocabulary

/// Offline across the end: kept apart, seen with its times, decided, graded.
@Suite("The hall and late saves") struct HallLateTests {
    /// Everybody answered two items; the first one's third and fourth came ten minutes late.
    private func late() async throws -> HallBench {
        let bench = try HallBench()
        try await bench.begin()
        for person in bench.people { try await bench.save(person, 1...2, at: bench.moment(5)) }
        try await bench.hall.tick(at: bench.moment(125))
        try await bench.save(bench.people[0], 3...4, at: bench.moment(126))
        return bench
    }

    private func decide(
        _ bench: HallBench, isTaken: Bool, through last: Int = 4, at minute: Int = 130,
        key: String? = nil
    ) async throws {
        try await bench.hall.decideLate(
            of: bench.people[0], through: last, isTaken: isTaken, reason: "断网期间作答", by: "钱主考",
            bench.act(minute, by: People.chief, key: key))
    }

    @Test func `those who decide see the times, and what it would do, not the answers`()
        async throws
    {
        let bench = try await late()
        let answers = try await bench.hall.lateAnswers(of: bench.people[0])
        #expect(answers.map(\.sequence) == [3, 4])
        #expect(answers.map(\.number) == [3, 4])
        #expect(answers.map(\.answeredAt) == [bench.moment(0, 3), bench.moment(0, 4)])
        #expect(answers.allSatisfy { $0.arrivedAt == bench.moment(126) })
        #expect(answers.map(\.effect) == [.adds, .adds])
        #expect(answers.map(\.fate) == [.undecided, .undecided])
        #expect(try await bench.hall.lateAnswers(of: bench.people[1]).isEmpty)
        let snapshot = try await bench.hall.snapshot(of: bench.room, at: bench.moment(127))
        #expect(snapshot.attention.map(\.person) == [bench.people[0]])
    }

    @Test("A decision stands after the hall is opened again", arguments: [true, false])
    func decided(isTaken: Bool) async throws {
        let bench = try await late()
        try await decide(bench, isTaken: isTaken, key: "late-1")
        try await decide(bench, isTaken: !isTaken, key: "late-1")
        let reopened = try bench.reopened()
        for hall in [bench.hall, reopened] {
            let attempt = try #require(await hall.attempt(of: bench.people[0]))
            #expect(attempt.sheet.responses.count == (isTaken ? 4 : 2))
            let fate: LateSave.Fate = isTaken ? .taken : .leftApart
            #expect(attempt.late.map(\.fate) == [fate, fate])
        }
        #expect(
            await reopened.attempt(of: bench.people[0])
                == bench.hall.attempt(of: bench.people[0]))
        let lines = try bench.bench.contents().lines
        #expect(lines.filter { $0.act == "attempt.decideLate" }.count == 1)
        #expect(lines.filter { $0.act == "room.lateSavesDecided" }.count == 1)
        #expect(
            await reopened.room(bench.room).lateDecisions[bench.people[0].registration]
                == "\(isTaken ? "计入答卷" : "不计入，存档")：断网期间作答（钱主考）")
        try bench.expectSound()
    }

    @Test func `what comes after the decision waits for another one`() async throws {
        let bench = try await late()
        try await decide(bench, isTaken: true)
        try await bench.save(bench.people[0], 5...5, at: bench.moment(131))
        let snapshot = try await bench.hall.snapshot(of: bench.room, at: bench.moment(132))
        #expect(snapshot.attention.map(\.person) == [bench.people[0]])
        try await decide(bench, isTaken: false, through: 5, at: 133)
        #expect(await bench.hall.attempt(of: bench.people[0])?.sheet.responses.count == 4)
        try bench.expectSound()
    }

    @Test func `when the exam has been scored nothing is taken any more`() async throws {
        let bench = try await late()
        try await decide(bench, isTaken: false)
        try bench.records.write { books in
            try books.insert(
                [ScoreRecord(sheet: bench.people[0].sheet, total: Marks(0), breakdown: "{}")],
                in: bench.bench.office.exam)
        }
        try await bench.save(bench.people[0], 5...5, at: bench.moment(140))
        let refused = await refusal {
            try await decide(bench, isTaken: true, through: 5, at: 141)
        }
        #expect(refused?.code == "room.scored")
        let reopening = await refusal {
            try await bench.hall.extend(
                [bench.people[0]], TimeBack(seconds: 60, reason: "断网", authorisedBy: "主考"),
                bench.act(142))
        }
        #expect(reopening?.code == "room.scored")
        try await decide(bench, isTaken: false, through: 5, at: 143)
    }

    @Test func `time given back after the clock ran out opens the paper at its terminal`()
        async throws
    {
        let bench = try await late()
        let (hall, person) = (bench.hall, bench.people[0])
        let view = try await hall.view(
            person, terminal: bench.terminal(person), at: bench.moment(127))
        #expect(view.phase == .closed)
        try await hall.extend(
            [person], TimeBack(seconds: 300, reason: "断网", authorisedBy: "主考"),
            bench.act(128))
        let open = try await hall.view(
            person, terminal: bench.terminal(person), at: bench.moment(128))
        #expect(open.phase == .answering && open.receipt == nil)
        #expect(open.endsAt == bench.moment(133) && open.acknowledged == 2)
        let again = try await bench.save(person, 3...5, at: bench.moment(129))
        #expect(again.late == 0 && again.acknowledged == 5)
        #expect(try await hall.lateAnswers(of: person).map(\.fate) == [.sentAgain, .sentAgain])
        try await hall.tick(at: bench.moment(134, 1))
        #expect(await hall.attempt(of: person)?.phase == .closedByTime)
        #expect(try await bench.reopened().attempt(of: person) == hall.attempt(of: person))
        try bench.expectSound()
    }

    @Test func `a closed room opens no paper again`() async throws {
        let bench = try await late()
        try await decide(bench, isTaken: false)
        try await bench.hall.close(bench.room, bench.act(135))
        let refused = await refusal {
            try await bench.hall.extend(
                [bench.people[1]], TimeBack(seconds: 60, reason: "断网", authorisedBy: "主考"),
                bench.act(136))
        }
        #expect(refused?.code == "room.closed")
    }
}
