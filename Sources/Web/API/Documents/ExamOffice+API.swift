import Admissions
import Grading
import Office
import Papers
import Programme
import Seating
import Vocabulary

extension ExamOffice {
    /// The path of the exam in the API.
    var apiPath: String { "/api/v1/exams/\(URLEncoded.encoded(exam.text))" }

    /// The exam in a list.
    var apiSummary: JSON {
        [
            "id": JSON(exam), "title": .text(programme.title), "year": .int(programme.year),
            "round": .int(programme.round), "kind": .text(programme.kind.rawValue),
            "visibility": .text(programme.visibility.rawValue),
            "organiser": .text(programme.organiser.name),
            "registration": programme.calendar.admission.registration.json,
            "sessions": .array(programme.sessions.map(\.json)),
        ]
    }

    /// All that may be known of an exam by everybody.
    func apiDetail(stages: [String: Moment], openedAt: Moment?) -> JSON {
        var members = apiSummary.object ?? [:]
        members["telephone"] = .text(programme.organiser.telephone)
        members["place"] = .text(programme.organiser.place)
        members["openedAt"] = .optional(openedAt)
        members["calendar"] = calendar
        members["sites"] = .array(programme.sites.map(\.json))
        members["delivery"] = [
            "minutes": .int(programme.delivery.minutes),
            "lateLimitMinutes": .int(programme.delivery.lateLimitMinutes),
            "earliestHandInMinutes": .int(programme.delivery.earliestHandInMinutes),
        ]
        members["paper"] = .array(
            programme.blueprint.sections.map {
                [
                    "type": .text($0.type.rawValue), "count": .int($0.count),
                    "marks": .text($0.marks.description),
                ]
            })
        members["fullMarks"] = .text(programme.grading.fullMarks.description)
        members["passMark"] = .text(programme.grading.passMark.description)
        members["witnesses"] = JSON(programme.draw.witnesses)
        members["externalSources"] = JSON(programme.draw.externalSources)
        members["stages"] = .object(stages.mapValues(\.json))
        return .object(members)
    }

    private var calendar: JSON {
        let calendar = programme.calendar
        return [
            "registration": calendar.admission.registration.json,
            "unitReviewCloses": calendar.admission.unitReviewCloses.json,
            "officeReviewCloses": calendar.admission.officeReviewCloses.json,
            "lock": calendar.lock.json, "tickets": calendar.admission.tickets.json,
            "results": calendar.results.json, "resultReview": calendar.resultReview.json,
            "bulletin": .text(calendar.bulletin.description),
        ]
    }
}

extension ExamSession {
    fileprivate var json: JSON { ["id": JSON(id), "start": start.json] }
}

extension TestSite {
    fileprivate var json: JSON {
        [
            "id": JSON(id), "name": .text(name), "address": .text(address),
            "rooms": .array(
                rooms.map {
                    ["id": JSON($0.id), "name": .text($0.name), "machines": .int($0.machines)]
                }),
        ]
    }
}
