/// The rooms of all sessions with their people.
package struct OfficeRoomsPage: SitePage, Hashable {
    package static let template = TemplateName.officeRooms

    /// A room in a session.
    package struct Row: Hashable, Sendable {
        package let href: String
        package let session: String
        package let time: String
        package let site: String
        package let room: String
        package let people: Int
        package let seats: Int
        package let spare: Int
        package let broken: Int
        /// People who need a seat that a wheelchair reaches.
        package let access: Int
        /// Neighbours of one unit, where it could not be avoided.
        package let pairs: Int

        package init(
            href: String, session: String, time: String, site: String, room: String,
            people: Int, seats: Int, spare: Int, broken: Int, access: Int, pairs: Int
        ) {
            self.href = href
            self.session = session
            self.time = time
            self.site = site
            self.room = room
            self.people = people
            self.seats = seats
            self.spare = spare
            self.broken = broken
            self.access = access
            self.pairs = pairs
        }
    }

    /// The path of the exam.
    package let exam: String
    package let rows: [Row]
    /// People of each session.
    package let sessions: [OfficeFact]
    /// The lists of all rooms as workbooks.
    package let lists: [PageFrame.Link]

    package init(
        exam: String, rows: [Row], sessions: [OfficeFact], lists: [PageFrame.Link] = []
    ) {
        self.exam = exam
        self.rows = rows
        self.sessions = sessions
        self.lists = lists
    }
}
