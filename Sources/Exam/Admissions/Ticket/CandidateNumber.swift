package import Vocabulary

/// A candidate's number (准考证号): year, round, site, session, room, seat and a check digit (ISO
/// 7064 MOD 11,10), as in `171030204123` (practice 2.5).
///
/// It is given once, at the lock, and never again; it holds nothing of the person's ID number. A
/// candidate who is moved on the day keeps it: then it no longer says where the person sits.
package struct CandidateNumber: Hashable, Sendable {
    /// How many digits the parts have whose size depends on the exam.
    package struct Widths: Hashable, Sendable {
        /// Digits of the site (考点).
        package let site: Int
        /// Digits of the session (场次).
        package let session: Int
        /// Digits of the room (考场).
        package let room: Int
        /// Digits of the seat (座位).
        package let seat: Int

        /// Digits per part. Two each make a number of 12 digits; a province's 101 sites need three.
        ///
        /// - Precondition: each part has 1 to 4 digits.
        package init(site: Int = 2, session: Int = 2, room: Int = 2, seat: Int = 2) {
            precondition(
                [site, session, room, seat].allSatisfy { (1...4).contains($0) },
                "a part of a candidate number has 1 to 4 digits")
            self.site = site
            self.session = session
            self.room = room
            self.seat = seat
        }

        /// The digits of a whole number: two of year, one of round, the parts, one to check.
        package var total: Int { 3 + site + session + room + seat + 1 }
    }

    /// What a number is composed of.
    package struct Parts: Hashable, Sendable {
        /// The last two digits of the year.
        package let year: Int
        /// The round (期次) of the year, 1 to 9.
        package let round: Int
        /// The site by its own number, from 1.
        package let site: Int
        /// The session by its own number, from 1.
        package let session: Int
        /// The room by its own number, from 1.
        package let room: Int
        /// The seat, from 1.
        package let seat: Int

        /// The parts as they are; whether they fit is asked when a number is composed.
        ///
        /// - Parameter year: two digits or four, of which the last two are kept.
        /// - Precondition: `year` is not negative.
        package init(year: Int, round: Int, site: Int, session: Int, room: Int, seat: Int) {
            precondition(year >= 0, "a year of a candidate number is not negative")
            self.year = year % 100
            self.round = round
            self.site = site
            self.session = session
            self.room = room
            self.seat = seat
        }
    }

    /// All digits, the check digit last.
    package let digits: String
    /// What they say.
    package let parts: Parts

    /// The number as the rest of the house passes it on.
    package var id: CandidateNumberID { CandidateNumberID(digits) }
}

extension CandidateNumber: CustomStringConvertible {
    /// The digits.
    package var description: String { digits }
}
