package import Vocabulary

/// Who is to be seated, and where there is room: the frozen inputs of the seat draw.
package struct SeatRequest: Hashable, Sendable {
    /// One person: no name, only what the rules need to know.
    package struct Person: Hashable, Sendable {
        package let registration: RegistrationID
        package let unit: UnitCode
        /// Needs a seat that a wheelchair reaches.
        package let needsAccess: Bool

        package init(registration: RegistrationID, unit: UnitCode, needsAccess: Bool) {
            self.registration = registration
            self.unit = unit
            self.needsAccess = needsAccess
        }
    }

    /// What a fixed group shares.
    package enum Together: String, Hashable, Sendable, CaseIterable {
        case session
        case room
    }

    /// People who must sit in one session, or together in one room.
    package struct Group: Hashable, Sendable {
        package let name: String
        package let together: Together
        package let people: [RegistrationID]

        package init(name: String, together: Together, people: [RegistrationID]) {
            self.name = name
            self.together = together
            self.people = people.sorted()
        }
    }

    /// The sites where the people of a unit shall sit.
    package struct UnitSites: Hashable, Sendable {
        package let unit: UnitCode
        /// Nowhere else; otherwise as far as there is room.
        package let isStrict: Bool
        package let sites: [SiteID]

        package init(unit: UnitCode, isStrict: Bool, sites: [SiteID]) {
            self.unit = unit
            self.isStrict = isStrict
            self.sites = sites.sorted()
        }
    }

    /// A seat that was given by an earlier draw: somebody sits there, or has left it.
    package struct Taken: Hashable, Sendable {
        package let registration: RegistrationID
        package let unit: UnitCode
        package let session: SessionID
        package let site: SiteID
        package let room: RoomID
        package let seat: Int

        package init(
            registration: RegistrationID, unit: UnitCode, session: SessionID, site: SiteID,
            room: RoomID, seat: Int
        ) {
            self.registration = registration
            self.unit = unit
            self.session = session
            self.site = site
            self.room = room
            self.seat = seat
        }
    }

    /// Ascending by registration.
    package let people: [Person]
    package let rooms: [Room]
    package let sessions: [SessionID]
    package let rules: SeatingRules
    /// Ascending by unit, each unit once.
    package let sites: [UnitSites]
    /// Ascending by name; nobody is in two.
    package let groups: [Group]
    /// Ascending by registration, of one person the latest last. When there is any, only `people`
    /// are drawn, into what is free (late additions).
    package let taken: [Taken]
    /// Whether late additions may be given spare machines.
    package let usesSpares: Bool

    package init(
        people: [Person], rooms: [Room], sessions: [SessionID], rules: SeatingRules,
        sites: [UnitSites] = [], groups: [Group] = [], taken: [Taken] = [],
        usesSpares: Bool = false
    ) {
        self.people = people.sorted { $0.registration < $1.registration }
        self.rooms = rooms
        self.sessions = sessions
        self.rules = rules
        self.sites = sites.sorted { $0.unit < $1.unit }
        self.groups = groups.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        self.taken = taken.enumerated().sorted {
            $0.element.registration == $1.element.registration
                ? $0.offset < $1.offset : $0.element.registration < $1.element.registration
        }.map(\.element)
        self.usesSpares = usesSpares
    }
    /// Which of these seats somebody sits on: of one person's the last, of a person who is drawn
    /// now none.
    ///
    /// - Parameter taken: ascending by registration.
    static func sitting(_ taken: [Taken], besides roster: [Person]) -> [Bool] {
        guard !taken.isEmpty else { return [] }
        let drawn = Set(roster.map(\.registration))
        return taken.indices.map { index in
            let isLast =
                index + 1 == taken.count
                || taken[index + 1].registration != taken[index].registration
            return isLast && !drawn.contains(taken[index].registration)
        }
    }
}
