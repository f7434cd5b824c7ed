/// The rooms of an invigilator, by exam and session.
package struct RoomListPage: SitePage, Hashable {
    package static let template = TemplateName.roomList

    /// One session of an exam.
    package struct Session: Hashable, Sendable {
        package let examTitle: String
        /// Such as 第01场.
        package let name: String
        /// Such as 2017年5月20日 09:00–10:30.
        package let time: String
        package let rooms: [Room]

        package init(examTitle: String, name: String, time: String, rooms: [Room]) {
            self.examTitle = examTitle
            self.name = name
            self.time = time
            self.rooms = rooms
        }
    }

    /// One room of a session.
    package struct Room: Hashable, Sendable {
        package let name: String
        package let site: String
        package let candidates: Int
        package let state: RoomBadge
        package let href: String

        package init(
            name: String, site: String, candidates: Int, state: RoomBadge, href: String
        ) {
            self.name = name
            self.site = site
            self.candidates = candidates
            self.state = state
            self.href = href
        }
    }

    package let sessions: [Session]
    /// Sessions that are neither today nor soon, in one line each.
    package let others: [Session]

    package init(sessions: [Session], others: [Session]) {
        self.sessions = sessions
        self.others = others
    }
}

/// A state in a word, with the kind that gives it shape and colour.
package struct RoomBadge: Hashable, Sendable {
    /// `good`, `wait`, `bad`, `info` or `off`.
    package let kind: String
    package let word: String

    package init(_ kind: String, _ word: String) {
        self.kind = kind
        self.word = word
    }
}
