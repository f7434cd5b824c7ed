package import Delivery
package import Vocabulary

/// What a terminal is told: where its candidate stands, and nothing of anybody else.
package struct TerminalView: Sendable {
    /// The steps of a terminal, as its API names them.
    package enum Phase: String, Hashable, Sendable {
        case identify, pending, waiting, ready, answering, interrupted, superseded
        case handedIn, closed, voided, absent

        /// Whether the paper may be shown.
        package var showsPaper: Bool {
            switch self {
            case .answering, .interrupted, .handedIn, .closed: true
            default: false
            }
        }
    }

    package let phase: Phase
    package let person: HallPerson
    package let workstation: Int
    /// The planned start, or the room's real one.
    package let startsAt: Moment
    package let endsAt: Moment
    /// When the candidate opened the paper; nil before. The times of answers count from it, at
    /// whatever machine.
    package let startedAt: Moment?
    package let latestEntry: Moment
    package let earliestHandIn: Moment
    package let messages: [RoomState.Message]
    /// The highest sequence number that is safe.
    package let acknowledged: Int
    package let receipt: Receipt?

    /// What a candidate takes home: proves later which answers were counted.
    package struct Receipt: Hashable, Sendable {
        /// Short, to be written down.
        package let code: String
        package let answered: Int
        package let items: Int
        package let at: Moment
        /// SM3 of the sheet's canonical JSON, hexadecimal.
        package let digest: String
    }
}

/// What became of a save.
package struct SaveAnswer: Sendable {
    package let acknowledged: Int
    /// Events that came after the end and are kept apart.
    package let late: Int
    /// Whether nothing was taken, since events that the terminal believes safe are not here.
    package var isLacking = false
    package let view: TerminalView
}
