import Documents
import Office
import Pages

extension OfficeEndpoints {
    /// The rooms of all sessions.
    @Sendable static func roomList(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let page = try await site.heavy { try OfficeRoomsPage(RoomPlans(clerk.office)) }
        return clerk.html(page, title: "考场安排")
    }

    /// A room in a session: map and door list.
    @Sendable static func room(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let (session, room) = (visit.parameter("session"), visit.parameter("room"))
        var page = try await site.heavy {
            try RoomPlans(clerk.office).page(session: session, room: room)
        }
        let isPublished = try clerk.office.isPublished()
        page.prints =
            RoomPrint.allCases
            .filter { isPublished || ($0 != .notices && $0 != .certificates) }
            .map {
                OfficeRoomPage.Print(
                    text: $0.chinese, href: "\(visit.path)/prints/\($0.rawValue)")
            }
            + [ExamListKind.doorLists, .attendance, .spareMachines].map { kind in
                OfficeRoomPage.Print(
                    text: "\(kind.chinese)（xlsx）",
                    href: "\(kind.link(clerk.office).href)?session=\(URLEncoded.encoded(session))"
                        + "&room=\(URLEncoded.encoded(room))")
            }
        if isPublished {
            page.prints.append(
                OfficeRoomPage.Print(text: "成绩通知单（Word）", href: "\(visit.path)/notices.docx"))
        }
        return clerk.html(
            page, title: page.title,
            further: [PageFrame.Link("考场安排", "\(clerk.path)/rooms")])
    }
}
