import Admissions
import Delivery
import Office
import Testing
import Vocabulary

@Suite("Terminals of a hall") struct HallTerminalTests {
    @Test func `a terminal goes from the sign-in to the receipt`() async throws {
        let bench = try HallBench()
        let (hall, person) = (bench.hall, bench.people[0])
        let terminal = bench.terminal(person)
        func phase(_ minute: Int) async throws -> TerminalView.Phase {
            try await hall.view(person, terminal: terminal, at: bench.moment(minute)).phase
        }
        let first = try await hall.signIn(
            person, terminal: terminal, workstation: 3, at: bench.moment(-20))
        #expect(first.phase == .identify)
        #expect(
            try await hall.confirm(person, terminal: terminal, at: bench.moment(-19)).phase
                == .pending)
        try await hall.checkIn([person], bench.act(-18))
        #expect(try await phase(-17) == .waiting)
        let early = await refusal {
            try await hall.start(person, terminal: terminal, at: bench.moment(-1))
        }
        #expect(early?.code == "terminal.not-ready")
        try await hall.release(bench.room, bench.act(0))
        #expect(try await phase(0) == .ready)
        let begun = try await hall.start(person, terminal: terminal, at: bench.moment(1))
        #expect(begun.phase == .answering)
        try await bench.save(person, 1...8, at: bench.moment(25))
        let unsaved = await refusal {
            try await hall.handIn(person, terminal: terminal, sequence: 9, at: bench.moment(40))
        }
        #expect(unsaved?.code == "terminal.unsaved")
        let tooEarly = await refusal {
            try await hall.handIn(person, terminal: terminal, sequence: 8, at: bench.moment(29))
        }
        #expect(tooEarly?.code == "delivery.too-early")
        let done = try await hall.handIn(
            person, terminal: terminal, sequence: 8, at: bench.moment(40))
        #expect(done.phase == .handedIn)
        #expect(done.receipt?.answered == 8)
        let again = try await hall.handIn(
            person, terminal: terminal, sequence: 8, at: bench.moment(41))
        #expect(again.receipt == done.receipt)
        try bench.expectSound()
    }

    @Test func `twice start gives the same attempt`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let person = bench.people[0]
        let before = await bench.hall.attempt(of: person)
        _ = try await bench.hall.start(
            person, terminal: bench.terminal(person), at: bench.moment(7))
        #expect(await bench.hall.attempt(of: person) == before)
    }

    @Test func `after the late limit nobody enters`() async throws {
        let bench = try HallBench()
        try await bench.seat()
        try await bench.hall.release(bench.room, bench.act(0))
        let person = bench.people[0]
        let view = try await bench.hall.view(
            person, terminal: bench.terminal(person), at: bench.moment(16))
        #expect(view.phase == .absent)
        let refused = await refusal {
            try await bench.hall.start(
                person, terminal: bench.terminal(person), at: bench.moment(16))
        }
        #expect(refused?.code == "terminal.not-ready")
    }

    @Test func `a second machine sees and saves nothing without the invigilator's word`()
        async throws
    {
        let bench = try HallBench()
        try await bench.begin()
        let (hall, person) = (bench.hall, bench.people[0])
        try await bench.save(person, 1...4, at: bench.moment(10))
        let view = try await hall.signIn(
            person, terminal: "b", workstation: 6, at: bench.moment(20))
        #expect(view.phase == .identify)
        let (identify, other) = (
            await refusal {
                try await bench.save(person, 5...5, at: bench.moment(20), terminal: "b")
            },
            await refusal { try await hall.paper(of: person, terminal: "b", at: bench.moment(20)) }
        )
        #expect(identify?.code == "terminal.superseded")
        #expect(other?.code == "terminal.not-ready")
        _ = try await hall.confirm(person, terminal: "b", at: bench.moment(21))
        let beat = try await hall.save(
            [], of: person, sheet: nil, terminal: "b", at: bench.moment(22))
        #expect(beat.view.phase == .pending)
        #expect(await hall.lostSeconds(person, at: bench.moment(22)) == 12 * 60)
        #expect(try await bench.save(person, 5...5, at: bench.moment(23)).acknowledged == 5)
    }

    @Test func `with the word the later machine goes on, and the earlier says so`()
        async throws
    {
        let bench = try HallBench()
        try await bench.begin()
        let (hall, person) = (bench.hall, bench.people[0])
        try await bench.save(person, 1...4, at: bench.moment(10))
        let end = try #require(await hall.attempt(of: person)?.endsAt)
        _ = try await hall.signIn(person, terminal: "b", workstation: 6, at: bench.moment(20))
        _ = try await hall.confirm(person, terminal: "b", at: bench.moment(20))
        try await hall.allow(
            person, TimeBack(seconds: 600, reason: "死机", authorisedBy: "主考"), bench.act(21))
        let view = try await hall.view(person, terminal: "b", at: bench.moment(21))
        #expect(view.phase == .answering)
        #expect(view.acknowledged == 4)
        #expect(view.workstation == 6)
        #expect(view.endsAt == end.adding(seconds: 600))
        let paper = try await hall.paper(of: person, terminal: "b", at: bench.moment(21))
        #expect(paper.responses.count == 4)
        let old = try await hall.view(
            person, terminal: bench.terminal(person), at: bench.moment(21))
        #expect(old.phase == .superseded)
        let refused = await refusal { try await bench.save(person, 5...6, at: bench.moment(22)) }
        #expect(refused?.code == "terminal.superseded")
        let report = try await hall.snapshot(of: bench.room, at: bench.moment(22)).report
        #expect(report.moves == 1)
        #expect(report.extensions.map(\.seconds) == [600])
        try bench.expectSound()
    }

    @Test func `a hall that is opened again stands where the last commit left it`() async throws {
        let bench = try HallBench()
        try await bench.begin(at: 4)
        let person = bench.people[0]
        try await bench.save(person, 1...6, at: bench.moment(30))
        try await bench.hall.send("请安静", to: nil, in: bench.room, bench.act(31))
        let again = try bench.reopened()
        for person in bench.people {
            let before = try await bench.hall.view(
                person, terminal: bench.terminal(person), at: bench.moment(32))
            let after = try await again.view(
                person, terminal: bench.terminal(person), at: bench.moment(32))
            #expect(after.phase == before.phase)
            #expect(after.acknowledged == before.acknowledged)
            #expect(after.endsAt == before.endsAt)
            #expect(after.messages == before.messages)
            #expect(await again.attempt(of: person) == (await bench.hall.attempt(of: person)))
        }
        #expect(await again.room(bench.room) == (await bench.hall.room(bench.room)))
    }

    @Test func `number and ID number must belong together`() throws {
        let bench = try HallBench()
        let (one, other) = (bench.people[0], bench.people[1])
        let ids = try Dictionary(
            uniqueKeysWithValues: bench.bench.registrations().map {
                ($0.id, $0.applicant.idNumber.text)
            })
        let number = one.seat.candidateNumber.text
        let own = try #require(ids[one.registration])
        let foreign = try #require(ids[other.registration])
        #expect(bench.hall.person(number: number, idNumber: own) == one)
        #expect(bench.hall.person(number: number, idNumber: own.lowercased()) == one)
        for (number, id) in [(number, foreign), ("999", own), ("", own), (number, "")] {
            #expect(bench.hall.person(number: number, idNumber: id) == nil)
        }
    }

    @Test func `the paper has stems and choices in the drawn order, and nothing secret`()
        async throws
    {
        let bench = try HallBench()
        try await bench.begin()
        let person = bench.people[0]
        let paper = try await bench.hall.paper(
            of: person, terminal: bench.terminal(person), at: bench.moment(1)
        ).paper
        let attempt = try #require(await bench.hall.attempt(of: person))
        let items = paper.sections.flatMap(\.items)
        #expect(items.map(\.number) == Array(1...10))
        for entry in attempt.outline.entries {
            let item = try #require(items.first { $0.id == entry.item })
            #expect(item.choices.map(\.id) == entry.choices)
        }
        let told = "\(paper)"
        for secret in ["见第一条", "行政处罚法", "总则", "facility", "key"] {
            #expect(!told.contains(secret))
        }
    }
}
