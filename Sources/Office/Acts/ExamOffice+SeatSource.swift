import Admissions
import Draws
import Programme
import Seals
import Seating
import Vocabulary

extension ExamOffice {
    /// Everybody on the list, and all rooms.
    func seatSource(_ locked: [Registration], _ books: any Books) throws -> DrawSource {
        let request = seatRequest(locked, of: locked, taken: [])
        return DrawSource(
            inputs: request.inputs, parameters: request.parameters, kept: DrawKept())
    }

    /// A few people, and the seats that nobody has had.
    ///
    /// - Throws: `draw.base-missing`, `draw.nobody-late`, `draw.not-on-list`,
    ///   `draw.session-started` when one of them has begun to answer.
    func lateSeatSource(
        _ people: [RegistrationID], of locked: [Registration], _ books: any Books
    ) throws -> DrawSource {
        _ = try baseVersion(of: .lateSeats, books)
        let chosen = try chosen(people, of: locked)
        try checkNoneStarted(chosen, books)
        let request = seatRequest(chosen, of: locked, taken: try books.allSeats(in: exam))
        return DrawSource(
            inputs: request.inputs, parameters: request.parameters,
            kept: DrawKept(people: chosen.map(\.id)))
    }

    /// Draws the seats once for trial, from a seed that means nothing, so that what cannot be drawn
    /// is refused before it is announced.
    ///
    /// - Throws: `seats.capacity`, `seats.access`, `seats.sites`, `seats.group`, `seats.late`.
    func checkSeats(_ source: DrawSource, of kind: DrawKind) throws(Refusal) {
        guard kind == .seats || kind == .lateSeats else { return }
        let nothing = [UInt8](repeating: 0, count: HashAlgorithm.digestLength)
        _ = try SeatDraw().draw(
            inputs: source.inputs, parameters: source.parameters,
            in: DrawContext(
                seed: nothing, announcementDigest: nothing, exam: exam.text, hash: drawHash))
    }

    private func seatRequest(
        _ people: [Registration], of locked: [Registration], taken: [SeatRecord]
    ) -> SeatRequest {
        let names: [UnitCode: Set<String>] = Dictionary(
            locked.map { ($0.applicant.unit, [$0.applicant.unitName]) },
            uniquingKeysWith: { $0.union($1) })
        let units = Dictionary(
            locked.map { ($0.id, $0.applicant.unit) }, uniquingKeysWith: { one, _ in one })
        let seating = programme.seating
        return SeatRequest(
            people: people.map {
                SeatRequest.Person(
                    registration: $0.id, unit: $0.applicant.unit,
                    needsAccess: $0.applicant.accommodation?.needsAccessibleSeat ?? false)
            }, rooms: programme.rooms, sessions: programme.sessions.map(\.id), rules: seating,
            sites: seating.sites(of: names), groups: seating.groups(of: units, names),
            taken: taken.map { seat in
                // Who left the list since has no unit any more, but the seat was given.
                SeatRequest.Taken(
                    registration: seat.registration, unit: units[seat.registration] ?? "-",
                    session: seat.session, site: seat.site, room: seat.room, seat: seat.seat)
            }, usesSpares: !taken.isEmpty && seating.lateUsesSpares)
    }
}
