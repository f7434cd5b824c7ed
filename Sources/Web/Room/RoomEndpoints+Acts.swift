import Access
import Delivery
import Office
import Seating
import Vocabulary

extension RoomEndpoints {
    static func send(_ here: RoomVisit, _ act: Act) async throws {
        let form = try here.visit.form()
        let person = form["to"].isEmpty ? nil : try here.person(form["to"])
        try await here.hall.send(form["text"], to: person, in: here.room.id, act)
    }

    static func extend(_ here: RoomVisit, _ act: Act) async throws {
        let form = try here.visit.form()
        guard let back = try here.timeBack(form) else { throw noTime }
        let people: [HallPerson]
        if form["all"] == "yes" {
            people = await here.hall.losingTime(in: here.room.id)
        } else {
            people = try form.all("people").map { try here.person($0) }
        }
        try await here.hall.extend(people, back, act)
    }

    static func note(_ here: RoomVisit, _ act: Act) async throws {
        let form = try here.visit.form()
        let person = form["person"].isEmpty ? nil : try here.person(form["person"])
        try await here.hall.note(
            try incidentKind(form), of: person, text: try text(form), in: here.room.id, act)
    }

    static func interrupt(
        _ here: RoomVisit, _ person: HallPerson, _ act: Act
    ) async throws {
        let form = try here.visit.form()
        try await here.hall.interrupt(
            person, try incidentKind(form), since: try raised(form["since"], at: act.at),
            text: try text(form), act)
    }

    static func recordMisconduct(
        _ here: RoomVisit, _ person: HallPerson, _ act: Act
    ) async throws {
        let form = try here.visit.form()
        guard let kind = MisconductKind(rawValue: form["kind"]) else { throw unknownKind }
        try await here.hall.recordMisconduct(
            of: person,
            MisconductRecord(
                kind: kind, text: form["text"], evidence: form["evidence"],
                witnesses: [form["first"], form["second"]], isSigned: form["signed"] == "yes"),
            act)
    }

    static func decideLate(
        _ here: RoomVisit, _ person: HallPerson, _ act: Act
    ) async throws {
        let form = try here.visit.form()
        guard ["take", "leave"].contains(form["decision"]) else {
            throw Refusal(
                "room.late-decision", "请选择计入或不计入。", "`decision` is take or leave")
        }
        try await here.hall.decideLate(
            of: person, through: try here.number(form["through"]),
            isTaken: form["decision"] == "take", reason: form["reason"],
            by: here.account.fullName, act)
    }

    private static func incidentKind(_ form: Form) throws(Refusal) -> IncidentKind {
        guard let kind = IncidentKind(rawValue: form["kind"]) else { throw unknownKind }
        return kind
    }

    private static func text(_ form: Form) throws(Refusal) -> String {
        guard !form["text"].isEmpty else {
            throw Refusal("room.text-required", "请写明情况。", "what happened is missing")
        }
        return form["text"]
    }

    /// A time of day of the session's day, not later than now; nil when none was given.
    private static func raised(_ text: String, at moment: Moment) throws(Refusal) -> Moment? {
        if text.isEmpty { return nil }
        guard let since = Moment(beijing: "\(moment.date) \(text)"), since <= moment else {
            throw Refusal(
                "room.raised", "举手时间应为今天已过去的时间，如 09:20。", "the time lies ahead or is none")
        }
        return since
    }

    private static var unknownKind: Refusal {
        Refusal("request.kind", "请从列表中选择类别。", "the kind is not one of the list")
    }
}
