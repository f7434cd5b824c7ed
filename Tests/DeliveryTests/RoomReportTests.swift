import Delivery
import Testing
import Vocabulary

@Suite("The record of a room") struct RoomReportTests {
    private let people: [RegistrationID] = ["R1", "R2", "R3", "R4"]

    private func attempts() throws -> [RegistrationID: Attempt] {
        [
            "R1": try attempt(in: .handedIn), "R2": try attempt(in: .closedByTime),
            "R3": newAttempt(), "R4": try attempt(in: .answering),
        ]
    }

    @Test func `counts must add up: expected are attended and absent`() throws {
        var room = RoomState()
        let before = RoomReport(try attempts(), in: room)
        #expect(before.expected == 4)
        #expect(before.attended == 3)
        #expect(before.unaccounted == ["R3"])
        #expect(!before.isBalanced)
        room.apply(.absent(["R3"]), at: minute(31))
        let after = RoomReport(try attempts(), in: room)
        #expect(after.absent == ["R3"])
        #expect(after.unaccounted.isEmpty)
        #expect(after.isBalanced)
    }

    @Test func `hand-ins, what is open, and who answered nothing`() throws {
        let report = RoomReport(try attempts(), in: RoomState())
        #expect(report.earliestHandIn?.person == "R1")
        #expect(report.earliestHandIn?.at == minute(35))
        #expect(report.lastHandIn?.person == "R1")
        #expect(report.early == 1)
        #expect(report.open == ["R4"])
        #expect(report.endedAt == nil)
        #expect(report.unanswered == ["R1", "R2"])
    }

    @Test func `the end is when the last attempt was over`() throws {
        let all = try attempts().filter { $0.key != "R4" }
        #expect(RoomReport(all, in: RoomState()).endedAt == minute(120))
    }

    @Test func `late is who came through the door after the start`() throws {
        var room = RoomState()
        room.apply(.checkedIn("R1"), at: minute(-10))
        room.apply(.released, at: minute(0))
        room.apply(.checkedIn("R2"), at: minute(9))
        let report = RoomReport(try attempts(), in: room)
        #expect(report.late == ["R2"])
        #expect(report.startedAt == minute(0))
    }

    @Test func `faults, moves, time back and misconduct come from the log`() throws {
        var room = RoomState()
        room.apply(.signedIn("R4", terminal: "a", workstation: 4), at: minute(0))
        room.apply(.allowed("R4", terminal: "a"), at: minute(0))
        room.apply(.interrupted("R4", .machine, since: minute(9), text: "黑屏"), at: minute(10))
        room.apply(.resumed("R4", workstation: 30, seconds: 240, by: "主考"), at: minute(13))
        room.apply(.extended(["R1", "R4"], seconds: 60, reason: "断电", by: "主考"), at: minute(20))
        room.apply(.misconduct("R2", sampleMisconduct), at: minute(25))
        let report = RoomReport(try attempts(), in: room)
        #expect(report.moves == 1)
        #expect(report.extensions.map(\.seconds) == [240, 60, 60])
        #expect(report.faults.map(\.text) == ["黑屏"])
        #expect(report.misconduct.map(\.person) == ["R2"])
    }

    @Test func `an empty room balances`() {
        let report = RoomReport([:], in: RoomState())
        #expect(report.isBalanced)
        #expect(report.endedAt == nil)
    }
}
