package import Vocabulary

/// What the office asks of the seating (编排规则).
package struct SeatingRules: Hashable, Sendable {
    /// Which seats count as neighbours when people of one unit are kept apart.
    package enum Separation: String, Hashable, Sendable, CaseIterable {
        case none
        case fourNeighbours = "four-neighbours"
        case eightNeighbours = "eight-neighbours"
    }

    /// Which machines stay free as spare ones (备用机).
    package enum Spares: String, Hashable, Sendable, CaseIterable {
        /// Those with the highest numbers, known before the draw.
        case fixed
        /// Those that the lot leaves free: in a rectangular room everybody then has the same
        /// chance of every seat.
        case drawn
    }

    /// When a candidate learns the seat.
    package enum Announcement: String, Hashable, Sendable, CaseIterable {
        case onTicket = "on-ticket"
        case atCheckIn = "at-check-in"
    }

    /// Units, by code or name, of which the people shall sit at these sites.
    package struct SiteRule: Hashable, Sendable {
        package let units: [String]
        package let sites: [SiteID]
        /// Nowhere else; otherwise as far as there is room.
        package let isStrict: Bool

        package init(units: [String], sites: [SiteID], isStrict: Bool) {
            self.units = units
            self.sites = sites
            self.isStrict = isStrict
        }
    }

    /// Units, by code or name, of which the people shall sit in one session or one room.
    package struct GroupRule: Hashable, Sendable {
        package let name: String
        package let together: SeatRequest.Together
        package let units: [String]

        package init(name: String, together: SeatRequest.Together, units: [String]) {
            self.name = name
            self.together = together
            self.units = units
        }
    }

    /// Spare machines in percent of a room's machines.
    package let sparePercent: Int
    package let spares: Spares
    package let separation: Separation
    package let announcement: Announcement
    /// A room is not opened for a wish of fewer people than these percent of its places.
    package let leastFilling: Int
    package let sites: [SiteRule]
    package let groups: [GroupRule]
    /// Whether late additions may be given spare machines.
    package let lateUsesSpares: Bool

    package init(
        sparePercent: Int, spares: Spares = .fixed, separation: Separation,
        announcement: Announcement, leastFilling: Int = 0, sites: [SiteRule] = [],
        groups: [GroupRule] = [], lateUsesSpares: Bool = false
    ) {
        self.sparePercent = sparePercent
        self.spares = spares
        self.separation = separation
        self.announcement = announcement
        self.leastFilling = leastFilling
        self.sites = sites
        self.groups = groups
        self.lateUsesSpares = lateUsesSpares
    }
}
