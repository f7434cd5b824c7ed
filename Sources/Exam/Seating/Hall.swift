import Vocabulary

/// One room in one session, with the seats that candidates may be given.
struct Hall {
    let session: SessionID
    let site: SiteID
    let room: RoomID
    let machines: Int
    let columns: Int
    let seats: [Int]
    let accessibleSeats: [Int]

    /// The name by which lots are drawn for it.
    var name: String { "\(session)/\(site)/\(room)" }
}

/// A person of the frozen roster, as the procedure reads it.
struct Sitter {
    let registration: String
    let unit: UnitCode
    let needsAccess: Bool
}
