package import Admissions
package import Office
import Pages
package import Print
import Programme
package import Publication
import Seating
package import Vocabulary

/// What an exam has to print, made from its store; writes nothing.
package struct ExamPrints: Sendable {
    package let office: ExamOffice
    /// Signs the codes; nil leaves documents without one.
    let sealing: SealingKey?
    /// What stands across every sheet of a drill or a rehearsal.
    private let stamp: String?

    /// - Parameters:
    ///   - sealing: the key in use, which signs the codes; nil leaves documents without one.
    ///   - stamp: a word across every sheet, of what is not real; nil on real documents.
    package init(_ office: ExamOffice, sealing: SealingKey?, stamp: String?) {
        self.office = office
        self.stamp = stamp
        self.sealing = sealing
    }

    /// The rooms that have people, by session, site and room as the config has them.
    ///
    /// - Parameters: nil takes all; `person` is a registration or a candidate number.
    /// - Throws: `print.nothing` where that leaves nobody.
    package func halls(
        session: String? = nil, room: String? = nil, person: String? = nil
    ) throws -> [PrintHall] {
        let seats = try office.records.read { try $0.seats(in: office.exam) }
            .filter { seat in
                (session ?? seat.session.text) == seat.session.text
                    && (room ?? seat.room.text) == seat.room.text
                    && (person.map {
                        $0 == seat.registration.text || $0 == seat.candidateNumber.text
                    } ?? true)
            }
        let bySession = Dictionary(grouping: seats, by: \.session)
            .mapValues { Dictionary(grouping: $0, by: \.room) }
        let halls = office.programme.sessions.flatMap { session in
            office.programme.sites.flatMap { site in
                site.rooms.compactMap { room -> PrintHall? in
                    let here = (bySession[session.id]?[room.id] ?? [])
                        .filter { $0.site == site.id }
                    guard !here.isEmpty else { return nil }
                    return PrintHall(
                        session: session, site: site, room: room,
                        seats: here.sorted { $0.seat < $1.seat })
                }
            }
        }
        guard !halls.isEmpty else {
            throw Refusal(
                "print.nothing", "没有可打印的内容：座位尚未抽取，或者没有这个场次、考场或考生。",
                "nothing to print: no seats were drawn, or there is no such session, room or person"
            )
        }
        return halls
    }

    /// The people of a room, by registration.
    package func people(of hall: PrintHall) throws -> [RegistrationID: Registration] {
        try office.records.read { books in
            var people: [RegistrationID: Registration] = [:]
            for seat in hall.seats {
                people[seat.registration] = try books.registration(
                    seat.registration, in: office.exam)
            }
            return people
        }
    }

    /// Texts of a room's people that no font may have, each with the person; set before anything
    /// is printed.
    package func personalTexts(
        of hall: PrintHall
    ) throws -> [(subject: String, texts: [String])] {
        let people = try people(of: hall)
        return hall.seats.compactMap { seat in
            people[seat.registration].map { registration in
                let applicant = registration.applicant
                return (
                    "\(hall.name) \(twoDigits(seat.seat))座 \(seat.candidateNumber)",
                    [applicant.fullName, applicant.unitName, applicant.field]
                        + applicant.subjects
                )
            }
        }
    }

    /// The photo of a form; nil where there is none that a PDF shows.
    package func photo(of registration: Registration) throws -> PrintedPhoto? {
        guard let photo = registration.applicant.photo, photo.mediaType == "image/jpeg",
            let file = try office.records.read({ try $0.file(photo.digest) })
        else { return nil }
        return PrintedPhoto(jpeg: file.bytes, width: photo.width, height: photo.height)
    }

    /// What stands in a file's properties.
    package func properties(_ kind: String, created: Moment) -> PDFWriter.Properties {
        PDFWriter.Properties(
            title: "\(office.programme.title) \(kind)", author: office.programme.organiser.name,
            created: created, stamp: stamp)
    }
}
