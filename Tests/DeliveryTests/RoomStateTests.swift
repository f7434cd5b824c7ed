import Delivery
import Testing
import Vocabulary

@Suite("Where a room stands") struct RoomStateTests {
    /// A story of one candidate's terminals and how it ends.
    struct Story: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let events: [RoomEvent]
        var own: String?
        var waiting: String?
        var superseded: Set<String> = []
    }

    static let stories: [Story] = [
        Story(
            testDescription: "who was checked in comes in with the first terminal",
            events: [.checkedIn("R1"), signIn("a")], own: "a"),
        Story(
            testDescription: "who was not waits for the word", events: [signIn("a")],
            waiting: "a"),
        Story(
            testDescription: "the door is a word, too", events: [signIn("a"), .checkedIn("R1")],
            own: "a"),
        Story(
            testDescription: "the word lets in, and counts as a check-in",
            events: [signIn("a"), .allowed("R1", terminal: "a")], own: "a"),
        Story(
            testDescription: "a second terminal waits, the first stays",
            events: [.checkedIn("R1"), signIn("a"), signIn("b")], own: "a", waiting: "b"),
        Story(
            testDescription: "with the word the later wins, and the earlier is told",
            events: [
                .checkedIn("R1"), signIn("a"), signIn("b"), .allowed("R1", terminal: "b"),
            ], own: "b", superseded: ["a"]),
        Story(
            testDescription: "of two that wait the later one counts",
            events: [.checkedIn("R1"), signIn("a"), signIn("b"), signIn("c")], own: "a",
            waiting: "c"),
        Story(
            testDescription: "a word for a terminal that waits no more lets nobody in",
            events: [
                .checkedIn("R1"), signIn("a"), signIn("b"), signIn("c"),
                .allowed("R1", terminal: "b"),
            ], own: "a", waiting: "c"),
        Story(
            testDescription: "a refused terminal is out",
            events: [
                .checkedIn("R1"), signIn("a"), signIn("b"), .refused("R1", terminal: "b"),
            ], own: "a"),
        Story(
            testDescription: "after a sign-out the next terminal comes in by itself",
            events: [
                .checkedIn("R1"), signIn("a"), .signedOut("R1", terminal: "a"), signIn("b"),
            ], own: "b"),
        Story(
            testDescription: "a check-in that was undone is none",
            events: [.checkedIn("R1"), .checkInUndone("R1"), signIn("a")], waiting: "a"),
        Story(
            testDescription: "the terminal of another candidate changes nothing",
            events: [
                .checkedIn("R1"), signIn("a"),
                .signedIn("R2", terminal: "b", workstation: 2),
            ], own: "a"),
    ]

    static func signIn(_ terminal: String) -> RoomEvent {
        .signedIn("R1", terminal: terminal, workstation: 7)
    }

    @Test("Terminals", arguments: stories)
    func terminals(_ story: Story) {
        let room = room(story.events)
        #expect(room.terminals["R1"]?.id == story.own)
        #expect(room.pending["R1"]?.id == story.waiting)
        #expect(room.superseded == story.superseded)
    }

    @Test func `a room is released and closed once, by the first event`() {
        var room = RoomState()
        for (offset, event) in [RoomEvent.released, .released, .closed, .closed].enumerated() {
            room.apply(event, at: minute(offset))
        }
        #expect(room.releasedAt == minute(0))
        #expect(room.closedAt == minute(2))
    }

    @Test func `messages are numbered; one sees those to all and the own ones`() {
        let room = room([
            .message(to: nil, text: "甲"), .message(to: "R2", text: "乙"),
            .message(to: "R1", text: "丙"),
        ])
        #expect(room.messages(for: "R1").map(\.number) == [1, 3])
        #expect(room.messages(for: "R9").map(\.text) == ["甲"])
    }

    @Test func `a failure runs from the lost contact until the candidate goes on`() throws {
        var room = room([.checkedIn("R1"), RoomStateTests.signIn("a")])
        room.apply(
            .interrupted("R1", .machine, since: minute(18), text: "黑屏"), at: minute(20))
        #expect(room.openFault(of: "R1")?.since == minute(18))
        room.apply(.moveArranged("R1", workstation: 30), at: minute(21))
        #expect(room.moves["R1"] == 30)
        room.apply(
            .resumed("R1", workstation: 30, seconds: 300, by: "主考"), at: minute(23))
        let fault = try #require(room.faults.first)
        #expect(fault.resumedAt == minute(23))
        #expect(fault.workstation == 7)
        #expect(fault.isMove)
        #expect(fault.secondsBack == 300)
        #expect(room.openFault(of: "R1") == nil)
        #expect(room.moves.isEmpty)
        #expect(room.extensions.map(\.seconds) == [300])
    }

    private func room(_ events: [RoomEvent]) -> RoomState {
        var room = RoomState()
        for event in events { room.apply(event, at: minute(0)) }
        return room
    }
}
