/// Where people of which unit sit, room by room: the picture of a seat draw.
package struct SeatPicture: Hashable, Sendable {
    /// One room in one session.
    package struct Hall: Hashable, Sendable {
        package let title: String
        /// Of the drawing, in its own units.
        package let width: Int
        package let height: Int
        package let seats: [Seat]
        /// Pairs of neighbours of one unit that could not be avoided; nil when there are none.
        package let pairs: String?

        package init(title: String, width: Int, height: Int, seats: [Seat], pairs: String? = nil) {
            self.title = title
            self.width = width
            self.height = height
            self.seats = seats
            self.pairs = pairs
        }
    }

    /// A seat with the number of its unit, or without anybody.
    package struct Seat: Hashable, Sendable {
        package let x: Int
        package let y: Int
        package let textX: Int
        package let textY: Int
        /// `u0` … `u11` for colours, `free`, or `earlier` for who sat there before a late draw.
        package let look: String
        /// The unit's number, the largest unit having 1; empty on a free seat.
        package let label: String
        /// What it says when asked: seat and unit.
        package let name: String

        package init(
            x: Int, y: Int, textX: Int, textY: Int, look: String, label: String, name: String
        ) {
            self.x = x
            self.y = y
            self.textX = textX
            self.textY = textY
            self.look = look
            self.label = label
            self.name = name
        }
    }

    package let halls: [Hall]
    /// Rooms that are not shown, when there are too many for a page.
    package let rest: String?

    package init(halls: [Hall], rest: String? = nil) {
        self.halls = halls
        self.rest = rest
    }
}
