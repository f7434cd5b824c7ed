/// Something that happened to an attempt, beside its responses. Appended, never edited.
package enum AttemptEvent: Hashable, Sendable, Codable {
    /// The candidate opened the paper at a workstation (a seat number of the room).
    case started(workstation: Int)
    /// The terminal is gone: crash, network, power.
    case interrupted(cause: String)
    /// The candidate goes on at a workstation.
    case resumed(workstation: Int)
    /// Seconds given back, with the reason and who decided it.
    case extended(seconds: Int, reason: String, authorisedBy: String)
    /// The candidate handed in.
    case handedIn
    /// The time was over.
    case closedByTime
    /// What came after the end, up to a number: taken into the sheet or left apart, with the reason
    /// and who decided it.
    case lateDecided(through: Int, isTaken: Bool, reason: String, authorisedBy: String)
    /// Void, with the reason.
    case voided(reason: String)

    /// Whether the paper was opened; time may be given back to somebody who could not open it.
    package var isStart: Bool {
        if case .started = self { true } else { false }
    }
}
