import Access
import Admissions
import Delivery
import Office
import Pages
import Programme
import Seating
import Vocabulary

extension RoomEndpoints {
    /// The rooms of the account: sessions around now first, then those of the next and last weeks.
    static func list(_ site: Site, _ visit: Visit) async throws -> Answer {
        let account = try visit.account
        var (now, others): ([RoomListPage.Session], [RoomListPage.Session]) = ([], [])
        for office in site.exams.all where account.exam == nil || account.exam == office.exam {
            guard isNear(office, visit.now) else { continue }
            let seats = try office.records.read { try $0.seats(in: office.exam) }
            for session in office.programme.sessions {
                let isNow = HallRegistry.isAround(visit.now, session, office)
                let own = Dictionary(
                    grouping: seats.filter {
                        $0.session == session.id
                            && RoomVisit.mayEnter(account, office.exam, $0.room)
                    }, by: \.room
                ).mapValues(\.count)
                let hall = isNow ? try? await site.halls.hall(office, session.id) : nil
                var rooms: [RoomListPage.Room] = []
                for room in office.programme.rooms {
                    guard let count = own[room.id] else { continue }
                    let state = await hall?.room(room.id)
                    rooms.append(
                        entry(room, office, session, count, state: state, at: visit.now))
                }
                guard !rooms.isEmpty else { continue }
                let listed = RoomListPage.Session(
                    examTitle: office.programme.title, name: "第\(session.id)场",
                    time: TicketTimes(start: session.start, rules: office.programme.delivery)
                        .chinese, rooms: rooms)
                if isNow { now.append(listed) } else { others.append(listed) }
            }
        }
        return site.html(
            RoomListPage(sessions: now, others: others), visit, title: "我的考场",
            help: "invigilator", styles: ["room.css"])
    }

    private static func entry(
        _ room: Room, _ office: ExamOffice, _ session: ExamSession, _ count: Int,
        state: RoomState?, at moment: Moment
    ) -> RoomListPage.Room {
        let site = office.programme.sites.first { $0.id == room.site }
        let elsewhen = RoomBadge("off", moment < session.start ? "未到时间" : "已过")
        return RoomListPage.Room(
            name: room.numberedName, site: site?.name ?? "", candidates: count,
            state: state.map { RoomWords.badge($0) } ?? elsewhen,
            href: RoomVisit.base(office.exam, session.id, room.id))
    }

    /// From thirty days before the first session to a week after the last.
    private static func isNear(_ office: ExamOffice, _ moment: Moment) -> Bool {
        let starts = office.programme.sessions.map(\.start)
        guard let first = starts.min(), let last = starts.max() else { return false }
        return first.adding(minutes: -30 * 1440) <= moment
            && moment <= last.adding(minutes: 7 * 1440)
    }
}
