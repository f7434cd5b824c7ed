package import Vocabulary

/// A room (考场) with its machines on a grid.
///
/// Seat 1 stands at the front of the column on the invigilator's right; numbers run to the back,
/// then to the front along the next column, and so on (蛇形, practice 2.6).
package struct Room: Hashable, Sendable {
    package let site: SiteID
    package let id: RoomID
    package let name: String
    /// Seats that have a machine, numbered 1 to `machines`; at most `largest`.
    package let machines: Int
    package let columns: Int
    /// Seats that a wheelchair reaches.
    package let accessibleSeats: [Int]
    /// Seats whose machine is out of order: neither used nor spare.
    package let brokenSeats: [Int]

    /// The largest room: above it the exact counts of seatings would not fit in 64 bits.
    package static let largest = 100
    /// The most candidate seats of a room of a single row or column, for the same reason.
    package static let largestSingleFile = 96

    package init(
        site: SiteID, id: RoomID, name: String, machines: Int, columns: Int,
        accessibleSeats: [Int] = [], brokenSeats: [Int] = []
    ) {
        self.site = site
        self.id = id
        self.name = name
        self.machines = machines
        self.columns = columns
        self.accessibleSeats = accessibleSeats.sorted()
        self.brokenSeats = brokenSeats.sorted()
    }

    package var rows: Int { (machines + columns - 1) / columns }

    /// Row (from the front) and column (from the invigilator's right) of a seat, both from 0.
    package func position(ofSeat seat: Int) -> (row: Int, column: Int) {
        let (column, depth) = (seat - 1).quotientAndRemainder(dividingBy: rows)
        return (column.isMultiple(of: 2) ? depth : rows - 1 - depth, column)
    }

    /// Spare machines (备用机): the share of all machines, rounded up, taken from the highest
    /// numbers that work and are not set apart for access.
    package func spareSeats(percent: Int) -> [Int] {
        let wanted = (machines * percent + 99) / 100
        let usable = (1...machines).filter {
            !brokenSeats.contains($0) && !accessibleSeats.contains($0)
        }
        return usable.suffix(wanted)
    }

    /// Seats that candidates may be given: neither broken nor spare, ascending.
    package func candidateSeats(sparePercent: Int) -> [Int] {
        let spare = Set(spareSeats(percent: sparePercent))
        return (1...machines).filter { !brokenSeats.contains($0) && !spare.contains($0) }
    }
}
