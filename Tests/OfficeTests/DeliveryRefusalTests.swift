import Delivery
import Office
import Testing
import Vocabulary

/// What the desk of a session refuses, and what becomes of answers that come too late.
struct DeliveryRefusalTests {
    @Test("The desk refuses", arguments: refusedActs)
    func refused(_ refused: RefusedAct) throws { try refused.check() }

    @Test("An answer after the end is kept apart: stored as late, not in the sheet")
    func late() throws {
        let bench = try Bench(.sitting)
        let desk = try bench.desk("01")
        let sheet = try #require(desk.sheets.first)
        try desk.save(
            [(sheet, bench.right(sheet, at: desk, 1...2))],
            Act(by: People.system, at: Times.first.adding(minutes: 5)))
        let standing = desk.attempt(of: sheet)?.sheet
        let late = bench.right(sheet, at: desk, 3...4)
        let end = try #require(desk.attempt(of: sheet)?.takesSavesUntil)
        let save = try desk.save(
            [(sheet, late)], Act(by: People.system, at: end.adding(seconds: 1)))
        #expect(save[sheet]?.late == late)
        #expect(save[sheet]?.refusal?.code == "delivery.after-end")
        #expect(desk.attempt(of: sheet)?.sheet == standing)
        let rows = try bench.contents().responses
        #expect(rows.map(\.isLate) == [false, false, true, true])
        #expect(rows.suffix(2).map(\.event) == late)
    }

    @Test("Late answers that are sent again are stored once")
    func lateTwice() throws {
        let bench = try Bench(.sitting)
        let desk = try bench.desk("01")
        let sheet = try #require(desk.sheets.first)
        let end = Times.first.adding(minutes: 200)
        let late = bench.right(sheet, at: desk, 1...3)
        try desk.save([(sheet, Array(late.prefix(2)))], Act(by: People.system, at: end))
        try desk.save([(sheet, late)], Act(by: People.system, at: end))
        let reopened = try bench.desk("01")
        try reopened.save([(sheet, late)], Act(by: People.system, at: end))
        #expect(try bench.contents().responses.map(\.event.sequence) == [1, 2, 3])
    }

    @Test("Late answers bring no marks")
    func lateInScore() throws {
        let bench = try Bench(.sitting)
        let desk = try bench.desk("01")
        let sheet = try #require(desk.sheets.first)
        let (start, system) = (Times.first, People.system)
        try desk.save(
            [(sheet, bench.right(sheet, at: desk, 1...2))],
            Act(by: system, at: start.adding(minutes: 5)))
        let open = desk.sheets.filter { desk.attempt(of: $0)?.phase.isOpen ?? false }
        try desk.log(
            open.map { ($0, .closedByTime) }, Act(by: system, at: start.adding(minutes: 150)))
        try desk.save(
            [(sheet, bench.right(sheet, at: desk, 3...10))],
            Act(by: system, at: start.adding(minutes: 151)))
        let undecided = refusal { try bench.office.grade(Act(by: system, at: Times.grading)) }
        #expect(undecided?.code == "grading.late-saves" && undecided?.findings.count == 1)
        try desk.log(
            [
                (
                    sheet,
                    .lateDecided(
                        through: 10, isTaken: false, reason: "超时", authorisedBy: "主考")
                )
            ], Act(by: People.chief, at: start.adding(minutes: 160)))
        try bench.office.grade(Act(by: system, at: Times.grading))
        let scores = try bench.contents().scores
        #expect(scores.first { $0.sheet == sheet }?.total == Marks(20))
    }

    @Test("A desk needs both draws and a session of the exam")
    func noDesk() throws {
        let announced = try Bench(.announced)
        #expect(refusal { try announced.desk("01") }?.code == "delivery.no-papers")
        let drawn = try Bench(.drawn)
        #expect(refusal { try drawn.desk("09") }?.code == "delivery.unknown-session")
    }

    @Test("A store that fails leaves the attempts in memory as they were")
    func brokenStore() throws {
        let bench = try Bench(.sitting)
        let broken = bench.on(WrappedRecords(bench.office.records, refusesLines: true))
        let desk = try broken.desk("01")
        let sheet = try #require(desk.sheets.first)
        let (before, act) = (desk.attempts, Act(by: People.system, at: Times.first))
        #expect(throws: Fault.self) {
            try desk.save([(sheet, bench.right(sheet, at: desk, 1...2))], act)
        }
        #expect(throws: Fault.self) {
            try desk.log([(sheet, .interrupted(cause: "停电"))], act)
        }
        #expect(desk.attempts == before)
    }
}

extension DeliveryRefusalTests {
    static let refusedActs: [RefusedAct] = [
        RefusedAct("an item that is not on the paper", "delivery.unknown-item", at: .sitting) {
            bench in
            let desk = try bench.desk("01")
            let stray = ResponseEvent(
                sequence: 9, item: "外-1", response: .choices(["A"]), elapsed: 1)
            try desk.save(
                [
                    (desk.sheets[0], bench.right(desk.sheets[0], at: desk, 1...2)),
                    (desk.sheets[1], bench.right(desk.sheets[1], at: desk, 1...2) + [stray]),
                ], Act(by: People.system, at: Times.first))
        },
        RefusedAct("a sheet of another session", "delivery.unknown-sheet", at: .sitting) { bench in
            let (desk, other) = (try bench.desk("01"), try bench.desk("02"))
            try desk.save(
                [(other.sheets[0], bench.right(other.sheets[0], at: other, 1...2))],
                Act(by: People.system, at: Times.first))
        },
        RefusedAct("events for a sheet nobody has", "delivery.unknown-sheet", at: .sitting) {
            let desk = try $0.desk("01")
            try desk.log([("S999999", .handedIn)], Act(by: People.system, at: Times.first))
        },
        logging("a start before the session", "delivery.before-start", -1) {
            [($0.sheets.last, .started(workstation: 1))]
        },
        logging("a start after the late limit", "delivery.too-late", 16) {
            [($0.sheets.last, .started(workstation: 1))]
        },
        logging("a second start", "delivery.wrong-phase", 1) {
            [($0.sheets.first, .started(workstation: 1))]
        },
        logging("to hand in early", "delivery.too-early", 29) { [($0.sheets.first, .handedIn)] },
        logging("to close before the time", "delivery.time-not-over", 89) {
            [($0.sheets.first, .closedByTime)]
        },
        logging("time given back without a reason", "delivery.reason-required", 10) {
            [($0.sheets.first, .extended(seconds: 60, reason: "", authorisedBy: "主考"))]
        },
        logging("a list of events of which the last cannot be", "delivery.wrong-phase", 40) {
            [($0.sheets.first, .handedIn), ($0.sheets.first, .interrupted(cause: "停电"))]
        },
        RefusedAct(
            "absences before the late limit is over", "delivery.may-still-enter", at: .sitting
        ) {
            try $0.office.markAbsent(
                try $0.desk("01"), Act(by: People.chief, at: Times.first.adding(minutes: 15)))
        },
    ]

    private static func logging(
        _ sentence: String, _ code: String, _ minute: Int,
        _ events: @escaping @Sendable (SessionDesk) -> [(SheetCode?, AttemptEvent)]
    ) -> RefusedAct {
        RefusedAct(sentence, code, at: .sitting) {
            let desk = try $0.desk("01")
            try desk.log(
                try events(desk).map { (try #require($0), $1) },
                Act(by: People.chief, at: Times.first.adding(minutes: minute)))
        }
    }
}
