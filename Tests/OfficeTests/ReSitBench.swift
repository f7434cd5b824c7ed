import Admissions
import Delivery
import Draws
import Office
import Programme
import Records
import Seals
import Seating
import Support
import Vocabulary

/// The sample exam with its results published, and a re-sit of it, 61 days later.
struct ReSitBench {
    static let exam: ExamID = "sample-2017-1-makeup"
    static let config = "exam: sample-2017-1-makeup\n"

    let first: Bench
    let office: ExamOffice

    init(
        _ rules: ReSitProgramme = rules(), name: ExamID = exam, days: Int = 61,
        after first: Bench? = nil, beside others: [ExamProgramme] = []
    ) throws {
        let records = first?.office.records ?? MemoryRecords()
        let bench = try first ?? Bench(.graded, on: records)
        if first == nil {
            try bench.office.publishResults(Act(by: People.clerk, at: Times.results))
        }
        self.first = bench
        office = ExamOffice(
            records: records,
            programme: ReSitBench.programme(rules, name: name, seconds: days * 86_400),
            bank: bench.office.bank, planning: Bench.planner, secrets: FixedSecrets(),
            others: [bench.office.programme] + others)
    }

    static func rules(
        _ who: Set<ReSitRules.Ground> = [.failed, .absent], most: Int = 1,
        within: ReSitRules.Period? = nil, excludesSeen: Bool = true
    ) -> ReSitProgramme {
        ReSitProgramme(
            rules: ReSitRules(of: [SampleExam.exam], who: who, most: most, within: within),
            excludesSeen: excludesSeen)
    }

    /// The sample exam so many seconds later, in one session.
    static func programme(
        _ rules: ReSitProgramme, name: ExamID = exam, seconds: Int = 61 * 86_400
    ) -> ExamProgramme {
        var programme = SampleExam.programme
        programme.exam = name
        programme.title += "补考"
        programme.round = 2
        programme.reSit = rules
        let calendar = programme.calendar
        let admission = calendar.admission
        func later(_ moment: Moment) -> Moment { moment.adding(seconds: seconds) }
        func later(_ window: TimeWindow) -> TimeWindow {
            TimeWindow(opens: later(window.opens), closes: later(window.closes)) ?? window
        }
        programme.calendar = ExamCalendar(
            admission: AdmissionCalendar(
                registration: later(admission.registration),
                unitReviewCloses: later(admission.unitReviewCloses),
                officeReviewCloses: later(admission.officeReviewCloses),
                tickets: later(admission.tickets)),
            lock: later(calendar.lock), results: later(calendar.results),
            resultReview: later(calendar.resultReview),
            bulletin: later(calendar.results).date)
        programme.sessions = [ExamSession(id: "01", start: later(Times.first))]
        return programme
    }

    /// A moment of the sample exam as the re-sit has it.
    func later(_ moment: Moment) -> Moment {
        moment.adding(
            seconds: office.programme.calendar.lock.seconds(since: Times.lock))
    }

    func act(_ actor: Actor, _ moment: Moment, key: String? = nil) -> Act {
        Act(by: actor, at: later(moment), key: key)
    }

    var clerkRegistering: Act { act(People.clerk, Times.registration) }

    func open() throws {
        try office.openExam(config: ReSitBench.config, act(People.clerk, Times.registration))
    }

    func registrations() throws -> [Registration] {
        try office.records.read { try $0.registrations(in: office.exam, of: nil, states: nil) }
    }

    /// Both reviews, and the list.
    func approveAndLock() throws {
        for unit in SampleExam.units {
            let people = try registrations().filter { $0.applicant.unit == unit }.map(\.id)
            guard !people.isEmpty else { continue }
            try office.decide(
                people.map { ($0, .unitPass) },
                act(People.reviewer(of: unit), Times.unitReview))
            try office.decide(
                people.map { ($0, .officePass) }, act(People.clerk, Times.officeReview))
        }
        try office.lockRegistrations(act(People.clerk, Times.lock))
    }

    /// Seats and papers.
    func draw(
        _ kinds: [DrawKind] = DrawKind.main, by other: ExamOffice? = nil
    ) throws {
        let office = other ?? office
        let sealed = HashAlgorithm.sm3.digest(Array("封存".utf8))
        for kind in kinds {
            try office.announceDraw(
                kind, commitments: Bench.secrets.reduce(into: [:]) { $0[$1.key] = commitment($1) },
                sealed: kind == .papers ? commitment(("sealed", sealed)) : nil,
                act(People.clerk, Times.draw))
            try office.performDraw(
                kind,
                DrawReveal(
                    nonces: Bench.secrets.mapValues { hexadecimal($0) },
                    sealedNonce: kind == .papers ? hexadecimal(sealed) : nil,
                    externalValues: ["\(SampleExam.source)=4 0 7"]),
                act(People.clerk, Times.draw))
        }
    }

    private func commitment(_ secret: (key: String, value: [UInt8])) -> String {
        hexadecimal(
            DrawScheme.commitment(
                to: secret.value, by: secret.key, exam: office.exam.text, hash: .sm3))
    }

    /// Everybody but the last sheet answers: the first so many items wrong, the rest right; then
    /// scores and publication.
    func sit(wrong: Int) throws {
        let desk = try SessionDesk(office, session: "01")
        let start = later(Times.first)
        let here = Array(desk.sheets.dropLast())
        try desk.log(
            here.enumerated().map { ($1, .started(workstation: $0 + 1)) },
            Act(by: People.invigilator, at: start))
        try desk.save(
            here.enumerated().map {
                ($1, Bench(office).right($1, at: desk, 1...($0 == 0 ? 10 - wrong : 10)))
            }, Act(by: People.system, at: start.adding(minutes: 20)))
        try desk.log(
            here.map { ($0, .closedByTime) },
            Act(by: People.system, at: start.adding(minutes: 150)))
        try office.markAbsent(
            desk, Act(by: People.invigilator, at: start.adding(minutes: 151)))
        try office.grade(act(People.system, Times.grading))
        try office.publishResults(act(People.clerk, Times.results))
    }
}
