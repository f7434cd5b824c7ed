import Office
import Programme
import Testing
import Vocabulary

@Suite("The checklist of an exam") struct ExamChecklistTests {
    /// Facts at a moment, changed as a case needs it.
    static func facts(
        _ moment: String, _ change: (inout ExamFacts) -> Void = { _ in }
    ) -> ExamFacts {
        var facts = ExamFacts(
            now: SampleExam.moment(moment), calendar: SampleExam.programme.calendar,
            openedAt: SampleExam.moment("2017-04-01 09:00"),
            seats: ExamFacts.Draw(stage: .waiting, witnesses: 2),
            papers: ExamFacts.Draw(stage: .waiting, witnesses: 2))
        facts.sessions = [
            ExamFacts.Session(
                id: "01", start: Times.first, end: Times.first.adding(minutes: 90))
        ]
        change(&facts)
        return facts
    }

    /// What a case expects of one step.
    struct Case: Sendable, CustomTestStringConvertible {
        let sentence: String
        let facts: ExamFacts
        let step: ExamChecklist.Step
        let state: ExamChecklist.State

        init(
            _ sentence: String, _ moment: String, _ step: ExamChecklist.Step,
            _ state: ExamChecklist.State, _ change: (inout ExamFacts) -> Void = { _ in }
        ) {
            self.sentence = sentence
            facts = ExamChecklistTests.facts(moment, change)
            self.step = step
            self.state = state
        }

        var testDescription: String { sentence }
    }

    static func drawn(_ facts: inout ExamFacts) {
        facts.people.locked = 8
        facts.seats.stage = .drawn
        facts.papers.stage = .drawn
        facts.sessions[0].people = 8
        facts.sessions[0].rooms = 2
    }

    static func over(_ facts: inout ExamFacts) {
        drawn(&facts)
        facts.sessions[0].started = 8
        facts.sessions[0].released = 2
        facts.sessions[0].closed = 2
    }

    static func published(_ facts: inout ExamFacts) {
        over(&facts)
        facts.scores = 8
        facts.publishedAt = Times.results
    }

    static let before: [Case] = [
        Case("not yet open for registration", "2017-04-04 09:00", .registration, .later),
        Case("open for registration", "2017-04-06 09:00", .registration, .next),
        Case("nobody has registered", "2017-04-20 18:00", .registration, .blocked),
        Case("registration is over", "2017-04-20 18:00", .registration, .done) {
            $0.people.waitingForUnit = 1
        },
        Case("a unit has people to review", "2017-04-21 09:00", .unitReview, .next) {
            $0.people.waitingForUnit = 1
        },
        Case("a unit has missed its deadline", "2017-04-25 18:00", .unitReview, .blocked) {
            $0.people.waitingForUnit = 1
        },
        Case("the office has people to review", "2017-04-21 09:00", .officeReview, .next) {
            $0.people.waitingForOffice = 1
        },
        Case("the office has missed its deadline", "2017-04-30 18:00", .officeReview, .blocked) {
            $0.people.waitingForOffice = 1
        },
        Case("the review is open", "2017-04-29 09:00", .lock, .later) { $0.people.approved = 8 },
        Case("somebody waits, so nothing can be locked", "2017-05-08 10:00", .lock, .blocked) {
            $0.people.approved = 8
            $0.people.waitingForOffice = 1
        },
        Case("nobody was approved", "2017-05-08 10:00", .lock, .blocked),
        Case("the list can be locked", "2017-05-08 10:00", .lock, .next) { $0.people.approved = 8 },
        Case("the list is locked", "2017-05-08 11:00", .lock, .done) { $0.people.locked = 8 },
        Case("seats wait for the lock", "2017-05-08 09:00", .draw(.seats), .later),
        Case("witnesses are awaited", "2017-05-08 11:00", .draw(.seats), .next) {
            $0.seats.stage = .gathering
        },
        Case("announced and not drawn", "2017-05-08 11:00", .draw(.papers), .next) {
            $0.papers.stage = .announced
        },
        Case("the day has come without papers", "2017-05-20 09:00", .draw(.papers), .blocked) {
            $0.papers.stage = .gathering
        },
        Case("drawn", "2017-05-09 09:00", .draw(.papers), .done, drawn),
        Case("tickets without seats", "2017-05-10 09:00", .tickets, .blocked),
        Case("tickets can be printed", "2017-05-10 09:00", .tickets, .next, drawn),
        Case("tickets are over", "2017-05-20 09:00", .tickets, .done, drawn),
    ]

    static let after: [Case] = [
        Case("the day is far", "2017-05-19 09:00", .session("01"), .later, drawn),
        Case("the doors open", "2017-05-20 08:00", .session("01"), .next, drawn),
        Case("no papers on the day", "2017-05-20 08:30", .session("01"), .blocked) {
            drawn(&$0)
            $0.papers.stage = .announced
        },
        Case("somebody still answers", "2017-05-20 10:40", .session("01"), .next) {
            over(&$0)
            $0.sessions[0].open = 1
        },
        Case("a room is not closed", "2017-05-20 10:40", .session("01"), .next) {
            over(&$0)
            $0.sessions[0].closed = 1
        },
        Case("all is closed", "2017-05-20 10:40", .session("01"), .done, over),
        Case("a session that nobody was drawn into", "2017-05-09 10:40", .session("01"), .done) {
            $0.seats.stage = .drawn
        },
        Case("grading waits for the session", "2017-05-20 10:00", .grading, .later, drawn),
        Case("grading can begin", "2017-05-20 11:00", .grading, .next, over),
        Case("too early to publish", "2017-05-25 11:00", .publication, .later) {
            over(&$0)
            $0.scores = 8
        },
        Case("can be published", "2017-05-26 17:00", .publication, .next) {
            over(&$0)
            $0.scores = 8
        },
        Case("due, and not graded", "2017-05-26 17:00", .publication, .blocked, over),
        Case("published", "2017-05-26 18:00", .publication, .done, published),
        Case("requests come in", "2017-05-27 09:00", .enquiries, .next, published),
        Case("a request was not answered", "2017-06-10 18:00", .enquiries, .blocked) {
            published(&$0)
            $0.open.enquiries = 1
        },
        Case(
            "a correction waits before the publication", "2017-05-26 17:00", .publication, .blocked
        ) {
            $0.scores = 500
            $0.open.corrections = 1
        },
        Case("a correction is proposed early", "2017-05-25 11:00", .corrections, .next) {
            $0.scores = 500
            $0.open.corrections = 1
        },
        Case("a correction holds the publication up", "2017-05-26 17:00", .corrections, .blocked) {
            $0.scores = 500
            $0.open.corrections = 1
        },
        Case("objections come in", "2017-05-27 09:00", .corrections, .next) {
            published(&$0)
            $0.open.challenges = 1
        },
        Case("an objection was not answered", "2017-06-10 18:00", .corrections, .blocked) {
            published(&$0)
            $0.open.challenges = 1
        },
        Case("a correction was not decided", "2017-06-10 18:00", .corrections, .blocked) {
            published(&$0)
            $0.open.corrections = 1
        },
        Case("everything is settled", "2017-06-10 18:00", .corrections, .done, published),
        Case("the archive waits for an objection", "2017-06-15 09:00", .archive, .later) {
            published(&$0)
            $0.open.challenges = 1
        },
        Case("the archive is behind", "2017-06-15 09:00", .archive, .blocked) {
            published(&$0)
            $0.archivedAt = $0.now
            $0.open.corrections = 1
        },
        Case("all requests are answered", "2017-06-10 18:00", .enquiries, .done, published),
        Case("the bulletin has its date", "2017-06-15 09:00", .bulletin, .done, published),
        Case("no bulletin without results", "2017-06-15 09:00", .bulletin, .blocked, over),
        Case("the archive waits for the requests", "2017-06-01 09:00", .archive, .later, published),
        Case("the archive can be made", "2017-06-15 09:00", .archive, .next, published),
        Case("the archive was made", "2017-06-15 09:00", .archive, .done) {
            published(&$0)
            $0.archivedAt = $0.now
        },
    ]

    @Test(arguments: before + after) func `a step stands as its facts say`(example: Case) throws {
        let lines = ExamChecklist(example.facts).lines
        let line = try #require(lines.first { $0.step == example.step })
        #expect(line.state == example.state)
        #expect(example.state != .blocked || !line.missing.isEmpty, "blocked, and not told why")
    }

    @Test func `the steps stand in the order of an exam`() {
        let steps = ExamChecklist(ExamChecklistTests.facts("2017-04-06 09:00")).lines.map(\.step)
        #expect(
            steps == [
                .opening, .registration, .unitReview, .officeReview, .lock, .draw(.seats),
                .draw(.papers), .tickets, .session("01"), .grading, .publication, .enquiries,
                .corrections, .bulletin, .archive,
            ])
    }

    @Test func `an exam that is held has its facts counted from the books`() throws {
        let facts = try Bench(.graded).office.facts(at: Times.grading)
        #expect(facts.people.locked == SampleExam.people)
        #expect(facts.seats.stage == .drawn && facts.papers.stage == .drawn)
        #expect(facts.sessions.reduce(0) { $0 + $1.people } == SampleExam.people)
        #expect(facts.sessions.allSatisfy { $0.open == 0 })
        #expect(facts.sessions.reduce(0) { $0 + $1.started } == facts.scores)
        #expect(ExamChecklist(facts).next == nil)
        let sitting = try Bench(.sitting).office.facts(at: Times.first.adding(minutes: 5))
        #expect(sitting.sessions[0].open == sitting.sessions[0].people - 1)
        #expect(ExamChecklist(sitting).next?.step == .session("01"))
    }
}
