package import Vocabulary

/// A candidate of a session, with what the room and the own terminal show.
///
/// One object for all who speak of the person: a save hands it on many times.
package final class HallPerson: Sendable {
    package let registration: RegistrationID
    package let sheet: SheetCode
    package let seat: SeatRecord
    package let fullName: String
    package let unitName: String
    package let maskedIDNumber: String
    package let lastFour: String
    /// Of the photo's file; nil when there is none.
    package let photoDigest: String?
    /// What was granted beforehand, in words; nil for nothing.
    package let accommodation: String?
    /// SM3 of the ID number: what is typed at a terminal is compared with it.
    let idDigest: String

    init(
        registration: RegistrationID, sheet: SheetCode, seat: SeatRecord, fullName: String,
        unitName: String, maskedIDNumber: String, lastFour: String, photoDigest: String?,
        accommodation: String?, idDigest: String
    ) {
        self.registration = registration
        self.sheet = sheet
        self.seat = seat
        self.fullName = fullName
        self.unitName = unitName
        self.maskedIDNumber = maskedIDNumber
        self.lastFour = lastFour
        self.photoDigest = photoDigest
        self.accommodation = accommodation
        self.idDigest = idDigest
    }
}

extension HallPerson: Hashable {
    /// One registration is one person, and has one sheet.
    package static func == (one: HallPerson, other: HallPerson) -> Bool {
        one === other || one.registration == other.registration && one.sheet == other.sheet
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(registration) }
}
