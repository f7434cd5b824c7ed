/// A room in a session: its map, and the list for its door.
package struct OfficeRoomPage: SitePage, Hashable {
    package static let template = TemplateName.officeRoom

    /// A row of machines.
    package struct MapRow: Hashable, Sendable {
        /// As seen from the back wall towards the front turned round: the desk above.
        package let seats: [Seat]

        package init(seats: [Seat]) {
            self.seats = seats
        }
    }

    /// A place of the grid.
    package struct Seat: Hashable, Sendable {
        /// Whether there is a machine.
        package let isThere: Bool
        package let number: Int
        /// `taken`, `free`, `spare`, `broken`.
        package let state: String
        package let word: String
        package let name: String
        package let candidate: String
        package let isAccessible: Bool

        package init(
            isThere: Bool = false, number: Int, state: String, word: String, name: String,
            candidate: String, isAccessible: Bool = false
        ) {
            self.isThere = isThere
            self.number = number
            self.state = state
            self.word = word
            self.name = name
            self.candidate = candidate
            self.isAccessible = isAccessible
        }
    }

    /// A candidate of the list.
    package struct Person: Hashable, Sendable {
        package let seat: Int
        package let number: String
        package let name: String
        package let gender: String
        /// Masked.
        package let idNumber: String
        package let unit: String
        package let note: String

        package init(
            seat: Int, number: String, name: String, gender: String, idNumber: String,
            unit: String, note: String
        ) {
            self.seat = seat
            self.number = number
            self.name = name
            self.gender = gender
            self.idNumber = idNumber
            self.unit = unit
            self.note = note
        }
    }

    package let title: String
    package let examTitle: String
    package let facts: [OfficeFact]
    package let columns: Int
    /// From the front.
    package let rows: [MapRow]
    /// By seat.
    package let people: [Person]
    /// Documents on paper.
    package var prints: [Print] = []

    /// A document of the room as PDF.
    package struct Print: Hashable, Sendable {
        package let text: String
        package let href: String

        package init(text: String, href: String) {
            self.text = text
            self.href = href
        }
    }

    package init(
        title: String, examTitle: String, facts: [OfficeFact], columns: Int, rows: [MapRow],
        people: [Person]
    ) {
        self.title = title
        self.examTitle = examTitle
        self.facts = facts
        self.columns = columns
        self.rows = rows
        self.people = people
    }
}
