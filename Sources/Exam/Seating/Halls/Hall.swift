import Vocabulary

/// One room in one session, with the seats that candidates may be given.
struct Hall {
    let session: SessionID
    let site: SiteID
    let room: RoomID
    /// The most people of a session.
    let places: Int
    let shape: RoomShape
    /// Spots that a wheelchair reaches, ascending by the seats' numbers.
    let accessible: [Int]
    /// `session/site/room`: the name by which lots are drawn for it.
    let name: String
}

/// A person as the procedure reads it: of the roster, or one who has a seat already.
struct Sitter {
    let registration: RegistrationID
    /// The unit's place in the input's list of units.
    let unit: Int
    let needsAccess: Bool
}

/// People who sit in one session or together in one hall.
struct SitterGroup {
    let name: String
    let together: SeatRequest.Together
    /// Places in the input's list of people, ascending by registration.
    let people: [Int]
}

/// Where a unit's people shall sit.
struct UnitSites {
    let isStrict: Bool
    let sites: Set<SiteID>
}

/// Where somebody sits: a hall and a spot of its room.
struct Seated {
    let person: Int
    let hall: Int
    let spot: Int
}
