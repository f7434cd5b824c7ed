import Admissions
import Delivery
import Grading
import Office
import Papers
import Publication
import Records
import Support
import Testing
import Vocabulary

/// A small exam from the first registration to the results, on each store.
struct WholeExamTests {
    /// Whom the story turns down, loses and catches.
    private enum Cast {
        static let rejected: RegistrationID = "R000014"
        static let absent: RegistrationID = "R000005"
        static let caught: RegistrationID = "R000006"
        static let caughtAfterwards: RegistrationID = "R000007"
        static let crashed: RegistrationID = "R000008"
    }

    @Test("In memory, everything adds up")
    func inMemory() throws { try check(MemoryRecords()) }

    @Test("In SQLite, everything adds up, and a store that is opened again has the same results")
    func inSQLite() throws {
        let folder = try TemporaryFolder()
        let bench = try check(try SQLiteRecords(directory: folder.path))
        let reopened = bench.on(try SQLiteRecords(directory: folder.path))
        #expect(try reopened.contents() == (try bench.contents()))
        let (before, after) = (try bench.office.results(), try reopened.office.results())
        #expect(after.notices == before.notices)
        #expect(after.bulletin == before.bulletin)
        #expect(after.register == before.register)
    }

    @Test("Both stores come to the same contents, line by line")
    func same() throws {
        let folder = try TemporaryFolder()
        let memory = try held(MemoryRecords())
        let file = try held(try SQLiteRecords(directory: folder.path))
        #expect(try memory.contents() == (try file.contents()))
    }

    @discardableResult
    private func check(_ records: any Records) throws -> Bench {
        let bench = try held(records)
        let results = try bench.office.results()
        try checkLines(results, bench)
        checkFigures(results)
        checkDocuments(results)
        #expect(try AuditInspection.report(on: records).problems.isEmpty)
        return bench
    }

    /// Every seated candidate has one outcome; a status carries no score.
    private func checkLines(_ results: ExamResults, _ bench: Bench) throws {
        let outcomes = Dictionary(
            uniqueKeysWithValues: results.lines.map { ($0.registration.id, $0.outcome) })
        #expect(outcomes.count == SampleExam.people - 1)
        #expect(outcomes[Cast.rejected] == nil)
        #expect(outcomes[Cast.absent] == .absent)
        #expect(outcomes[Cast.caught] == .misconduct)
        #expect(outcomes[Cast.caughtAfterwards] == .misconduct)
        #expect(outcomes[Cast.crashed] == .passed(Marks(100)))
        let contents = try bench.contents()
        #expect(contents.scores.count == contents.seats.count - 1)
        let totals = Dictionary(
            uniqueKeysWithValues: contents.scores.map { ($0.sheet, $0.total) })
        let sheets = Dictionary(
            uniqueKeysWithValues: contents.papers.map { ($0.registration, $0.paper.sheet) })
        for line in results.lines {
            #expect((line.outcome.score == nil) == (line.score == nil))
            guard let score = line.outcome.score else { continue }
            #expect(totals[try #require(sheets[line.registration.id])] == score)
            #expect(line.score?.total == score)
            #expect(line.score?.sections.reduce(Marks.zero) { $0 + $1.score } == score)
            #expect((line.outcome == .passed(score)) == (score >= Marks(60)))
        }
    }

    private func checkFigures(_ results: ExamResults) {
        let figures = results.bulletin.figures
        let total = figures.total.tally
        #expect(figures.violations.isEmpty)
        #expect(total.registered == 14)
        #expect(total.approved == 13)
        #expect(total.seated == 13)
        #expect(total.absent == 1)
        #expect(total.attended == 12)
        #expect(total.misconduct == 2)
        #expect(total.scores == 10)
        #expect(total.passed == results.lines.count { $0.outcome.code == "passed" })
        #expect(total.failed == results.lines.count { $0.outcome.code == "failed" } + 2)
        #expect(figures.rows.map(\.unit) == SampleExam.units)
        #expect(figures.rows.map(\.tally.registered) == [5, 5, 4])
    }

    private func checkDocuments(_ results: ExamResults) {
        #expect(results.notices.count == 13)
        for notice in results.notices {
            let isStatus = ["absent", "misconduct"].contains(notice.standing.code)
            #expect((notice.standing.score == nil) == isStatus)
        }
        let passed = results.lines.filter { $0.outcome.code == "passed" }
        #expect(!passed.isEmpty)
        #expect(
            Set(results.register.entries.map(\.candidateNumber))
                == Set(passed.map(\.seat.candidateNumber)))
        #expect(results.bulletin.audience.lists.map(\.people.count) == [1, passed.count])
        #expect(results.lines.map(\.seat.candidateNumber).isAscending)
    }
}

extension WholeExamTests {
    /// Holds the exam on a store.
    private func held(_ records: any Records) throws -> Bench {
        let bench = try Bench(.registered, on: records)
        try review(bench)
        try bench.office.lockRegistrations(Act(by: People.clerk, at: Times.lock))
        for kind in DrawKind.main {
            try bench.announce(kind)
            try bench.perform(kind)
        }
        let locked = try bench.registrations().filter { $0.state == .locked }.map(\.id)
        let tickets = try bench.office.printTickets(
            of: locked, Act(by: People.clerk, at: Times.tickets))
        #expect(Set(tickets.map(\.candidateNumber)).count == 13)
        try sit(bench, "01", from: Times.first)
        try sit(bench, "02", from: Times.second)
        try bench.office.grade(Act(by: People.system, at: Times.grading))
        try bench.office.recordMisconduct(
            of: Cast.caughtAfterwards, note: "录像中发现传递答案", witnesses: ["甲", "乙"],
            Act(by: People.chief, at: Times.grading))
        try bench.office.publishResults(Act(by: People.clerk, at: Times.results))
        return bench
    }

    /// One person is turned down by the office, one form goes back and comes again.
    private func review(_ bench: Bench) throws {
        for unit in SampleExam.units {
            let people = try bench.registrations().filter { $0.applicant.unit == unit }
            let reviewer = Act(by: People.reviewer(of: unit), at: Times.unitReview)
            let first = people[0]
            try bench.office.decide([(first.id, .unitReturn([.b05]))], reviewer)
            try bench.office.correct(first.id, to: first.applicant, reviewer)
            try bench.office.decide(people.map { ($0.id, .unitPass) }, reviewer)
            try bench.office.decide(
                people.map {
                    ($0.id, $0.id == Cast.rejected ? .officeReject([.r05]) : .officePass)
                },
                Act(by: People.clerk, at: Times.officeReview))
        }
    }

    /// The n-th sheet of a session gets n + 3 items right, at most ten.
    private func sit(_ bench: Bench, _ session: SessionID, from start: Moment) throws {
        let desk = try bench.desk(session)
        func act(_ minute: Int, _ actor: Actor = People.chief) -> Act {
            Act(by: actor, at: start.adding(minutes: minute))
        }
        let present = desk.sheets.filter { desk.registrations[$0] != Cast.absent }
        try desk.log(present.map { ($0, .started(workstation: 1)) }, act(0))
        try bench.office.markAbsent(desk, act(16))
        let crashed = present.filter { desk.registrations[$0] == Cast.crashed }
        try desk.log(crashed.map { ($0, .interrupted(cause: "死机")) }, act(20))
        try desk.log(crashed.map { ($0, .resumed(workstation: 6)) }, act(30))
        let reason = AttemptEvent.extended(seconds: 600, reason: "死机", authorisedBy: "主考")
        try desk.log(crashed.map { ($0, reason) }, act(30))
        try desk.save(
            present.enumerated().map { index, sheet in
                let count = crashed.contains(sheet) ? 10 : min(index + 3, 10)
                return (sheet, bench.right(sheet, at: desk, 1...count))
            }, act(40, People.system))
        for sheet in present where desk.registrations[sheet] == Cast.caught {
            try bench.office.recordMisconduct(
                of: Cast.caught, note: "使用手机", witnesses: ["甲", "乙"], act(50))
            try desk.log([(sheet, .voided(reason: "使用手机"))], act(50))
        }
        let open = desk.sheets.filter { desk.attempt(of: $0)?.phase.isOpen ?? false }
        try desk.log(open.map { ($0, .closedByTime) }, act(150, People.system))
    }
}

extension Collection where Element: Comparable {
    fileprivate var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
