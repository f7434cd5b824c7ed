import Admissions
import Bank
import Grading
import Papers
import Programme
import Seating
import Vocabulary

/// A small exam: fourteen people of three units, two rooms of five seats, two sessions, ten items.
enum SampleExam {
    static let exam: ExamID = "sample-2017-1"
    static let config = "exam: sample-2017-1\n"
    static let units: [UnitCode] = ["u1", "u2", "u3"]
    static let people = 14
    static let witnesses = ["公证处", "监察组"]
    static let source = "福利彩票3D 2017129期"

    static var programme: ExamProgramme { programme(blueprint) }

    static let delivery = DeliveryRules(
        minutes: 90, lateLimitMinutes: 15, earliestHandInMinutes: 30, graceSeconds: 60)

    /// The same exam with papers of another kind, or with other rules for the session.
    static func programme(
        _ blueprint: Blueprint, _ delivery: DeliveryRules = delivery
    ) -> ExamProgramme {
        ExamProgramme(
            exam: exam, title: "示例市2017年第一期行政执法资格考试", year: 2017, round: 1,
            kind: .qualification, visibility: .public,
            organiser: Organiser(name: "示例市司法局", place: "示例市", telephone: "0000-0000000"),
            expectedCandidates: people, calendar: calendar,
            admission: AdmissionRules(
                minimumAge: 18, maximumAge: nil, blockedEstablishments: [.contract],
                refusesHoldersOfValidCertificate: true, ageOn: Times.first.date),
            numbering: CandidateNumber.Widths(),
            sites: [
                TestSite(id: "01", name: "党校", address: "学府路1号", rooms: [room("01"), room("02")])
            ],
            sessions: [
                ExamSession(id: "01", start: Times.first),
                ExamSession(id: "02", start: Times.second),
            ],
            seating: SeatingRules(
                sparePercent: 10, separation: .fourNeighbours, announcement: .onTicket),
            delivery: delivery, blueprint: blueprint,
            grading: GradingRules(passMark: Marks(60), fullMarks: Marks(100)),
            draw: DrawRules(hash: .sm3, witnesses: witnesses, externalSources: [source]),
            bulletin: BulletinRules(
                form: .full, passRateOf: .attended, excellentFrom: Marks(90), rankMinimum: 2,
                listsAbsent: true, listsQualified: true, documentNumber: nil,
                addressees: ["各县(区)人民政府"], basis: ["某条例"], requirements: ["继续学习。"]),
            texts: ExamTexts(
                ticketNotes: ["开考{lateLimitMinutes}分钟后不得入场。"], declaration: "本人承诺……",
                discipline: [], resultReview: "{resultReviewCloses}前申请。"))
    }

    private static var calendar: ExamCalendar {
        ExamCalendar(
            admission: AdmissionCalendar(
                registration: window("2017-04-05 09:00", "2017-04-20 18:00"),
                unitReviewCloses: Times.unitReviewCloses,
                officeReviewCloses: Times.officeReviewCloses,
                tickets: window("2017-05-10 09:00", "2017-05-20 09:00")),
            lock: Times.lock, results: Times.results,
            resultReview: window("2017-05-26 17:00", "2017-06-10 18:00"),
            bulletin: moment("2017-06-15 00:00").date)
    }

    private static func room(_ id: RoomID) -> Room {
        Room(site: "01", id: id, name: "第\(id)机房", machines: 6, columns: 3, accessibleSeats: [1])
    }

    static let blueprint = Blueprint(
        part: "public",
        sections: [
            Blueprint.Section(type: .singleChoice, count: 5, marks: Marks(10)),
            Blueprint.Section(type: .multipleResponse, count: 3, marks: Marks(10)),
            Blueprint.Section(type: .trueFalse, count: 2, marks: Marks(10)),
        ], toleranceMilli: 5000)

    /// Sixty items: thirty of single choice, twenty of multiple response, ten true/false.
    static func bank() throws -> ItemBank {
        try ItemBank(
            items: (1...30).map { item("单-\($0)", .singleChoice, $0, right: ["A"]) }
                + (1...20).map { item("多-\($0)", .multipleResponse, $0, right: ["A", "C"]) }
                + (1...10).map { item("判-\($0)", .trueFalse, $0, right: ["true"]) })
    }

    private static func item(
        _ id: String, _ type: ItemType, _ number: Int, right: [ChoiceID]
    ) -> Item {
        let choices: [ChoiceID] = type == .trueFalse ? ["true", "false"] : ["A", "B", "C", "D"]
        return Item(
            id: ItemID(id), type: type, part: "public", topic: "总则", cognitiveLevel: .know,
            facility: 40 + number, basis: basis, stem: "第\(number)题",
            choices: choices.map { Choice(id: $0, text: "选项\($0)") }, key: .choices(right),
            explanation: "见第一条。")
    }

    private static let basis = LegalBasis(
        statute: "行政处罚法", version: moment("2017-01-01 00:00").date, articles: [1])

    static func moment(_ text: String) -> Moment {
        guard let moment = Moment(beijing: text) else { preconditionFailure("no moment: \(text)") }
        return moment
    }

    private static func window(_ opens: String, _ closes: String) -> TimeWindow {
        guard let window = TimeWindow(opens: moment(opens), closes: moment(closes)) else {
            preconditionFailure("no window: \(opens), \(closes)")
        }
        return window
    }
}
