import Admissions
import Delivery
import Grading
import Office
import Testing
import Vocabulary

/// One act of the office as everybody may do it, for the promises that all acts share.
struct OfficeAct: Sendable, CustomTestStringConvertible {
    let name: String
    /// The stage at which it can be done.
    let stage: Bench.Stage
    let actor: Actor
    let at: Moment
    /// Who may.
    let roles: Set<Actor.Role>
    /// The names of the lines that it writes, each once, in their order.
    let lines: [String]
    private let run: @Sendable (Bench, Act) throws -> Void

    init(
        _ name: String, at stage: Bench.Stage, by actor: Actor, _ moment: Moment,
        for roles: Set<Actor.Role>, lines: [String],
        _ run: @escaping @Sendable (Bench, Act) throws -> Void
    ) {
        (self.name, self.stage, self.actor, self.roles) = (name, stage, actor, roles)
        (self.at, self.lines, self.run) = (moment, lines, run)
    }

    var testDescription: String { name }

    /// Does it, as somebody else or under a key if one is given.
    func perform(on bench: Bench, by other: Actor? = nil, key: String? = nil) throws {
        try run(bench, Act(by: other ?? actor, at: at, key: key))
    }

    static let all: [OfficeAct] = beforeTheDay + onTheDay + afterTheDay

    private static let beforeTheDay: [OfficeAct] = [
        OfficeAct(
            "open the exam", at: .empty, by: People.clerk, Times.registration,
            for: [.officeClerk], lines: ["exam.open"]
        ) { try $0.office.openExam(config: SampleExam.config, $1) },
        OfficeAct(
            "register a roster", at: .opened, by: People.clerk, Times.registration,
            for: [.unitReviewer, .officeClerk], lines: ["registration.submit"]
        ) { try $0.office.registerRoster(try People.roster(3), $1) },
        OfficeAct(
            "register one person", at: .registered, by: People.clerk, Times.registration,
            for: [.applicant, .unitReviewer, .officeClerk], lines: ["registration.submit"]
        ) { try $0.office.register(try People.applicant(99), $1) },
        OfficeAct(
            "decide on registrations", at: .registered, by: People.reviewer(of: "u1"),
            Times.unitReview, for: [.applicant, .unitReviewer, .officeClerk, .system],
            lines: ["review.unitPass", "review.unitReject"]
        ) {
            let reject = ReviewEvent.unitReject([.r03])
            try $0.office.decide([("R000001", .unitPass), ("R000004", reject)], $1)
        },
        OfficeAct(
            "lock the list", at: .approved, by: People.clerk, Times.lock,
            for: [.officeClerk, .system], lines: ["review.lock", "registration.lock"]
        ) { try $0.office.lockRegistrations($1) },
        OfficeAct(
            "announce a draw", at: .locked, by: People.clerk, Times.draw, for: [.officeClerk],
            lines: ["draw.announce"]
        ) { try $0.announce(.seats, $1) },
        OfficeAct(
            "perform a draw", at: .announced, by: People.clerk, Times.draw, for: [.officeClerk],
            lines: ["draw.perform", "draw.keep"]
        ) { try $0.perform(.seats, nil, $1) },
        OfficeAct(
            "declare a draw void", at: .announced, by: People.clerk, Times.draw,
            for: [.officeClerk], lines: ["draw.void"]
        ) { try $0.office.voidDraw(.seats, because: "见证人缺席", missing: ["公证处"], $1) },
        OfficeAct(
            "admit people late", at: .drawn, by: People.clerk, Times.tickets,
            for: [.officeClerk], lines: ["registration.admitLate"]
        ) { try $0.office.admitLate([try People.entry(99)], because: "漏报", $1) },
        OfficeAct(
            "prepare papers for a few", at: .drawn, by: People.clerk, Times.tickets,
            for: [.officeClerk], lines: ["draw.prepare"]
        ) {
            try $0.office.prepareLateDraw(
                .makeUpPapers, for: ["R000001"], because: "改期", $1)
        },
        OfficeAct(
            "print tickets", at: .drawn, by: People.clerk, Times.tickets,
            for: [.applicant, .unitReviewer, .officeClerk], lines: ["ticket.print"]
        ) { _ = try $0.office.printTickets(of: ["R000001", "R000002"], $1) },
        OfficeAct(
            "note a batch of prints", at: .drawn, by: People.clerk, Times.tickets,
            for: [.officeClerk], lines: ["documents.print"]
        ) { try $0.office.notePrint("ticket", scope: "*", documents: 2, $1) },
    ]

    private static let onTheDay: [OfficeAct] = [
        OfficeAct(
            "start attempts", at: .drawn, by: People.invigilator, Times.first,
            for: [.invigilator, .chiefInvigilator, .candidate, .system], lines: ["attempt.start"]
        ) { bench, act in
            let desk = try bench.desk("01")
            try desk.log(desk.sheets.map { ($0, .started(workstation: 1)) }, act)
        },
        OfficeAct(
            "save responses", at: .sitting, by: People.system, Times.first.adding(minutes: 5),
            for: [.invigilator, .chiefInvigilator, .candidate, .system], lines: ["responses.save"]
        ) { bench, act in
            let desk = try bench.desk("01")
            let sheets = desk.sheets.prefix(2)
            try desk.save(sheets.map { ($0, bench.right($0, at: desk, 1...3)) }, act)
        },
        OfficeAct(
            "mark the absent", at: .sitting, by: People.invigilator,
            Times.first.adding(minutes: 16), for: [.invigilator, .chiefInvigilator],
            lines: ["standing.roll", "standing.absent"]
        ) { try $0.office.markAbsent(try $0.desk("01"), $1) },
        OfficeAct(
            "record misconduct", at: .sitting, by: People.chief, Times.first.adding(minutes: 20),
            for: [.invigilator, .chiefInvigilator], lines: ["standing.misconduct"]
        ) {
            try $0.office.recordMisconduct(
                of: "R000001", note: "使用手机", witnesses: ["甲", "乙"], $1)
        },
    ]

    private static let afterTheDay: [OfficeAct] = [
        OfficeAct(
            "grade", at: .over, by: People.system, Times.grading, for: [.system, .officeClerk],
            lines: ["grading.grade"]
        ) { try $0.office.grade($1) },
        OfficeAct(
            "publish the results", at: .graded, by: People.clerk, Times.results,
            for: [.officeClerk], lines: ["results.publish"]
        ) { try $0.office.publishResults($1) },
        OfficeAct(
            "propose a correction", at: .graded, by: CorrectedExam.proposer,
            CorrectedExam.afterwards, for: [.officeClerk, .questionEditor],
            lines: ["correction.propose"]
        ) {
            try $0.office.propose(
                .item(try CorrectedExam($0).item(), .count(.voidForAll)), because: "答案有误",
                evidence: "", $1)
        },
    ]
}
