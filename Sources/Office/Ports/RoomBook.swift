package import Delivery
package import Vocabulary

/// Something that happened in one room during one session, as it was logged.
package struct RoomEventRecord: Hashable, Sendable {
    package let session: SessionID
    package let room: RoomID
    /// From 1 within the session and the room.
    package let number: Int
    package let at: Moment
    /// Who did it.
    package let account: AccountID
    /// The event as canonical JSON (`RoomEvent.json` of Delivery).
    package let content: String

    package init(
        session: SessionID, room: RoomID, number: Int, at: Moment, account: AccountID,
        content: String
    ) {
        self.session = session
        self.room = room
        self.number = number
        self.at = at
        self.account = account
        self.content = content
    }
}

extension RoomEventRecord {
    /// The event itself.
    ///
    /// - Throws: `Fault` when the content is none.
    package var event: RoomEvent {
        get throws {
            guard let json = try? JSON(parsing: Array(content.utf8)),
                let event = RoomEvent(json: json)
            else {
                throw Fault("reading event \(number) of room \(room)", cause: "another shape")
            }
            return event
        }
    }
}

/// What happened in the rooms: a log that is only appended to.
package protocol RoomBook {
    /// - Throws: `Fault` when a number of a room exists.
    func append(_ events: [RoomEventRecord], in exam: ExamID) throws
    /// Of all rooms of a session, or of all sessions; ascending by session, room, then number.
    func roomEvents(in exam: ExamID, of session: SessionID?) throws -> [RoomEventRecord]
    /// Of one room in one session, ascending by number.
    func roomEvents(
        in exam: ExamID, of session: SessionID, _ room: RoomID
    ) throws -> [RoomEventRecord]
}

extension RoomBook {
    /// For stores that have every event at hand.
    package func roomEvents(
        in exam: ExamID, of session: SessionID, _ room: RoomID
    ) throws -> [RoomEventRecord] {
        try roomEvents(in: exam, of: session).filter { $0.room == room }
    }
}
