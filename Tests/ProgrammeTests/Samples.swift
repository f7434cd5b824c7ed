import Admissions
import Bank
import Grading
import Papers
import Programme
import Seating
import Vocabulary

/// A small programme without findings, and the parts that tests put in place of its own.
enum Samples {
    static var programme: ExamProgramme {
        ExamProgramme(
            exam: "sample-2017-1", title: "示例市2017年第一期行政执法资格考试", year: 2017, round: 1,
            kind: .qualification, visibility: .public,
            organiser: Organiser(name: "示例市司法局", place: "示例市", telephone: "0000-0000000"),
            expectedCandidates: 80, calendar: calendar, admission: admission(),
            numbering: CandidateNumber.Widths(), sites: [site()],
            sessions: [session("01", "09:00"), session("02", "14:30")],
            seating: seating(sparePercent: 10), delivery: delivery(),
            blueprint: blueprint(),
            grading: GradingRules(passMark: Marks(60), fullMarks: Marks(100)),
            draw: DrawRules(hash: .sm3, witnesses: ["公证处"], externalSources: []),
            bulletin: bulletin, texts: texts)
    }

    static func moment(_ text: String) -> Moment {
        guard let moment = Moment(beijing: text) else { preconditionFailure("no moment: \(text)") }
        return moment
    }

    static func window(_ opens: String, _ closes: String) -> TimeWindow {
        guard let window = TimeWindow(opens: moment(opens), closes: moment(closes)) else {
            preconditionFailure("no window: \(opens), \(closes)")
        }
        return window
    }

    static func admissionCalendar(
        registrationCloses: String = "2017-04-20 18:00", unit: String = "2017-04-25 18:00",
        office: String = "2017-04-30 18:00", ticketsOpen: String = "2017-05-10 09:00"
    ) -> AdmissionCalendar {
        AdmissionCalendar(
            registration: window("2017-04-05 09:00", registrationCloses),
            unitReviewCloses: moment(unit), officeReviewCloses: moment(office),
            tickets: window(ticketsOpen, "2017-05-30 09:00"))
    }

    static func admission(from minimum: Int = 18, to maximum: Int? = nil) -> AdmissionRules {
        AdmissionRules(
            minimumAge: minimum, maximumAge: maximum, blockedEstablishments: [.contract],
            refusesHoldersOfValidCertificate: true, ageOn: moment("2017-05-20 09:00").date)
    }

    static func site(_ id: SiteID = "01", rooms: [Room] = [room()]) -> TestSite {
        TestSite(id: id, name: "党校", address: "学府路1号", rooms: rooms)
    }

    static func room(
        _ id: RoomID = "01", machines: Int = 45, columns: Int = 5, accessible: [Int] = [1],
        broken: [Int] = []
    ) -> Room {
        Room(
            site: "01", id: id, name: "第一机房", machines: machines, columns: columns,
            accessibleSeats: accessible, brokenSeats: broken)
    }

    static func session(_ id: SessionID, _ clock: String) -> ExamSession {
        ExamSession(id: id, start: moment("2017-05-20 \(clock)"))
    }

    static func room(
        _ id: RoomID, plan: [[Int]], aisles: RoomLayout.Aisles = RoomLayout.Aisles()
    ) -> Room {
        Room(
            site: "01", id: id, name: "第二机房", layout: RoomLayout(rows: plan, aisles: aisles))
    }

    static func seating(
        sparePercent: Int, leastFilling: Int = 0, sites: [SeatingRules.SiteRule] = [],
        groups: [SeatingRules.GroupRule] = []
    ) -> SeatingRules {
        SeatingRules(
            sparePercent: sparePercent, separation: .fourNeighbours, announcement: .onTicket,
            leastFilling: leastFilling, sites: sites, groups: groups)
    }

    static func delivery(late: Int = 15, handIn: Int = 30) -> DeliveryRules {
        DeliveryRules(
            minutes: 90, lateLimitMinutes: late, earliestHandInMinutes: handIn, graceSeconds: 60)
    }

    static func blueprint(
        sections: [Blueprint.Section] = sections,
        statutes: [StatuteID: Blueprint.Quantity] = ["行政处罚法": .init(least: 14, most: 22)],
        easy: Blueprint.Quantity = .init(least: 20, most: 28),
        toleranceMilli: Int = 100
    ) -> Blueprint {
        Blueprint(
            part: "public", sections: sections, statutes: statutes,
            bands: [
                .easy: easy, .medium: .init(least: 34, most: 46), .hard: .init(least: 6, most: 10),
            ],
            toleranceMilli: toleranceMilli)
    }

    static func blueprint(margins: [Blueprint.Margin]) -> Blueprint {
        Blueprint(part: "public", sections: sections, margins: margins)
    }

    static let sections = [
        Blueprint.Section(type: .singleChoice, count: 40, marks: Marks(1)),
        Blueprint.Section(type: .multipleResponse, count: 20, marks: Marks(2)),
        Blueprint.Section(type: .trueFalse, count: 20, marks: Marks(1)),
    ]

    private static var calendar: ExamCalendar {
        ExamCalendar(
            admission: admissionCalendar(), lock: moment("2017-05-08 10:00"),
            results: moment("2017-05-26 17:00"),
            resultReview: window("2017-05-26 17:00", "2017-06-10 18:00"),
            bulletin: moment("2017-06-15 00:00").date)
    }

    private static var bulletin: BulletinRules {
        BulletinRules(
            form: .full, passRateOf: .attended, excellentFrom: Marks(90), rankMinimum: 10,
            listsAbsent: true, listsQualified: true, documentNumber: nil,
            addressees: ["各县（区）人民政府"], basis: [], requirements: [])
    }

    private static var texts: ExamTexts {
        ExamTexts(
            ticketNotes: ["开考{lateLimitMinutes}分钟后不得入场。"], declaration: "本人承诺……",
            discipline: [], resultReview: "{resultReviewCloses}前申请。")
    }
}
