package import Vocabulary

/// A test site (考点) with its rooms.
package struct TestSite: Hashable, Sendable {
    package let id: SiteID
    package let name: String
    package let address: String
    package let rooms: [Room]

    package init(id: SiteID, name: String, address: String, rooms: [Room]) {
        self.id = id
        self.name = name
        self.address = address
        self.rooms = rooms
    }
}

/// A session (场次): one timed run in all rooms.
package struct ExamSession: Hashable, Sendable {
    package let id: SessionID
    package let start: Moment

    package init(id: SessionID, start: Moment) {
        self.id = id
        self.start = start
    }
}
