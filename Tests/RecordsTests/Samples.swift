import Admissions
import Delivery
import Foundation
import Office
import Papers
import Testing
import Vocabulary

/// Rows of people who do not exist: the region 510800 is a whole city, which no number has.
enum Samples {
    static let exam: ExamID = "exam-1"
    static let other: ExamID = "exam-2"
    static let start = Moment(millisecondsSince1970: 1_510_275_600_000)

    static func exam(_ id: ExamID = exam) -> ExamRecord {
        ExamRecord(
            exam: id, title: "行政执法资格考试", config: "exam: \(id)\n",
            configDigest: digest("c"), openedAt: start)
    }

    static func digest(_ letter: Character) -> String { String(repeating: letter, count: 64) }

    static func idNumber(_ person: Int) throws -> ResidentIDNumber {
        let day = CalendarDate(daysSince1970: 3653 + person / 999)?.description ?? ""
        let sequence = String(1001 + person % 999).dropFirst()
        let body = "510800" + day.filter { $0 != "-" } + sequence
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return try ResidentIDNumber(body + String(Array("10X98765432")[sum % 11]))
    }

    static func applicant(_ person: Int, unit: UnitCode = "u1") throws -> Applicant {
        Applicant(
            fullName: "张\u{20000}\"三\"", idNumber: try idNumber(person), unit: unit,
            unitName: "某县/某局", district: "市级", department: "一\n大队", jobTitle: "科员",
            establishment: .civilServant, authority: .organ, categories: [.penalty],
            field: "生态环境", education: "大学本科", legalQualification: true,
            workSince: YearMonth(year: 2005, month: 7),
            existingCertificate: ExistingCertificate(
                number: "川H-1", validTo: try #require(CalendarDate(iso: "2016-12-31"))),
            applicationType: .first, subjects: ["通用法律知识"], mobile: "13800000000",
            accommodation: Accommodation([.wheelchair, .extraTime(minutes: 30)]),
            photo: Photo(
                digest: digest("f"), mediaType: "image/jpeg", width: 295, height: 413,
                bytes: 20_000),
            declaration: Declaration(textVersion: "1", acceptedAt: start, account: "a1"))
    }

    static func registration(
        _ id: RegistrationID, person: Int, _ state: RegistrationState = .submitted,
        unit: UnitCode = "u1", in exam: ExamID = exam
    ) throws -> Registration {
        Registration(
            id: id, exam: exam, applicant: try applicant(person, unit: unit), state: state,
            reasons: [.r03], note: "原因",
            unitReview: try decision(on: id, .unitPass))
    }

    /// What the review hands to a store; stores read it the same way.
    static func decision(
        on registration: RegistrationID, _ event: ReviewEvent.Kind, at moment: Moment = start
    ) throws -> ReviewDecision {
        let json: JSON = [
            "registration": JSON(registration), "event": JSON(event.rawValue),
            "from": "submitted", "to": "unitPassed", "reasons": [], "note": "同意",
            "account": "reviewer", "role": "unitReviewer",
            "moment": JSON(moment.millisecondsSince1970),
        ]
        return try JSONDecoder().decode(ReviewDecision.self, from: Data(json.canonical))
    }

    static func draw(
        _ kind: DrawKind, _ version: Int, kept: String = "{}", transcript: String? = nil,
        void: DrawVoid? = nil, in exam: ExamID = exam
    ) -> DrawRecord {
        DrawRecord(
            exam: exam, kind: kind, version: version, reason: version == 1 ? "" : "停电",
            announcement: "{\"version\":\(version)}", announcedAt: start, kept: kept,
            transcript: transcript, void: void)
    }

    static let void = DrawVoid(reason: "公证处未公开", missing: ["公证处"], at: start)

    static func seat(
        _ registration: RegistrationID, number: Int, seat: Int? = nil, room: RoomID = "01"
    ) -> SeatRecord {
        SeatRecord(
            registration: registration, candidateNumber: CandidateNumberID("1710302041\(number)"),
            session: "01", site: "01", room: room, seat: seat ?? number)
    }

    static func paper(_ registration: RegistrationID, sheet: SheetCode) -> PaperRecord {
        PaperRecord(
            registration: registration,
            paper: Paper(
                sheet: sheet,
                entries: [
                    Paper.Entry(item: "处罚-1", choices: ["C", "A", "B", "D"]),
                    Paper.Entry(item: "fill-1", choices: []),
                ]))
    }

    static func event(_ sheet: SheetCode, _ number: Int, _ event: AttemptEvent)
        -> AttemptEventRecord
    {
        AttemptEventRecord(
            sheet: sheet, number: number, at: start.adding(seconds: number), event: event)
    }

    static func response(
        _ sheet: SheetCode, _ sequence: Int, _ response: Response = .choices(["A", "C"]),
        batch: Int = 1, late: Bool = false
    ) -> ResponseRecord {
        ResponseRecord(
            sheet: sheet,
            event: ResponseEvent(
                sequence: sequence, item: "处罚-1", response: response, elapsed: 1000),
            at: start.adding(seconds: sequence), batch: batch, isLate: late)
    }

    static func standing(_ registration: RegistrationID, _ kind: StandingRecord.Kind)
        -> StandingRecord
    {
        StandingRecord(
            registration: registration, kind: kind, at: start, note: "携带手机",
            witnesses: ["甲", "乙\""])
    }

    static func score(_ sheet: SheetCode, _ hundredths: Int) -> ScoreRecord {
        ScoreRecord(
            sheet: sheet, total: Marks(hundredths: hundredths), breakdown: "{\"sections\":[]}")
    }

    /// A line that follows `last`, with the digest that belongs to it.
    static func line(
        after last: AuditLine? = nil, key: String = "", number: Int? = nil, in exam: String? = nil
    ) -> AuditLine {
        func line(digest: String) -> AuditLine {
            AuditLine(
                exam: exam ?? last?.exam ?? Samples.exam.text,
                number: number ?? (last?.number ?? 0) + 1, at: 1_510_275_600_000, account: "clerk",
                role: "officeClerk", act: "review.officePass", subject: "r1", detail: "{}",
                key: key, previous: last?.digest ?? AuditLine.genesis, digest: digest)
        }
        return line(digest: line(digest: "").computedDigest)
    }
}
