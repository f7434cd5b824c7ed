package import Vocabulary

/// Something that happened in a room during a session, beside what the attempts log. Appended,
/// never edited.
package enum RoomEvent: Hashable, Sendable {
    /// The door has seen ticket, ID card and face.
    case checkedIn(RegistrationID)
    /// The door takes it back.
    case checkInUndone(RegistrationID)
    /// Number and ID number were typed at a terminal.
    case signedIn(RegistrationID, terminal: String, workstation: Int)
    /// The person at the terminal has said that name and photo are the own ones.
    case confirmed(RegistrationID, terminal: String)
    /// The invigilator's word: this terminal is the candidate's from now on.
    case allowed(RegistrationID, terminal: String)
    /// The invigilator's word: not at this terminal.
    case refused(RegistrationID, terminal: String)
    /// The candidate has signed out of a terminal before the start or after the end.
    case signedOut(RegistrationID, terminal: String)
    /// The session is released in this room.
    case released
    /// A message to one, or to all.
    case message(to: RegistrationID?, text: String)
    /// A fault or another incident.
    case incident(IncidentKind, RegistrationID?, text: String)
    /// A machine, network or person failed; lost time counts from `since`.
    case interrupted(RegistrationID, IncidentKind, since: Moment, text: String)
    /// The candidate is sent to another machine of the room.
    case moveArranged(RegistrationID, workstation: Int)
    /// The candidate goes on, with so many seconds given back by whom.
    case resumed(RegistrationID, workstation: Int, seconds: Int, by: String)
    /// Seconds given back to several, with the reason and who decided it.
    case extended([RegistrationID], seconds: Int, reason: String, by: String)
    /// Misconduct as it was written down.
    case misconduct(RegistrationID, MisconductRecord)
    /// Who did not come.
    case absent([RegistrationID])
    /// What the room's checklist has ticked.
    case ticked(RoomCheck)
    /// Late saves of a candidate were looked at, and what was decided.
    case lateSavesDecided(RegistrationID, decision: String)
    /// The service's wall clock was moved by so many milliseconds; nobody's end moved with it.
    case clockMoved(milliseconds: Int)
    /// The service was away from then until now. Without `isMeasured` the machine was switched off
    /// and the length is what its wall clock says.
    case serviceAway(from: Moment, isMeasured: Bool)
    /// The invigilators have closed the room.
    case closed
    /// Who has signed the room's report.
    case signed([String])
}

extension RoomEvent {
    /// The event as it is logged.
    package var json: JSON {
        switch self {
        case .checkedIn(let person): ["kind": "checkedIn", "person": JSON(person)]
        case .checkInUndone(let person): ["kind": "checkInUndone", "person": JSON(person)]
        case .signedIn(let person, let terminal, let workstation):
            [
                "kind": "signedIn", "person": JSON(person), "terminal": .text(terminal),
                "workstation": .int(workstation),
            ]
        case .confirmed(let person, let terminal):
            ["kind": "confirmed", "person": JSON(person), "terminal": .text(terminal)]
        case .allowed(let person, let terminal):
            ["kind": "allowed", "person": JSON(person), "terminal": .text(terminal)]
        case .signedOut(let person, let terminal):
            ["kind": "signedOut", "person": JSON(person), "terminal": .text(terminal)]
        case .released: ["kind": "released"]
        case .message(let person, let text):
            ["kind": "message", "person": RoomEvent.json(person), "text": .text(text)]
        case .incident(let kind, let person, let text):
            [
                "kind": "incident", "incident": .text(kind.rawValue),
                "person": RoomEvent.json(person), "text": .text(text),
            ]
        case .absent(let people): ["kind": "absent", "people": JSON(people.map(\.text))]
        case .ticked(let check): ["kind": "ticked", "check": .text(check.rawValue)]
        case .lateSavesDecided(let person, let decision):
            ["kind": "lateSavesDecided", "person": JSON(person), "decision": .text(decision)]
        case .closed: ["kind": "closed"]
        case .refused, .interrupted, .moveArranged, .resumed, .extended, .misconduct,
            .clockMoved, .serviceAway:
            recordJSON
        case .signed(let names): ["kind": "signed", "names": JSON(names)]
        }
    }

    private static func json(_ person: RegistrationID?) -> JSON { person.map { JSON($0) } ?? .null }

    /// Reads what `json` gives; nil for anything else.
    package init?(json: JSON) {
        guard let kind = json["kind"]?.text,
            let event = RoomEvent.ofOne(kind, json) ?? RoomEvent.ofRoom(kind, json)
                ?? RoomEvent.ofRecord(kind, json)
        else { return nil }
        self = event
    }

    static func person(_ json: JSON) -> RegistrationID? {
        json["person"]?.text.flatMap { $0.isEmpty ? nil : RegistrationID($0) }
    }

    /// Events of one candidate.
    private static func ofOne(_ kind: String, _ json: JSON) -> RoomEvent? {
        guard let person = person(json) else { return nil }
        let terminal = json["terminal"]?.text
        return switch kind {
        case "checkedIn": .checkedIn(person)
        case "checkInUndone": .checkInUndone(person)
        case "signedIn":
            terminal.flatMap { terminal in
                json["workstation"]?.int.map {
                    .signedIn(person, terminal: terminal, workstation: $0)
                }
            }
        case "confirmed": terminal.map { .confirmed(person, terminal: $0) }
        case "allowed": terminal.map { .allowed(person, terminal: $0) }
        case "signedOut": terminal.map { .signedOut(person, terminal: $0) }
        case "lateSavesDecided":
            json["decision"]?.text.map { .lateSavesDecided(person, decision: $0) }
        default: nil
        }
    }

    /// Events of the room, some of which may name a candidate.
    private static func ofRoom(_ kind: String, _ json: JSON) -> RoomEvent? {
        switch kind {
        case "released": return .released
        case "closed": return .closed
        case "message": return json["text"]?.text.map { .message(to: person(json), text: $0) }
        case "incident":
            guard let incident = json["incident"]?.text.flatMap(IncidentKind.init),
                let text = json["text"]?.text
            else { return nil }
            return .incident(incident, person(json), text: text)
        case "absent":
            let people = (json["people"]?.array ?? []).compactMap(\.text).filter { !$0.isEmpty }
            return .absent(people.map { RegistrationID($0) })
        case "ticked": return json["check"]?.text.flatMap(RoomCheck.init).map { .ticked($0) }
        case "signed": return .signed((json["names"]?.array ?? []).compactMap(\.text))
        default: return nil
        }
    }
}
