extension SeatingRules {
    /// Spare machines of a room: a share of all machines, rounded up, of those that work and are
    /// not set apart for access.
    package func spareCount(of room: Room) -> Int {
        min((room.machines * sparePercent + 99) / 100, room.usableSeats.count)
    }

    /// The seats that stay free as spare ones, known before the draw: the highest numbers; none
    /// when the lot decides.
    package func spareSeats(of room: Room) -> [Int] {
        spares == .fixed ? Array(room.usableSeats.suffix(spareCount(of: room))) : []
    }

    /// Seats that candidates may be given, ascending.
    package func candidateSeats(of room: Room, withSpares: Bool = false) -> [Int] {
        let kept = Set(withSpares ? [] : spareSeats(of: room)).union(room.brokenSeats)
        return room.layout.seats.filter { !kept.contains($0) }
    }

    /// The most people that a room takes in one session.
    package func places(of room: Room, withSpares: Bool = false) -> Int {
        let working = room.workingSeats.count
        return withSpares ? working : working - spareCount(of: room)
    }
}
