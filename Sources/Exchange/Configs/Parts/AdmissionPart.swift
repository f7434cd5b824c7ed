import Admissions
import Programme
import Vocabulary

extension ConfigFields {
    func calendar() -> ExamCalendar {
        let admission = AdmissionCalendar(
            registration: window("registration"), unitReviewCloses: moment("unitReviewCloses"),
            officeReviewCloses: moment("officeReviewCloses"), tickets: window("tickets"))
        return ExamCalendar(
            admission: admission, lock: moment("lock"), results: moment("results"),
            resultReview: window("resultReview"), bulletin: date("bulletin"))
    }

    /// Age is counted on the day of the first session unless the config names another.
    func admission(ageOn firstDay: CalendarDate) -> AdmissionRules {
        let blocked = list("blockedEstablishments", default: standardBlocked) { element in
            element.choice() ?? element.standIn(EstablishmentType.contract)
        }
        return AdmissionRules(
            minimumAge: int("minimumAge", 0...150, default: 18),
            maximumAge: optional("maximumAge") { $0.int(in: 0...150) },
            blockedEstablishments: Set(blocked),
            refusesHoldersOfValidCertificate: bool(
                "refusesHoldersOfValidCertificate", default: true),
            ageOn: date("ageOn", default: firstDay), photo: photo(),
            requiresDeclaration: bool("requiresDeclaration", default: false))
    }

    func numbering() -> CandidateNumber.Widths {
        let width = 1...4
        return CandidateNumber.Widths(
            site: int("site", width, default: 2), session: int("session", width, default: 2),
            room: int("room", width, default: 2), seat: int("seat", width, default: 2))
    }

    private var standardBlocked: [EstablishmentType] {
        EstablishmentType.allCases.filter(EstablishmentType.customarilyBlocked.contains)
    }

    private func photo() -> PhotoRules? {
        let standard = PhotoRules()
        return optional("photo") { node in
            node.object { fields in
                PhotoRules(
                    width: fields.int("width", 1...10_000, default: standard.width),
                    height: fields.int("height", 1...10_000, default: standard.height),
                    bytes: fields.bytes(default: standard.bytes),
                    mediaTypes: fields.texts("mediaTypes", default: standard.mediaTypes))
            }
        }
    }

    private func bytes(default standard: ClosedRange<Int>) -> ClosedRange<Int> {
        let possible = 1...100_000_000
        let least = int("leastBytes", possible, default: standard.lowerBound)
        let most = int("mostBytes", possible, default: standard.upperBound)
        guard least <= most else {
            log.add(
                "config.range", at: path, line: line, "“\(path)”的leastBytes大于mostBytes。",
                "`\(path)`: leastBytes is above mostBytes")
            return standard
        }
        return least...most
    }
}
