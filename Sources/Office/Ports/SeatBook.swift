package import Vocabulary

/// A candidate's seat and number.
package struct SeatRecord: Hashable, Sendable {
    package let registration: RegistrationID
    package let candidateNumber: CandidateNumberID
    package let session: SessionID
    package let site: SiteID
    package let room: RoomID
    package let seat: Int

    package init(
        registration: RegistrationID, candidateNumber: CandidateNumberID, session: SessionID,
        site: SiteID, room: RoomID, seat: Int
    ) {
        self.registration = registration
        self.candidateNumber = candidateNumber
        self.session = session
        self.site = site
        self.room = room
        self.seat = seat
    }
}

/// The seats as drawn, by version of the draw; the highest version counts. Seats of late draws join
/// the version they were drawn for; of one person's seats the latest counts.
package protocol SeatBook {
    /// - Throws: `Fault` when a person, a number or a place occurs twice in one version.
    func insert(_ seats: [SeatRecord], version: Int, in exam: ExamID) throws
    /// Adds the seats of the late draw `version` to those of the draw `base`.
    ///
    /// - Throws: `Fault` when a number or a place was ever given in `base`, or a person occurs
    ///   twice in one late draw.
    func insert(
        late seats: [SeatRecord], version: Int, base: Int, in exam: ExamID) throws
    /// Those that count, ascending by registration.
    func seats(in exam: ExamID) throws -> [SeatRecord]
    /// Every seat that was ever given in the version that counts, also those that somebody left:
    /// ascending by registration, the latest last.
    func allSeats(in exam: ExamID) throws -> [SeatRecord]
    func seat(of registration: RegistrationID, in exam: ExamID) throws -> SeatRecord?
    /// Counts one more print of a ticket.
    ///
    /// - Returns: which print it is, from 1.
    func countTicketPrint(of registration: RegistrationID, in exam: ExamID) throws -> Int
}
