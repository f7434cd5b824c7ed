import Vocabulary

/// Misconduct as it is written down in the room (practice 1.7 and 2.11).
package struct MisconductRecord: Hashable, Sendable {
    package let kind: MisconductKind
    /// What was seen, in the invigilators' words.
    package let text: String
    /// Numbers of things that were kept; empty for none.
    package let evidence: String
    /// Both invigilators.
    package let witnesses: [String]
    /// Whether the candidate has signed; otherwise the signature was refused.
    package let isSigned: Bool

    package init(
        kind: MisconductKind, text: String, evidence: String = "", witnesses: [String],
        isSigned: Bool
    ) {
        self.kind = kind
        self.text = text
        self.evidence = evidence
        self.witnesses = witnesses
        self.isSigned = isSigned
    }
}

/// The events that the room's report is made of.
extension RoomEvent {
    var recordJSON: JSON {
        switch self {
        case .refused(let person, let terminal):
            ["kind": "refused", "person": JSON(person), "terminal": .text(terminal)]
        case .interrupted(let person, let incident, let since, let text):
            [
                "kind": "interrupted", "person": JSON(person),
                "incident": .text(incident.rawValue),
                "since": .int(since.millisecondsSince1970), "text": .text(text),
            ]
        case .moveArranged(let person, let workstation):
            ["kind": "moveArranged", "person": JSON(person), "workstation": .int(workstation)]
        case .resumed(let person, let workstation, let seconds, let authority):
            [
                "kind": "resumed", "person": JSON(person), "workstation": .int(workstation),
                "seconds": .int(seconds), "by": .text(authority),
            ]
        case .extended(let people, let seconds, let reason, let authority):
            [
                "kind": "extended", "people": JSON(people.map(\.text)), "seconds": .int(seconds),
                "reason": .text(reason), "by": .text(authority),
            ]
        case .misconduct(let person, let record):
            [
                "kind": "misconduct", "person": JSON(person),
                "misconduct": .text(record.kind.rawValue), "text": .text(record.text),
                "evidence": .text(record.evidence), "witnesses": JSON(record.witnesses),
                "signed": .bool(record.isSigned),
            ]
        case .clockMoved(let milliseconds):
            ["kind": "clockMoved", "milliseconds": .int(milliseconds)]
        case .serviceAway(let start, let isMeasured):
            [
                "kind": "serviceAway", "from": .int(start.millisecondsSince1970),
                "measured": .bool(isMeasured),
            ]
        default: .null
        }
    }

    /// Events of the service's time, which name nobody.
    private static func ofTime(_ kind: String, _ json: JSON) -> RoomEvent? {
        switch kind {
        case "clockMoved": return json["milliseconds"]?.int.map { .clockMoved(milliseconds: $0) }
        case "serviceAway":
            guard let start = json["from"]?.int, let isMeasured = json["measured"]?.bool else {
                return nil
            }
            return .serviceAway(
                from: Moment(millisecondsSince1970: start), isMeasured: isMeasured)
        default: return nil
        }
    }

    static func ofRecord(_ kind: String, _ json: JSON) -> RoomEvent? {
        if kind == "extended" { return extended(json) }
        if let event = ofTime(kind, json) { return event }
        guard let person = person(json) else { return nil }
        let text = json["text"]?.text
        switch kind {
        case "refused": return json["terminal"]?.text.map { .refused(person, terminal: $0) }
        case "interrupted":
            guard let incident = json["incident"]?.text.flatMap(IncidentKind.init),
                let since = json["since"]?.int, let text
            else { return nil }
            return .interrupted(
                person, incident, since: Moment(millisecondsSince1970: since), text: text)
        case "moveArranged":
            return json["workstation"]?.int.map { .moveArranged(person, workstation: $0) }
        case "resumed":
            guard let workstation = json["workstation"]?.int, let seconds = json["seconds"]?.int,
                let authority = json["by"]?.text
            else { return nil }
            return .resumed(person, workstation: workstation, seconds: seconds, by: authority)
        case "misconduct": return misconduct(person, json)
        default: return nil
        }
    }

    private static func extended(_ json: JSON) -> RoomEvent? {
        guard let people = json["people"]?.array, let seconds = json["seconds"]?.int,
            let reason = json["reason"]?.text, let authority = json["by"]?.text
        else { return nil }
        let ids = people.compactMap(\.text).filter { !$0.isEmpty }.map { RegistrationID($0) }
        return .extended(ids, seconds: seconds, reason: reason, by: authority)
    }

    private static func misconduct(_ person: RegistrationID, _ json: JSON) -> RoomEvent? {
        guard let kind = json["misconduct"]?.text.flatMap(MisconductKind.init),
            let text = json["text"]?.text, let signed = json["signed"]?.bool
        else { return nil }
        return .misconduct(
            person,
            MisconductRecord(
                kind: kind, text: text, evidence: json["evidence"]?.text ?? "",
                witnesses: (json["witnesses"]?.array ?? []).compactMap(\.text),
                isSigned: signed))
    }
}
