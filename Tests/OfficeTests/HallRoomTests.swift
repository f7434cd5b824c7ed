import Delivery
import Office
import Testing
import Vocabulary

@Suite("What invigilators do in a hall") struct HallRoomTests {
    @Test func `a late start costs nobody time, before and after a restart`() async throws {
        let bench = try HallBench()
        let early = await refusal {
            try await bench.hall.release(bench.room, bench.act(0, -1))
        }
        #expect(early?.code == "room.before-start")
        try await bench.begin(at: 10)
        let person = try #require(bench.people.last { $0.accommodation == nil })
        #expect(await bench.hall.attempt(of: person)?.endsAt == bench.moment(100))
        #expect(try await bench.reopened().attempt(of: person)?.endsAt == bench.moment(100))
        let other = try #require(bench.hall.people(in: "02").first { $0.accommodation == nil })
        #expect(await bench.hall.attempt(of: other)?.endsAt == bench.moment(90))
        let again = await refusal { try await bench.hall.release(bench.room, bench.act(11)) }
        #expect(again?.code == "room.released")
    }

    @Test func `time is given back to one, to several or to all, with reason and authority`()
        async throws
    {
        let bench = try HallBench()
        try await bench.begin()
        let all = await bench.hall.losingTime(in: bench.room)
        #expect(all == bench.people)
        let back = TimeBack(seconds: 300, reason: "断电", authorisedBy: "钱主考")
        var ends: [Moment] = []
        for person in all {
            ends.append(await bench.hall.attempt(of: person)?.endsAt ?? Times.lock)
        }
        try await bench.hall.extend(all, back, bench.act(20))
        try await bench.hall.extend([all[0]], back, bench.act(21))
        for (person, end) in zip(all, ends) {
            let expected = end.adding(seconds: person == all[0] ? 600 : 300)
            #expect(await bench.hall.attempt(of: person)?.endsAt == expected)
            #expect(try await bench.reopened().attempt(of: person)?.endsAt == expected)
        }
        let refused: [(TimeBack, [HallPerson], String)] = [
            (TimeBack(seconds: 0, reason: "x", authorisedBy: "y"), all, "room.time-back"),
            (TimeBack(seconds: 99_999, reason: "x", authorisedBy: "y"), all, "room.time-back"),
            (TimeBack(seconds: 60, reason: "", authorisedBy: "y"), all, "delivery.reason-required"),
            (TimeBack(seconds: 60, reason: "x", authorisedBy: ""), all, "delivery.reason-required"),
            (back, [], "room.nobody"),
        ]
        for (back, people, code) in refused {
            let refusal = await refusal {
                try await bench.hall.extend(people, back, bench.act(22))
            }
            #expect(refusal?.code == code)
        }
        try bench.expectSound()
    }

    @Test func `an act under a key that was used is done once`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let back = TimeBack(seconds: 300, reason: "断电", authorisedBy: "钱主考")
        let person = bench.people[0]
        let end = try #require(await bench.hall.attempt(of: person)?.endsAt)
        for _ in 1...2 { try await bench.hall.extend([person], back, bench.act(20, key: "k")) }
        #expect(await bench.hall.attempt(of: person)?.endsAt == end.adding(seconds: 300))
        #expect(await bench.hall.room(bench.room).extensions.count == 1)
        try await bench.hall.release("02", bench.act(21, key: "r"))
        try await bench.hall.release("02", bench.act(21, key: "r"))
    }

    @Test func `only invigilators act in a room`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let (hall, person, room) = (bench.hall, bench.people[0], bench.room)
        let back = TimeBack(seconds: 60, reason: "断电", authorisedBy: "我")
        let acts: [(Act) async throws -> Void] = [
            { try await hall.checkIn([person], $0) }, { try await hall.undoCheckIn(person, $0) },
            { try await hall.allow(person, back, $0) }, { try await hall.refuse(person, $0) },
            { try await hall.release(room, $0) }, { try await hall.extend([person], back, $0) },
            { try await hall.interrupt(person, .power, text: "", $0) },
            { try await hall.resume(person, back, $0) },
            { try await hall.move(person, to: 6, text: "", $0) },
            { try await hall.markAbsent(in: room, $0) },
            { try await hall.recordMisconduct(of: person, HallRoomTests.misconduct, $0) },
            { try await hall.void(person, reason: "x", $0) },
            { try await hall.send("x", to: nil, in: room, $0) },
            { try await hall.note(.other, of: nil, text: "x", in: room, $0) },
            { try await hall.tick([.rules], in: room, $0) },
            {
                try await hall.decideLate(
                    of: person, through: 9, isTaken: true, reason: "x", by: "x", $0)
            },
            { try await hall.close(room, $0) }, { try await hall.sign(["a", "b"], in: room, $0) },
        ]
        let before = try bench.bench.contents()
        for role in Actor.Role.allCases where role != .invigilator && role != .chiefInvigilator {
            for act in acts {
                let stranger = Act(by: Actor("stranger", as: role), at: bench.moment(50))
                let refused = await refusal { try await act(stranger) }
                #expect(refused?.code == "office.not-permitted")
            }
        }
        #expect(try bench.bench.contents() == before)
    }

    static let misconduct = MisconductRecord(
        kind: .phone, text: "查看手机", witnesses: ["赵", "钱"], isSigned: true)

    @Test func `the absent are marked per room, after the late limit, once`() async throws {
        let bench = try HallBench()
        try await bench.seat()
        let before = await refusal {
            try await bench.hall.markAbsent(in: bench.room, bench.act(20))
        }
        #expect(before?.code == "room.not-released")
        try await bench.hall.release(bench.room, bench.act(5))
        for person in bench.people.dropFirst() {
            _ = try await bench.hall.start(
                person, terminal: bench.terminal(person), at: bench.moment(6))
        }
        let early = await refusal {
            try await bench.hall.markAbsent(in: bench.room, bench.act(20))
        }
        #expect(early?.code == "delivery.may-still-enter")
        for minute in [21, 22] {
            try await bench.hall.markAbsent(in: bench.room, bench.act(minute))
        }
        let missing = bench.people[0].registration
        #expect(try bench.bench.contents().standings.map(\.registration) == [missing])
        let report = try await bench.hall.snapshot(of: bench.room, at: bench.moment(23)).report
        #expect(report.absent == [missing])
        #expect(report.isBalanced)
        try bench.expectSound()
    }

    @Test func `the door lets nobody in after the late limit of the room's own start`()
        async throws
    {
        let bench = try HallBench()
        try await bench.hall.release(bench.room, bench.act(5))
        try await bench.hall.checkIn([bench.people[0]], bench.act(20))
        let late = await refusal {
            try await bench.hall.checkIn([bench.people[1]], bench.act(20, 1))
        }
        #expect(late?.code == "delivery.too-late")
    }

    @Test func `grave misconduct ends the attempt and keeps the answers`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let person = bench.people[0]
        try await bench.save(person, 1...3, at: bench.moment(5))
        let alone = MisconductRecord(
            kind: .phone, text: "查看手机", witnesses: ["赵", "赵"], isSigned: true)
        let refused = await refusal {
            try await bench.hall.recordMisconduct(of: person, alone, bench.act(20))
        }
        #expect(refused?.code == "standing.incomplete")
        #expect(await bench.hall.attempt(of: person)?.phase == .answering)
        try await bench.hall.recordMisconduct(
            of: person, HallRoomTests.misconduct, bench.act(20))
        #expect(await bench.hall.attempt(of: person)?.phase == .voided)
        #expect(await bench.hall.attempt(of: person)?.responses.count == 3)
        #expect(try bench.bench.contents().standings.map(\.kind) == [.misconduct])
        let again = await refusal {
            try await bench.hall.recordMisconduct(
                of: person, HallRoomTests.misconduct, bench.act(21))
        }
        #expect(again?.code == "standing.recorded")
        try bench.expectSound()
    }

    @Test func `a lesser one leaves the end to the chief`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let person = bench.people[0]
        let lesser = MisconductRecord(
            kind: .wrongSeat, text: "换座", witnesses: ["赵", "钱"], isSigned: false)
        let first = await refusal {
            try await bench.hall.void(person, reason: "换座", bench.act(19, by: People.chief))
        }
        #expect(first?.code == "room.no-misconduct")
        try await bench.hall.recordMisconduct(of: person, lesser, bench.act(20))
        #expect(await bench.hall.attempt(of: person)?.phase == .started)
        let refused = await refusal {
            try await bench.hall.void(person, reason: "换座", bench.act(21))
        }
        #expect(refused?.code == "room.chief-only")
        try await bench.hall.void(person, reason: "换座", bench.act(22, by: People.chief))
        #expect(await bench.hall.attempt(of: person)?.phase == .voided)
    }

    @Test func `a machine that dies is left for a spare one, and the time comes back`()
        async throws
    {
        let bench = try HallBench()
        try await bench.begin()
        let (hall, person) = (bench.hall, bench.people[0])
        try await bench.save(person, 1...4, at: bench.moment(20))
        for (machine, code) in [
            (0, "unknown"), (7, "unknown"), (bench.people[1].seat.seat, "taken"),
        ] {
            let refused = await refusal {
                try await hall.move(person, to: machine, text: "死机", bench.act(22))
            }
            #expect(refused?.code == "room.workstation-\(code)")
        }
        try await hall.move(person, to: 6, text: "死机", bench.act(22))
        #expect(await hall.attempt(of: person)?.phase == .interrupted)
        #expect(await hall.lostSeconds(person, at: bench.moment(25)) == 300)
        _ = try await hall.signIn(person, terminal: "b", workstation: 6, at: bench.moment(25))
        try await hall.allow(
            person, TimeBack(seconds: 300, reason: "死机", authorisedBy: "主考"), bench.act(25))
        let snapshot = try await hall.snapshot(of: bench.room, at: bench.moment(26))
        let sitter = try #require(snapshot.sitters.first { $0.person == person })
        #expect(sitter.otherWorkstation == 6)
        #expect(sitter.attempt.extensionSeconds == 300)
        let fault = try #require(snapshot.report.faults.first)
        #expect(fault.since == bench.moment(20))
        #expect(fault.resumedAt == bench.moment(25))
        #expect(fault.isMove)
    }

    @Test func `a room closes when everybody is accounted for, and is signed by two`()
        async throws
    {
        let bench = try HallBench()
        try await bench.begin()
        let (hall, person) = (bench.hall, bench.people[0])
        let open = await refusal { try await hall.close(bench.room, bench.act(60)) }
        #expect(open?.code == "room.unfinished")
        #expect(open?.findings.count == bench.people.count)
        try await hall.tick(at: bench.moment(130))
        try await bench.save(person, 1...2, at: bench.moment(131))
        let late = await refusal { try await hall.close(bench.room, bench.act(132)) }
        #expect(late?.findings.map(\.rule) == ["room.late-saves"])
        let decision = await refusal {
            try await hall.decideLate(
                of: person, through: 2, isTaken: false, reason: "超时", by: "钱", bench.act(133))
        }
        #expect(decision?.code == "room.chief-only")
        try await hall.decideLate(
            of: person, through: 2, isTaken: false, reason: "超时", by: "钱",
            bench.act(133, by: People.chief))
        let unsigned = await refusal {
            try await hall.sign(["赵", "钱"], in: bench.room, bench.act(134))
        }
        #expect(unsigned?.code == "room.not-closed")
        try await hall.close(bench.room, bench.act(135))
        let alone = await refusal {
            try await hall.sign(["赵", "赵"], in: bench.room, bench.act(136))
        }
        #expect(alone?.code == "standing.incomplete")
        try await hall.sign(["赵", "钱", ""], in: bench.room, bench.act(136))
        #expect(await hall.room(bench.room).signatures == ["赵", "钱"])
        try bench.expectSound()
    }

    @Test func `the snapshot names the worst first, and spare machines`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let (hall, people) = (bench.hall, bench.people)
        try await hall.interrupt(people[0], .illness, text: "头晕", bench.act(1))
        for (person, second) in zip(people.dropFirst(), [0, 9]) {
            try await bench.save(person, 1...1, at: bench.moment(2, second))
        }
        let snapshot = try await hall.snapshot(of: bench.room, at: bench.moment(2, 15))
        let standings = snapshot.attention.map(\.standing)
        #expect(standings == standings.sorted())
        #expect(standings.first == .silent15)
        #expect(standings.contains(.interrupted))
        #expect(snapshot.seats.map(\.number) == Array(1...6))
        #expect(snapshot.seats.filter(\.isSpare).map(\.number) == [6])
    }
}
