import Admissions
import Vocabulary

extension AdmissionTicket {
    /// The ticket as printed.
    ///
    /// - Parameter isPrint: whether it counts as a print; a ticket that is only read has no number.
    func apiJSON(_ registration: RegistrationID, isPrint: Bool) -> JSON {
        [
            "registration": JSON(registration), "title": .text(title),
            "candidateNumber": JSON(candidateNumber), "holder": holder.json,
            "place": place.json, "times": times.json, "notes": JSON(notes),
            "organiser": .text(organiser), "telephone": .optional(telephone),
            "print": isPrint ? ["number": .int(print.number), "at": print.moment.json] : .null,
        ]
    }
}

extension TicketHolder {
    fileprivate var json: JSON {
        [
            "fullName": .text(fullName), "gender": .text(gender.rawValue),
            "maskedIDNumber": .text(maskedIDNumber), "unitName": .text(unitName),
            "subjects": JSON(subjects), "field": .text(field),
            "accommodation": .optional(accommodation),
        ]
    }
}

extension TicketPlace {
    fileprivate var json: JSON {
        [
            "site": .text(site), "address": .text(address), "session": .text(session),
            "seat": .optional(
                seat.map { ["room": .text($0.room), "number": .int($0.number)] as JSON }),
        ]
    }
}

extension TicketTimes {
    fileprivate var json: JSON {
        [
            "start": start.json, "end": end.json, "latestEntry": latestEntry.json,
            "earliestHandIn": earliestHandIn.json,
        ]
    }
}
