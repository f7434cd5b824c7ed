import Delivery
import Office
import Testing
import Vocabulary

/// A desk that is opened again stands where the last commit left it.
struct DeskReplayTests {
    /// One step of a session, at a minute of it.
    struct Step: Sendable, CustomTestStringConvertible {
        let sentence: String
        let run: @Sendable (Bench, SessionDesk) throws -> Void

        var testDescription: String { sentence }
    }

    @Test("A desk that is opened again after each step has equal attempts")
    func replay() throws {
        let bench = try Bench(.drawn)
        var desk = try bench.desk("01")
        for step in DeskReplayTests.steps {
            try step.run(bench, desk)
            let reopened = try bench.desk("01")
            #expect(reopened.attempts == desk.attempts, "\(step.sentence)")
            #expect(reopened.registrations == desk.registrations)
            desk = reopened
        }
        #expect(desk.attempts.values.map(\.phase).filter(\.isOpen).isEmpty)
        #expect(try AuditInspection.report(on: bench.office.records).problems.isEmpty)
    }

    @Test("One desk for the whole session ends as one that was opened again at every step")
    func once() throws {
        let (whole, broken) = (try Bench(.drawn), try Bench(.drawn))
        let desk = try whole.desk("01")
        for step in DeskReplayTests.steps {
            try step.run(whole, desk)
            try step.run(broken, try broken.desk("01"))
        }
        #expect(try broken.desk("01").attempts == desk.attempts)
        #expect(try broken.contents() == (try whole.contents()))
    }

    @Test("An act that is repeated after a crash is passed over by the desk that is opened again")
    func repeated() throws {
        let bench = try Bench(.sitting)
        let desk = try bench.desk("01")
        let sheet = try #require(desk.sheets.first)
        let act = Act(by: People.system, at: Times.first.adding(minutes: 1), key: "save-1")
        try desk.save([(sheet, bench.right(sheet, at: desk, 1...2))], act)
        let before = try bench.contents()
        let reopened = try bench.desk("01")
        #expect(try reopened.save([(sheet, bench.right(sheet, at: desk, 1...2))], act).isEmpty)
        #expect(reopened.attempts == desk.attempts)
        #expect(try bench.contents() == before)
    }

    @Test("Responses that a terminal sends again are stored once")
    func resent() throws {
        let bench = try Bench(.sitting)
        let desk = try bench.desk("01")
        let sheet = try #require(desk.sheets.first)
        let act = Act(by: People.system, at: Times.first.adding(minutes: 1))
        try desk.save([(sheet, bench.right(sheet, at: desk, 1...2))], act)
        let again = try bench.desk("01")
        let save = try again.save([(sheet, bench.right(sheet, at: desk, 1...4))], act)
        #expect(save[sheet]?.appended.map(\.sequence) == [3, 4])
        #expect(save[sheet]?.acknowledged == 4)
        #expect(try bench.contents().responses.map(\.event.sequence) == [1, 2, 3, 4])
    }

    @Test("Minutes that were granted beforehand count in the attempt and after it is opened again")
    func grantedMinutes() throws {
        let bench = try Bench(.drawn)
        let desks = [try bench.desk("01"), try bench.desk("02")]
        for desk in desks {
            for (sheet, registration) in desk.registrations {
                let minutes = registration == "R000002" ? 30 : 0
                #expect(desk.attempt(of: sheet)?.grantedMinutes == minutes)
            }
        }
    }

    @Test("Each session has the sheets of its own candidates, and all have one")
    func sheets() throws {
        let bench = try Bench(.drawn)
        let (first, second) = (try bench.desk("01"), try bench.desk("02"))
        #expect(Set(first.sheets).isDisjoint(with: second.sheets))
        let people = first.registrations.values.sorted() + second.registrations.values.sorted()
        #expect(people.sorted() == (try bench.ids()))
    }
}

extension DeskReplayTests {
    static let steps: [Step] = [
        logging("starts", 0, { $0.sheets.prefix(5).map { ($0, .started(workstation: 1)) } }),
        saving("first answers", 5, 0...3, 1...3),
        saving("a whole sheet", 10, 4...4, 1...10),
        logging("a crash", 20, { [($0.sheets[0], .interrupted(cause: "死机"))] }),
        saving("answers of the others", 22, 1...3, 4...6),
        logging(
            "a new machine, with time given back", 26,
            {
                [
                    ($0.sheets[0], .resumed(workstation: 6)),
                    ($0.sheets[0], .extended(seconds: 360, reason: "死机", authorisedBy: "主考")),
                ]
            }),
        saving("answers at the moment of the crash", 26, 0...0, 4...5),
        logging("a crash without an end", 30, { [($0.sheets[1], .interrupted(cause: "停电"))] }),
        saving("what the dead machine still sent", 30, 1...1, 7...8),
        saving("an answer at the moment of the hand-in", 40, 2...2, 7...7),
        logging("a hand-in", 40, { [($0.sheets[2], .handedIn)] }),
        saving("answers after the hand-in, which are late", 40, 2...2, 8...9),
        logging("a voided attempt", 50, { [($0.sheets[3], .voided(reason: "使用手机"))] }),
        saving("answers in the seconds of grace", 90, 4...4, 9...10),
        saving("answers after the end", 130, 0...1, 6...10),
        logging(
            "the close", 150,
            { desk in [0, 1, 4].map { (desk.sheets[$0], .closedByTime) } }),
        saving("answers after the close", 151, 0...4, 6...10),
    ]

    private static func logging(
        _ sentence: String, _ minute: Int,
        _ events: @escaping @Sendable (SessionDesk) -> [(sheet: SheetCode, event: AttemptEvent)]
    ) -> Step {
        Step(sentence: sentence) { _, desk in
            try desk.log(
                events(desk), Act(by: People.chief, at: Times.first.adding(minutes: minute)))
        }
    }

    private static func saving(
        _ sentence: String, _ minute: Int, _ sheets: ClosedRange<Int>, _ places: ClosedRange<Int>
    ) -> Step {
        Step(sentence: sentence) { bench, desk in
            let saves = sheets.map { index in
                (desk.sheets[index], bench.right(desk.sheets[index], at: desk, places))
            }
            try desk.save(saves, Act(by: People.system, at: Times.first.adding(minutes: minute)))
        }
    }
}
