package import Vocabulary

/// A candidate of a session, with what the room and the own terminal show.
package struct HallPerson: Hashable, Sendable {
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
}
