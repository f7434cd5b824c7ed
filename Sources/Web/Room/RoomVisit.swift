import Access
import Office
import Programme
import Seals
import Seating
import Vocabulary

/// A visit to a room of a session by one of its invigilators.
struct RoomVisit: Sendable {
    let site: Site
    let visit: Visit
    let hall: SessionHall
    let room: Room
    let account: Account

    /// - Throws: `exam.unknown`, `room.unknown`, `access.other-room`; as `HallRegistry.hall`.
    init(_ site: Site, _ visit: Visit) async throws {
        self.site = site
        self.visit = visit
        let office = try site.office(visit)
        account = try visit.account
        let (session, id) = (visit.parameter("session"), visit.parameter("room"))
        guard !session.isEmpty, !id.isEmpty else {
            throw Refusal("room.unknown", "没有这个考场。", "there is no such room")
        }
        guard RoomVisit.mayEnter(account, office.exam, RoomID(id)) else {
            throw Refusal(
                "access.other-room", "您的账号没有分配到这个考场。",
                "the account is not assigned to this room")
        }
        hall = try await site.halls.hall(office, SessionID(session))
        room = try hall.place(RoomID(id))
    }

    /// Whether an account's exam and rooms take in this room.
    static func mayEnter(_ account: Account, _ exam: ExamID, _ room: RoomID) -> Bool {
        (account.exam == nil || account.exam == exam)
            && (account.rooms.isEmpty || account.rooms.contains(room))
    }

    /// The address of the room's page.
    var base: String { RoomVisit.base(hall.office.exam, hall.session.id, room.id) }

    static func base(_ exam: ExamID, _ session: SessionID, _ room: RoomID) -> String {
        let parts = [exam.text, session.text, room.text].map(URLEncoded.encoded)
        return "/rooms/" + parts.joined(separator: "/")
    }

    func href(_ person: RegistrationID) -> String {
        "\(base)/candidates/\(URLEncoded.encoded(person.text))"
    }

    /// Such as 第01考场（第1机房）.
    var name: String { room.numberedName }

    var sessionName: String { "第\(hall.session.id)场" }

    var siteName: String {
        hall.office.programme.sites.first { $0.id == room.site }?.name ?? ""
    }

    /// The form's act: sent twice, it is done once; another text is another act.
    func act() throws -> Act {
        let form = try visit.form()
        guard !form["key"].isEmpty else { return try visit.act() }
        let sent = Array(visit.path.utf8) + [0] + visit.body
        return try visit.act("room/\(HashAlgorithm.sm3.hexadecimalDigest(sent).prefix(32))")
    }

    /// The candidate that the path names.
    ///
    /// - Throws: `registration.unknown` for somebody who does not sit in this room.
    func person() throws -> HallPerson { try person(visit.parameter("registration")) }

    func person(_ id: String) throws(Refusal) -> HallPerson {
        guard !id.isEmpty, let person = hall.people[RegistrationID(id)],
            person.seat.room == room.id
        else {
            throw Refusal("registration.unknown", "本考场没有这名考生。", "nobody of that id sits here")
        }
        return person
    }

    func snapshot() async throws -> RoomSnapshot {
        try await hall.snapshot(of: room.id, at: visit.now)
    }

    /// Who decides, as it stands in the record.
    func authority(_ form: Form) -> String {
        form["authority"].isEmpty ? account.fullName : form["authority"]
    }

    /// Time back as a form has it; nil for none.
    ///
    /// - Throws: `request.number`.
    func timeBack(_ form: Form) throws(Refusal) -> TimeBack? {
        let minutes = try number(form["minutes"])
        let seconds = minutes * 60 + (try number(form["seconds"]))
        guard seconds > 0 else { return nil }
        return TimeBack(seconds: seconds, reason: form["reason"], authorisedBy: authority(form))
    }

    func number(_ text: String) throws(Refusal) -> Int {
        if text.isEmpty { return 0 }
        guard let number = Int(text), (0...9999).contains(number) else {
            throw Refusal("request.number", "请填写不小于 0 的整数。", "not a number: expected 0 to 9999")
        }
        return number
    }
}
