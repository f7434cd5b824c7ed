import Admissions
import Bank
import Grading
import Papers
import Programme
import Seating
import Testing
import Vocabulary

/// What is changed in the sample, and the one finding that follows.
struct Broken: Sendable, CustomTestStringConvertible {
    let rule: String
    let field: String
    let change: @Sendable (inout ExamProgramme) -> Void

    init(
        _ rule: String, _ field: String, _ change: @escaping @Sendable (inout ExamProgramme) -> Void
    ) {
        (self.rule, self.field, self.change) = (rule, field, change)
    }

    var testDescription: String { "\(rule) at \(field)" }
}

@Suite("The checks between the fields of a programme")
struct ProgrammeFindingTests {
    @Test("a programme that can be held has no findings")
    func sampleIsSound() {
        #expect(Samples.programme.findings == [])
    }

    @Test("one thing wrong is one finding, at its field", arguments: cases)
    func oneFinding(_ broken: Broken) {
        var programme = Samples.programme
        broken.change(&programme)
        let findings = programme.findings
        #expect(findings.map(\.rule) == [broken.rule], "\(findings)")
        #expect(findings.first?.place.column == broken.field)
    }

    @Test("all that is wrong is found at once")
    func allAtOnce() {
        var programme = Samples.programme
        programme.round = 10
        programme.expectedCandidates = 81
        programme.calendar.lock = Samples.moment("2017-04-29 10:00")
        programme.draw.witnesses = []
        let rules = programme.findings.map(\.rule)
        #expect(rules == ["exam.round", "calendar.order", "capacity.short", "draw.contributors"])
    }

    @Test("only advice is a warning")
    func warnings() {
        var programme = Samples.programme
        programme.kind = .preAppointment
        programme.delivery = Samples.delivery(late: 30, handIn: 15)
        #expect(programme.findings.map(\.severity) == [.warning, .warning])
    }

    @Test("spare and broken machines are no seats")
    func seats() {
        var programme = Samples.programme
        programme.sites = [Samples.site(rooms: [Samples.room(broken: [7])])]
        #expect(programme.seatsPerSession == 39)
        #expect(programme.capacity == 78)
    }

    @Test("a finding says what to do in both languages")
    func wording() {
        var programme = Samples.programme
        programme.expectedCandidates = 81
        #expect(
            programme.findings.map(\.description) == [
                "column expectedCandidates: 预计81人，座位只有80个（每场40×2场）。 / 81 candidates are "
                    + "expected, but there are 80 seats (40 in each of 2 sessions) [capacity.short]"
            ])
    }

    static let cases = identity + calendar + places + paper + announcements

    private static let identity = [
        Broken("exam.id", "exam") { $0.exam = "../2017" },
        Broken("exam.round", "round") { $0.round = 0 },
        Broken("exam.year", "year") { $0.year = 2016 },
        Broken("exam.visibility", "visibility") { $0.kind = .preAppointment },
        Broken("admission.age", "admission.maximumAge") {
            $0.admission = Samples.admission(from: 18, to: 17)
        },
    ]

    private static let calendar = [
        Broken("calendar.order", "calendar.unitReviewCloses") {
            $0.calendar.admission = Samples.admissionCalendar(unit: "2017-04-20 17:59")
        },
        Broken("calendar.order", "calendar.officeReviewCloses") {
            $0.calendar.admission = Samples.admissionCalendar(office: "2017-04-25 17:59")
        },
        Broken("calendar.order", "calendar.lock") {
            $0.calendar.lock = Samples.moment("2017-04-30 17:59")
        },
        Broken("calendar.order", "calendar.tickets.opens") {
            $0.calendar.admission = Samples.admissionCalendar(ticketsOpen: "2017-05-08 09:59")
        },
        Broken("calendar.order", "calendar.tickets.opens") {
            $0.calendar.admission = Samples.admissionCalendar(ticketsOpen: "2017-05-20 09:00")
        },
        Broken("calendar.order", "calendar.results") {
            $0.calendar.results = Samples.moment("2017-05-20 15:59")
        },
        Broken("calendar.order", "calendar.resultReview.opens") {
            $0.calendar.resultReview = Samples.window("2017-05-26 16:59", "2017-06-10 18:00")
        },
        Broken("calendar.order", "calendar.bulletin") {
            $0.calendar.bulletin = Samples.moment("2017-05-25 00:00").date
        },
        Broken("session.overlap", "sessions[1].start") {
            $0.sessions = [Samples.session("01", "09:00"), Samples.session("02", "10:30")]
        },
        Broken("session.order", "sessions[1].start") {
            $0.sessions = [Samples.session("01", "14:30"), Samples.session("02", "09:00")]
        },
        Broken("delivery.limit", "delivery.earliestHandInMinutes") {
            $0.delivery = Samples.delivery(late: 15, handIn: 91)
        },
        Broken("delivery.leave-while-entering", "delivery.earliestHandInMinutes") {
            $0.delivery = Samples.delivery(late: 31, handIn: 30)
        },
    ]

    private static let places = [
        Broken("site.no-rooms", "sites[1].rooms") {
            $0.sites.append(Samples.site("02", rooms: []))
        },
        Broken("site.double", "sites[1].id") {
            $0.sites.append(Samples.site("1", rooms: [Samples.room("02")]))
        },
        Broken("room.double", "sites[1].rooms[0].id") { $0.sites.append(Samples.site("02")) },
        Broken("session.double", "sessions[1].id") {
            $0.sessions = [Samples.session("01", "09:00"), Samples.session("01", "14:30")]
        },
        Broken("numbering.width", "sites[0].id") { $0.sites = [Samples.site("A")] },
        Broken("numbering.width", "sites[0].rooms[0].id") {
            $0.sites = [Samples.site(rooms: [Samples.room("101")])]
        },
        Broken("numbering.width", "sessions[0].id") {
            $0.sessions = [Samples.session("00", "09:00"), Samples.session("01", "14:30")]
        },
        Broken("numbering.width", "numbering.seat") {
            $0.sites = [Samples.site(rooms: [Samples.room(machines: 100)])]
        },
        Broken("room.machines", "sites[0].rooms[1].machines") {
            $0.numbering = CandidateNumber.Widths(seat: 3)
            $0.sites = [Samples.site(rooms: [Samples.room(), Samples.room("02", machines: 101)])]
        },
        Broken("room.columns", "sites[0].rooms[0].columns") {
            $0.sites = [Samples.site(rooms: [Samples.room(columns: 46)])]
        },
        Broken("room.seat", "sites[0].rooms[0].accessibleSeats") {
            $0.sites = [Samples.site(rooms: [Samples.room(accessible: [46])])]
        },
        Broken("room.seat", "sites[0].rooms[0].brokenSeats") {
            $0.sites = [Samples.site(rooms: [Samples.room(broken: [0])])]
        },
        Broken("room.seat-double", "sites[0].rooms[0].accessibleSeats") {
            $0.sites = [Samples.site(rooms: [Samples.room(accessible: [1, 1])])]
        },
        Broken("room.plan", "sites[0].rooms[1].plan") {
            $0.sites = [
                Samples.site(rooms: [Samples.room(), Samples.room("02", plan: [[1, 2], [2, 3]])])
            ]
        },
        Broken("room.width", "sites[0].rooms[1].plan") {
            let square = (0..<13).map { row in (0..<13).map { $0 == row ? row + 1 : 0 } }
            $0.sites = [
                Samples.site(rooms: [Samples.room(), Samples.room("02", plan: square)])
            ]
        },
        Broken("room.aisle", "sites[0].rooms[1].aisles") {
            $0.sites = [
                Samples.site(rooms: [
                    Samples.room(),
                    Samples.room("02", plan: [[1, 2]], aisles: .init(columns: [2])),
                ])
            ]
        },
        Broken("room.aisle", "sites[0].rooms[1].crossAisles") {
            $0.sites = [
                Samples.site(rooms: [
                    Samples.room(), Samples.room("02", plan: [[1, 2]], aisles: .init(rows: [1])),
                ])
            ]
        },
        Broken("seating.least", "seating.leastFilling") {
            $0.seating = Samples.seating(sparePercent: 10, leastFilling: 101)
        },
        Broken("seating.unit-sites", "seating.unitSites[0]") {
            $0.seating = Samples.seating(
                sparePercent: 10, sites: [.init(units: [], sites: ["01"], isStrict: true)])
        },
        Broken("seating.unknown-site", "seating.unitSites[0].sites") {
            $0.seating = Samples.seating(
                sparePercent: 10, sites: [.init(units: ["A"], sites: ["09"], isStrict: true)])
        },
        Broken("seating.group", "seating.together[1]") {
            $0.seating = Samples.seating(
                sparePercent: 10,
                groups: [
                    .init(name: "一组", together: .session, units: ["A"]),
                    .init(name: "一组", together: .room, units: ["B"]),
                ])
        },
        Broken("capacity.short", "expectedCandidates") { $0.expectedCandidates = 81 },
        Broken("seating.spare", "seating.sparePercent") {
            $0.seating = Samples.seating(sparePercent: 100)
        },
    ]

    private static let paper = [
        Broken("grading.full-marks", "grading.fullMarks") {
            $0.blueprint = Samples.blueprint(
                sections: Samples.sections.dropLast() + [
                    Blueprint.Section(type: .trueFalse, count: 20, marks: Marks(hundredths: 150))
                ])
        },
        Broken("grading.pass-mark", "grading.passMark") {
            $0.grading = GradingRules(passMark: .zero, fullMarks: Marks(100))
        },
        Broken("grading.policy-does-not-fit", "paper.sections[2].policy") {
            $0.grading = GradingRules(
                policies: [.trueFalse: .single], passMark: Marks(60), fullMarks: Marks(100))
        },
        Broken("grading.parts-reach-full-marks", "paper.sections[1].partial") {
            $0.grading = GradingRules(
                policies: [.multipleResponse: .fixedPartial(Marks(2))], passMark: Marks(60),
                fullMarks: Marks(100))
        },
        Broken("paper.margin", "paper.statutes.行政处罚法") {
            $0.blueprint = Samples.blueprint(statutes: ["行政处罚法": .init(least: 22, most: 14)])
        },
        Broken("paper.margins-least", "paper.statutes") {
            $0.blueprint = Samples.blueprint(
                statutes: ["行政处罚法": .init(least: 41, most: nil), "行政许可法": .init(exactly: 40)])
        },
        Broken("paper.margins-least", "paper.bands") {
            $0.blueprint = Samples.blueprint(easy: .init(least: 41, most: 60))
        },
        Broken("paper.margins-most", "paper.bands") {
            $0.blueprint = Samples.blueprint(easy: .init(least: 20, most: 23))
        },
        Broken("paper.margin", "paper.cells[1]") {
            $0.blueprint = Samples.blueprint(margins: [
                .init(level: .know, band: .easy, .init(least: 1, most: nil)),
                .init(scope: .public, band: .hard, .init(least: 3, most: 2)),
            ])
        },
        Broken("paper.margins-least", "paper.levels") {
            $0.blueprint = Samples.blueprint(margins: [
                .init(level: .know, .init(exactly: 41)), .init(level: .apply, .init(exactly: 40)),
            ])
        },
        Broken("paper.margins-most", "paper.scope") {
            $0.blueprint = Samples.blueprint(margins: [
                .init(scope: .public, .init(least: 0, most: 60)),
                .init(scope: .field, .init(least: 0, most: 10)),
            ])
        },
        Broken("paper.no-field-parts", "paper.fieldParts") {
            $0.blueprint = Samples.blueprint(margins: [
                .init(scope: .field, .init(least: 5, most: nil))
            ])
        },
        Broken("paper.double-section", "paper.sections[2].type") {
            $0.blueprint = Samples.blueprint(
                sections: Samples.sections.dropLast() + [
                    Blueprint.Section(type: .singleChoice, count: 20, marks: Marks(1))
                ])
        },
        Broken("paper.set-size", "paper.sections[2].size") {
            $0.blueprint = Samples.blueprint(
                sections: Samples.sections.dropLast() + [
                    Blueprint.Section(type: .caseSet, count: 4, setSize: 5, marks: Marks(1))
                ])
        },
        Broken("paper.tolerance", "paper.tolerance") {
            $0.blueprint = Samples.blueprint(toleranceMilli: -1)
        },
    ]

    private static let announcements = [
        Broken("draw.contributors", "draw.witnesses") { $0.draw.witnesses = [] },
        Broken("draw.double", "draw.witnesses[1]") { $0.draw.witnesses = ["公证处", "公证处"] },
        Broken("draw.double", "draw.externalSources[1]") {
            $0.draw.externalSources = ["双色球", "双色球"]
        },
        Broken("bulletin.excellent", "bulletin.excellentFrom") {
            $0.bulletin.excellentFrom = Marks(59)
        },
        Broken("bulletin.addressees", "bulletin.addressees") { $0.bulletin.addressees = [] },
        Broken("texts.figure", "texts.ticketNotes[0]") {
            $0.texts.ticketNotes = ["开考{lateMinutes}分钟后不得入场。"]
        },
    ]
}

@Suite("Texts with figures")
struct ProgrammeTextTests {
    @Test(
        "a name in braces becomes its figure",
        arguments: [
            ("开考{lateLimitMinutes}分钟后不得入场。", "开考15分钟后不得入场。"),
            ("{minutes}分钟，满分{fullMarks}分，{passMark}分合格", "90分钟，满分100分，60分合格"),
            ("{resultReviewCloses}前", "2017年6月10日 18:00前"),
            ("{organiser}{telephone}", "示例市司法局0000-0000000"),
            ("没有数字", "没有数字"), ("{unknown}", "{unknown}"), ("未完{minutes", "未完{minutes"), ("", ""),
        ])
    func filled(_ text: String, _ expected: String) {
        #expect(Samples.programme.filled(text) == expected)
    }
}
