package import Vocabulary

/// Who sits where (编排结果), ascending by registration, and what is proven about each room.
package struct SeatPlan: Hashable, Sendable {
    package struct Assignment: Hashable, Sendable {
        package let registration: RegistrationID
        package let session: SessionID
        package let site: SiteID
        package let room: RoomID
        package let seat: Int

        package init(
            registration: RegistrationID, session: SessionID, site: SiteID, room: RoomID,
            seat: Int
        ) {
            self.registration = registration
            self.session = session
            self.site = site
            self.room = room
            self.seat = seat
        }
    }

    /// How the people of a room were seated.
    package enum Mode: String, Hashable, Sendable, CaseIterable {
        /// Nobody is kept apart.
        case free
        /// Only people who needed access, one by one.
        case placed
        /// Uniform, everybody with the same chance of every seat.
        case torus
        /// Uniform over all seatings with the fewest pairs.
        case grid
        /// Found by search: no chance is promised.
        case search
        /// Late additions beside people who had their seats.
        case late
    }

    /// What was reached in a room, and what could be (the certificate).
    package struct Certificate: Hashable, Sendable {
        /// Why a room must have pairs: one unit's part.
        package struct Reason: Hashable, Sendable {
            package let unit: UnitCode
            /// Its people dealt to the room.
            package let people: Int
            /// The largest number of the free seats of which no two are neighbours of each other
            /// or of the unit's people.
            package let most: Int
            /// The fewest pairs that so many people can have there.
            package let pairs: Int
        }

        package let session: SessionID
        package let site: SiteID
        package let room: RoomID
        package let mode: Mode
        /// All who sit there.
        package let people: Int
        /// Pairs of neighbours of one unit.
        package let pairs: Int
        /// No seating of these people has fewer.
        package let bound: Int
        package let reasons: [Reason]

        /// Whether fewer pairs are proven impossible.
        package var isProven: Bool { pairs == bound }
    }

    /// How a large unit was spread over halls.
    package struct Spread: Hashable, Sendable {
        package let unit: UnitCode
        package let people: Int
        /// The fewest pairs that any spread over the same halls has.
        package let pairs: Int
    }

    package let assignments: [Assignment]
    /// Of each room in which somebody was seated, ascending by session, site and room.
    package let certificates: [Certificate]
    package let spreads: [Spread]

    package init(
        assignments: [Assignment], certificates: [Certificate] = [], spreads: [Spread] = []
    ) {
        self.assignments = assignments
        self.certificates = certificates
        self.spreads = spreads
    }

    /// Rooms in which people of one unit sit beside each other.
    package var unmet: [Certificate] { certificates.filter { $0.pairs > 0 } }
}
