import Admissions
import Office
package import Pages
import Programme
package import Seating
import Vocabulary

extension OfficeRoomPage {
    /// A room in a session.
    package init(_ plans: RoomPlans, _ session: ExamSession, _ site: TestSite, _ room: Room) {
        let programme = plans.programme
        let sitters = plans.people(in: session.id, room.id)
        let taken = Set(sitters.map(\.seat))
        let spare =
            programme.seating.spares == .drawn
            ? room.workingSeats.filter { !taken.contains($0) }
            : programme.seating.spareSeats(of: room)
        let end = session.start.adding(minutes: programme.delivery.minutes)
        self.init(
            title: "\(room.name) 第\(session.id)场", examTitle: programme.title,
            facts: [
                OfficeFact(term: "考点", text: "\(site.name)（\(site.address)）"),
                OfficeFact(term: "时间", text: "\(session.start.spokenTime)—\(end.clock)"),
                OfficeFact(
                    term: "机位",
                    text: "\(room.machines)个，考生\(sitters.count)人，备用\(spare.count)个，"
                        + "故障\(room.brokenSeats.count)个"),
            ]
                + OfficeRoomPage.facts(
                    plans.certificates[[session.id.text, site.id.text, room.id.text]]),
            columns: room.layout.plan.first?.count ?? 0,
            rows: OfficeRoomPage.map(of: room, spare: spare, sitters: sitters, plans.people),
            people: sitters.compactMap { seat in
                plans.people[seat.registration].map { Person(seat, $0.applicant) }
            })
    }

    private static func map(
        of room: Room, spare: [Int], sitters: [SeatRecord],
        _ people: [RegistrationID: Registration]
    ) -> [MapRow] {
        let taken = Dictionary(sitters.map { ($0.seat, $0) }, uniquingKeysWith: { one, _ in one })
        return room.layout.plan.map { row in
            MapRow(
                seats: row.map { seat in
                    guard seat > 0 else { return Seat.none }
                    let sitter = taken[seat]
                    let isBroken = room.brokenSeats.contains(seat)
                    let (state, word) =
                        sitter != nil
                        ? ("taken", "考生")
                        : isBroken
                            ? ("broken", "故障")
                            : spare.contains(seat) ? ("spare", "备用") : ("free", "空位")
                    return Seat(
                        isThere: true, number: seat, state: state, word: word,
                        name: sitter.flatMap { people[$0.registration]?.applicant.fullName } ?? "",
                        candidate: sitter?.candidateNumber.text ?? "",
                        isAccessible: room.accessibleSeats.contains(seat))
                })
        }
    }
}

extension OfficeRoomPage.Seat {
    /// A place of the grid without a machine.
    fileprivate static let none = OfficeRoomPage.Seat(
        number: 0, state: "none", word: "", name: "", candidate: "")
}

extension OfficeRoomPage.Person {
    fileprivate init(_ seat: SeatRecord, _ applicant: Applicant) {
        self.init(
            seat: seat.seat, number: seat.candidateNumber.text, name: applicant.fullName,
            gender: applicant.gender.chinese, idNumber: applicant.idNumber.masked,
            unit: applicant.unitName, note: applicant.accommodation?.chinese ?? "")
    }
}
