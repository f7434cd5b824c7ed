import Admissions
import Office
import Vocabulary

extension Registration {
    /// The registration in a list: numbers masked.
    var apiSummary: JSON {
        [
            "id": JSON(id), "state": .text(state.rawValue), "stateText": .text(state.chinese),
            "reasons": JSON(reasons.map(\.rawValue)), "note": .text(note),
            "fullName": .text(applicant.fullName), "unit": JSON(applicant.unit),
            "unitName": .text(applicant.unitName),
            "maskedIDNumber": .text(applicant.idNumber.masked),
            "maskedMobile": .text(MobileNumber.masked(applicant.mobile)),
        ]
    }

    /// The registration for those who work on it, with its history.
    ///
    /// - Parameter seat: the seat as it may be told already.
    func apiDetail(_ decisions: [ReviewDecision], seat: SeatRecord?) -> JSON {
        [
            "id": JSON(id), "exam": JSON(exam), "state": .text(state.rawValue),
            "stateText": .text(state.chinese), "reasons": JSON(reasons.map(\.rawValue)),
            "note": .text(note), "applicant": applicant.apiForm,
            "decisions": .array(decisions.map(\.json)), "seat": .optional(seat?.json),
        ]
    }
}

extension ReviewDecision {
    fileprivate var json: JSON {
        [
            "event": .text(event.rawValue), "from": .text(from.rawValue),
            "to": .text(to.rawValue), "reasons": JSON(reasons.map(\.rawValue)),
            "note": .text(note), "role": .text(role.rawValue), "at": moment.json,
        ]
    }
}

extension SeatRecord {
    fileprivate var json: JSON {
        [
            "candidateNumber": JSON(candidateNumber), "session": JSON(session),
            "site": JSON(site), "room": JSON(room), "seat": .int(seat),
        ]
    }
}
