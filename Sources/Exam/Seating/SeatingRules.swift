/// What the office asks of the seating (编排规则).
package struct SeatingRules: Hashable, Sendable {
    /// Which seats count as neighbours when people of one unit are kept apart.
    package enum Separation: String, Hashable, Sendable, CaseIterable {
        case none
        case fourNeighbours = "four-neighbours"
        case eightNeighbours = "eight-neighbours"
    }

    /// When a candidate learns the seat.
    package enum Announcement: String, Hashable, Sendable, CaseIterable {
        case onTicket = "on-ticket"
        case atCheckIn = "at-check-in"
    }

    /// Spare machines in percent of a room's machines.
    package let sparePercent: Int
    package let separation: Separation
    package let announcement: Announcement

    package init(sparePercent: Int, separation: Separation, announcement: Announcement) {
        self.sparePercent = sparePercent
        self.separation = separation
        self.announcement = announcement
    }
}
