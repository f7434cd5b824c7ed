package import Vocabulary

/// Where a room stands: a fold of its events.
package struct RoomState: Hashable, Sendable {
    /// A terminal at which a candidate has signed in.
    package struct Terminal: Hashable, Sendable {
        /// The digest of the terminal's token.
        package let id: String
        package let workstation: Int
        package let since: Moment
    }

    /// A message that was sent.
    package struct Message: Hashable, Sendable {
        /// From 1 within the room.
        package let number: Int
        package let at: Moment
        /// Nil for all.
        package let to: RegistrationID?
        package let text: String
    }

    /// An incident that was noted.
    package struct Incident: Hashable, Sendable {
        package let at: Moment
        package let kind: IncidentKind
        package let person: RegistrationID?
        package let text: String
    }

    package private(set) var checkedIn: [RegistrationID: Moment] = [:]
    /// The terminal that is the candidate's.
    package private(set) var terminals: [RegistrationID: Terminal] = [:]
    /// A terminal that waits for the invigilator's word.
    package private(set) var pending: [RegistrationID: Terminal] = [:]
    /// Terminals that were the candidate's before another took over.
    package private(set) var superseded: Set<String> = []
    /// Terminals at which the person has confirmed name and photo.
    package private(set) var confirmed: Set<String> = []
    package private(set) var releasedAt: Moment?
    package private(set) var closedAt: Moment?
    package private(set) var messages: [Message] = []
    package private(set) var incidents: [Incident] = []
    package private(set) var absent: [RegistrationID] = []
    package private(set) var checks: Set<RoomCheck> = []
    package private(set) var signatures: [String] = []
    package private(set) var lateDecisions: [RegistrationID: String] = [:]
    /// Terminals that the invigilator did not let in.
    package private(set) var refused: Set<String> = []
    /// Failures, in order.
    package internal(set) var faults: [Fault] = []
    /// Time given back, in order.
    package internal(set) var extensions: [Extension] = []
    /// Misconduct as written down, in order.
    package internal(set) var misconduct: [Misconduct] = []
    /// When the service's wall clock was moved, in order.
    package internal(set) var clockMoves: [ClockMove] = []
    /// When the service was away, in order.
    package internal(set) var outages: [Outage] = []
    /// To which machine somebody was sent who has not yet signed in there.
    package internal(set) var moves: [RegistrationID: Int] = [:]

    /// A room in which nothing has happened.
    package init() {}

    /// Takes one event of the log.
    package mutating func apply(_ event: RoomEvent, at moment: Moment) {
        switch event {
        case .checkedIn(let person): checkIn(person, moment)
        case .checkInUndone(let person): checkedIn[person] = nil
        case .signedIn(let person, let terminal, let workstation):
            signIn(person, Terminal(id: terminal, workstation: workstation, since: moment))
        case .confirmed(_, let terminal): confirmed.insert(terminal)
        case .allowed(let person, let terminal): allow(person, terminal, moment)
        case .signedOut(let person, let terminal):
            if terminals[person]?.id == terminal { terminals[person] = nil }
            if pending[person]?.id == terminal { pending[person] = nil }
        case .released: releasedAt = releasedAt ?? moment
        case .message(let person, let text):
            messages.append(
                Message(number: messages.count + 1, at: moment, to: person, text: text))
        case .incident(let kind, let person, let text):
            incidents.append(Incident(at: moment, kind: kind, person: person, text: text))
        case .absent(let people): absent += people.filter { !absent.contains($0) }
        case .ticked(let check): checks.insert(check)
        case .lateSavesDecided(let person, let decision): lateDecisions[person] = decision
        case .closed: closedAt = closedAt ?? moment
        case .refused(let person, let terminal):
            if pending[person]?.id == terminal { pending[person] = nil }
            refused.insert(terminal)
        case .interrupted, .moveArranged, .resumed, .extended, .misconduct, .clockMoved,
            .serviceAway:
            record(event, at: moment)
        case .signed(let names): signatures = names
        }
    }

    /// Who waits at a terminal for the door comes in with it.
    private mutating func checkIn(_ person: RegistrationID, _ moment: Moment) {
        checkedIn[person] = checkedIn[person] ?? moment
        if terminals[person] == nil, let waiting = pending.removeValue(forKey: person) {
            terminals[person] = waiting
        }
    }

    /// The first terminal of somebody who was checked in is the own one; any other waits.
    private mutating func signIn(_ person: RegistrationID, _ terminal: Terminal) {
        if terminals[person] == nil, checkedIn[person] != nil {
            terminals[person] = terminal
        } else if terminals[person]?.id != terminal.id {
            pending[person] = terminal
        }
    }

    private mutating func allow(_ person: RegistrationID, _ id: String, _ moment: Moment) {
        guard let terminal = pending[person], terminal.id == id else { return }
        pending[person] = nil
        moves[person] = nil
        if let old = terminals[person] { superseded.insert(old.id) }
        terminals[person] = terminal
        checkedIn[person] = checkedIn[person] ?? moment
    }

    /// Whether somebody came, to the door or to a terminal, and is not marked as absent.
    package func isHere(_ person: RegistrationID) -> Bool {
        (checkedIn[person] != nil || terminals[person] != nil || pending[person] != nil)
            && !absent.contains(person)
    }

    /// The messages that a candidate sees: those to all, and the own ones.
    package func messages(for person: RegistrationID) -> [Message] {
        messages.filter { $0.to == nil || $0.to == person }
    }
}
