import Delivery
import Testing
import Vocabulary

@Suite("How a candidate stands on the map") struct SeatStandingTests {
    static let silences: [(seconds: Int, standing: SeatStanding)] = [
        (0, .answering), (4, .answering), (5, .silent5), (9, .silent5), (10, .silent10),
        (14, .silent10), (15, .silent15), (900, .silent15),
    ]

    @Test("Silence by its length", arguments: silences)
    func silence(_ seconds: Int, _ standing: SeatStanding) throws {
        let found = SeatStanding(
            "R1", in: seated(), attempt: try attempt(in: .answering), lastContact: minute(10),
            at: minute(10, second: seconds))
        #expect(found == standing)
    }

    static let phases: [(phase: AttemptPhase, standing: SeatStanding)] = [
        (.issued, .waiting), (.started, .answering), (.answering, .answering),
        (.interrupted, .interrupted), (.resumed, .answering), (.extended, .answering),
        (.handedIn, .handedIn), (.closedByTime, .closed), (.voided, .voided),
    ]

    @Test("Each phase of the attempt", arguments: phases)
    func phase(_ phase: AttemptPhase, _ standing: SeatStanding) throws {
        let found = SeatStanding(
            "R1", in: seated(), attempt: try attempt(in: phase), lastContact: minute(5),
            at: minute(5))
        #expect(found == standing)
    }

    @Test func `the door and the terminal, before the start`() {
        var room = RoomState()
        func standing() -> SeatStanding {
            SeatStanding(
                "R1", in: room, attempt: newAttempt(), lastContact: nil, at: minute(60))
        }
        #expect(standing() == .notArrived)
        room.apply(.checkedIn("R1"), at: minute(-30))
        #expect(standing() == .checkedIn)
        room.apply(.signedIn("R1", terminal: "a", workstation: 1), at: minute(-20))
        #expect(standing() == .waiting)
        room.apply(.signedIn("R1", terminal: "b", workstation: 2), at: minute(-10))
        #expect(standing() == .pending)
        room.apply(.allowed("R1", terminal: "b"), at: minute(-9))
        #expect(standing() == .waiting)
    }

    @Test func `an absent person is absent, whoever has answered is not`() throws {
        var room = RoomState()
        room.apply(.absent(["R1"]), at: minute(31))
        let absent = SeatStanding(
            "R1", in: room, attempt: newAttempt(), lastContact: nil, at: minute(40))
        #expect(absent == .absent)
        let sitter = SeatStanding(
            "R2", in: room, attempt: try attempt(in: .handedIn), lastContact: nil, at: minute(40))
        #expect(sitter == .handedIn)
    }

    @Test func `a terminal that waits is seen while another one answers`() throws {
        var room = seated()
        room.apply(.signedIn("R1", terminal: "b", workstation: 9), at: minute(10))
        let found = SeatStanding(
            "R1", in: room, attempt: try attempt(in: .answering), lastContact: minute(10),
            at: minute(10))
        #expect(found == .pending)
    }

    @Test func `the worst comes first`() {
        let order = SeatStanding.allCases.sorted()
        #expect(order.first == .silent15)
        #expect(order.last == .handedIn)
        #expect(
            SeatStanding.allCases.filter(\.needsAttention)
                == [.silent15, .silent10, .silent5, .pending, .interrupted])
        #expect(SeatStanding.silent15 < .pending)
        #expect(SeatStanding.pending < .answering)
        let words = Set(SeatStanding.allCases.map(\.chinese))
        #expect(words.count == SeatStanding.allCases.count)
    }

    private func seated() -> RoomState {
        var room = RoomState()
        room.apply(.checkedIn("R1"), at: minute(-30))
        room.apply(.signedIn("R1", terminal: "a", workstation: 7), at: minute(-20))
        return room
    }
}
