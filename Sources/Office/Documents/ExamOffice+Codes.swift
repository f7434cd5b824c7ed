package import Admissions
import Programme
package import Publication
import Seating
package import Vocabulary

/// The codes that printed documents bear.
extension ExamOffice {
    /// The code on a ticket; a seat that is told at the door is not in it.
    ///
    /// - Throws: `notice.id-number-shown`, which a masked number never is.
    package func code(
        onTicketOf registration: Registration, seat: SeatRecord, by key: SealingKey
    ) throws -> String {
        let isOnTicket = programme.seating.announcement == .onTicket
        let session = programme.sessions.first { $0.id == seat.session }
        let place = Essence.Place(
            session: seat.session, site: seat.site, room: isOnTicket ? seat.room : nil,
            seat: isOnTicket ? seat.seat : nil)
        let applicant = registration.applicant
        let essence = Essence(
            .ticket(start: session?.start ?? programme.calendar.lock, place: place), exam: exam,
            number: seat.candidateNumber, fullName: applicant.fullName,
            idNumber: try MaskedIDNumber(applicant.idNumber.masked),
            date: programme.calendar.lock.date)
        return SealedEssence(essence, by: key).text
    }

    /// The code on the ticket of a registration.
    ///
    /// - Throws: `registration.unknown`, `ticket.no-seat`.
    package func code(onTicketOf id: RegistrationID, by key: SealingKey) throws -> String {
        let (found, seat) = try records.read { books in
            (try registration(id, books), try books.seat(of: id, in: exam))
        }
        guard let seat else {
            throw Refusal("ticket.no-seat", "考场座位尚未编排。", "no seat was drawn yet")
        }
        return try code(onTicketOf: found, seat: seat, by: key)
    }

    /// The code on a score notice.
    package func code(on notice: ScoreNotice, by key: SealingKey) -> String {
        SealedEssence(Essence(notice), by: key).text
    }

    /// The code on the pass certificate that comes with a notice; nil for who has not passed.
    package func code(onCertificateOf notice: ScoreNotice, by key: SealingKey) -> String? {
        Essence(certificateOf: notice).map { SealedEssence($0, by: key).text }
    }
}

extension ExamOffice {
    /// Everybody who has a seat, ascending by candidate number.
    package func seatedPeople() throws -> [(registration: Registration, seat: SeatRecord)] {
        let (people, seats) = try records.read { books in
            (
                try books.registrations(in: exam, of: nil, states: [.locked]),
                try books.seats(in: exam)
            )
        }
        let byID = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return seats.sorted { $0.candidateNumber < $1.candidateNumber }.compactMap { seat in
            byID[seat.registration].map { ($0, seat) }
        }
    }

    /// The notices that were given out, ascending by candidate number.
    ///
    /// - Throws: `notice.not-published` before the results are; `results.not-graded`.
    package func publishedNotices() throws -> [ScoreNotice] {
        guard try records.read({ try $0.stages(of: exam)["published"] }) != nil else {
            throw Refusal(
                "notice.not-published", "成绩尚未公布，没有成绩通知单。", "no results were published yet")
        }
        return try results().notices
    }
}
