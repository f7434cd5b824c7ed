import Admissions
import Documents
import Office
import Pages
import Programme
import Seating
import Vocabulary

extension OfficeRoomsPage {
    /// The table of all rooms that have people.
    init(_ plans: RoomPlans) {
        let programme = plans.programme
        var rows: [Row] = []
        for session in programme.sessions {
            for site in programme.sites {
                for room in site.rooms {
                    let people = plans.people(in: session.id, room.id)
                    guard !people.isEmpty else { continue }
                    let path = [session.id.text, room.id.text].map(URLEncoded.encoded)
                        .joined(separator: "/")
                    rows.append(
                        Row(
                            href: "\(plans.office.officePath)/rooms/\(path)",
                            session: "第\(session.id)场", time: session.start.spokenTime,
                            site: site.name, room: room.name, people: people.count,
                            seats: programme.seating.places(of: room),
                            spare: programme.seating.spareCount(of: room),
                            broken: room.brokenSeats.count,
                            access: people.count { plans.needsAccess($0.registration) },
                            pairs: plans.certificates[
                                [session.id.text, site.id.text, room.id.text]]?.pairs ?? 0))
                }
            }
        }
        self.init(
            exam: plans.office.officePath, rows: rows,
            sessions: programme.sessions.map { session in
                OfficeFact(
                    term: "第\(session.id)场（人）",
                    text: "\(plans.seats[session.id]?.values.reduce(0) { $0 + $1.count } ?? 0)")
            },
            lists: [
                ExamListKind.seats, .doorLists, .attendance, .spareMachines, .absent, .misconduct,
            ].map {
                $0.link(plans.office)
            })
    }
}

extension RoomPlans {
    fileprivate func needsAccess(_ registration: RegistrationID) -> Bool {
        people[registration]?.applicant.accommodation?.needsAccessibleSeat ?? false
    }
}
