package import Vocabulary

/// A room (考场) with its machines as they stand.
package struct Room: Hashable, Sendable {
    package let site: SiteID
    package let id: RoomID
    package let name: String
    /// How many seats have a machine, broken ones too; at most `largest`.
    package let machines: Int
    package let columns: Int
    package let layout: RoomLayout
    /// Seats that a wheelchair reaches.
    package let accessibleSeats: [Int]
    /// Seats whose machine is out of order: neither used nor spare.
    package let brokenSeats: [Int]

    /// The most machines of a room.
    package static let largest = 100
    /// The longest shorter side of a room: the tables of seat sets grow with it as powers of two.
    package static let widest = 12

    /// A room numbered in a snake over columns of one length, of which the last may have gaps.
    package init(
        site: SiteID, id: RoomID, name: String, machines: Int, columns: Int,
        accessibleSeats: [Int] = [], brokenSeats: [Int] = [],
        aisles: RoomLayout.Aisles = RoomLayout.Aisles()
    ) {
        self.site = site
        self.id = id
        self.name = name
        self.machines = machines
        self.columns = columns
        layout = RoomLayout(machines: machines, columns: columns, aisles: aisles)
        self.accessibleSeats = accessibleSeats.sorted()
        self.brokenSeats = brokenSeats.sorted()
    }

    /// A room of any layout.
    package init(
        site: SiteID, id: RoomID, name: String, layout: RoomLayout, accessibleSeats: [Int] = [],
        brokenSeats: [Int] = []
    ) {
        self.site = site
        self.id = id
        self.name = name
        self.layout = layout
        machines = layout.seats.count
        columns = layout.columns
        self.accessibleSeats = accessibleSeats.sorted()
        self.brokenSeats = brokenSeats.sorted()
    }

    package var rows: Int { layout.rows.count }

    /// By its number, as the sign at its door says, and by its name: 第01考场（第1机房）.
    package var numberedName: String { "第\(id)考场（\(name)）" }

    /// Row (from the front) and column (from the invigilator's right) of a seat, both from 0.
    ///
    /// - Precondition: the room has the seat.
    package func position(ofSeat seat: Int) -> (row: Int, column: Int) {
        layout.position(ofSeat: seat) ?? (0, 0)
    }

    /// Seats whose machine is not out of order, ascending.
    package var workingSeats: [Int] { layout.seats.filter { !brokenSeats.contains($0) } }

    /// Seats that can be spare ones: neither broken nor set apart for access, ascending.
    package var usableSeats: [Int] {
        layout.seats.filter { !brokenSeats.contains($0) && !accessibleSeats.contains($0) }
    }
}
