import Admissions
import Delivery
import Office
import Testing
import Vocabulary

/// What the office refuses from the ticket on: tickets, standings, grading, publication.
struct ResultRefusalTests {
    @Test("A ticket is refused", arguments: tickets)
    func ticket(_ refused: RefusedAct) throws { try refused.check() }

    @Test("A record of misconduct is refused", arguments: standings)
    func misconduct(_ refused: RefusedAct) throws { try refused.check() }

    @Test("Grading and publication are refused", arguments: results)
    func result(_ refused: RefusedAct) throws { try refused.check() }

    @Test("A person of the office prints a ticket outside the window too, each print counted")
    func officePrints() throws {
        let bench = try Bench(.drawn)
        let act = Act(by: People.clerk, at: Times.beforeTickets)
        _ = try bench.office.printTickets(of: ["R000001"], act)
        let second = try bench.office.printTickets(of: ["R000001"], act)
        #expect(second.map(\.print.number) == [2])
        let seat = try bench.read { try $0.seat(of: "R000001", in: SampleExam.exam) }
        #expect(second.first?.candidateNumber == seat?.candidateNumber)
    }

    @Test("There are no results before the exam has been scored")
    func noResults() throws {
        let bench = try Bench(.over)
        #expect(refusal { try bench.office.results() }?.code == "results.not-graded")
    }

    static let tickets: [RefusedAct] = [
        ticket("before the window", "ticket.window-not-open", at: Times.beforeTickets),
        ticket("after the window", "ticket.window-closed", at: Times.first),
        ticket("of somebody else", "ticket.not-yours", by: People.candidate("R000002")),
        ticket("of another unit", "ticket.not-yours", by: People.reviewer(of: "u2")),
        ticket("of nobody", "registration.unknown", by: People.clerk, of: "R999999"),
        RefusedAct("before the lock", "ticket.not-locked", at: .approved) {
            _ = try $0.office.printTickets(
                of: ["R000001"], Act(by: People.clerk, at: Times.tickets))
        },
        RefusedAct("before the seats are drawn", "ticket.no-seat", at: .locked) {
            _ = try $0.office.printTickets(
                of: ["R000001"], Act(by: People.clerk, at: Times.tickets))
        },
        RefusedAct("together with one of another unit", "ticket.not-yours", at: .drawn) {
            _ = try $0.office.printTickets(
                of: ["R000001", "R000002"],
                Act(by: People.reviewer(of: "u1"), at: Times.tickets))
        },
    ]

    private static func ticket(
        _ sentence: String, _ code: String, by actor: Actor = People.candidate("R000001"),
        of id: RegistrationID = "R000001", at moment: Moment = Times.tickets
    ) -> RefusedAct {
        RefusedAct(sentence, code, at: .drawn) {
            _ = try $0.office.printTickets(of: [id], Act(by: actor, at: moment))
        }
    }

    static let standings: [RefusedAct] = [
        misconduct("without witnesses", witnesses: []),
        misconduct("with one witness", witnesses: ["甲"]),
        misconduct("with one witness who signs twice", witnesses: ["甲", "甲"]),
        misconduct("without a note", note: "", witnesses: ["甲", "乙"]),
        misconduct("of nobody", "registration.unknown", of: "R999999", witnesses: ["甲", "乙"]),
    ]

    private static func misconduct(
        _ sentence: String, _ code: String = "standing.incomplete",
        of id: RegistrationID = "R000001", note: String = "使用手机", witnesses: [String]
    ) -> RefusedAct {
        RefusedAct(sentence, code, at: .sitting) {
            try $0.office.recordMisconduct(
                of: id, note: note, witnesses: witnesses,
                Act(by: People.invigilator, at: Times.first))
        }
    }

    static let results: [RefusedAct] = [
        RefusedAct("grading while attempts are open", "grading.open-attempts", at: .sitting) {
            try $0.office.grade(Act(by: People.system, at: Times.grading))
        },
        RefusedAct("grading while people may still enter", "grading.open-attempts", at: .drawn) {
            try $0.office.grade(Act(by: People.system, at: Times.first.adding(minutes: 15)))
        },
        RefusedAct("grading twice", "grading.done", at: .graded) {
            try $0.office.grade(Act(by: People.system, at: Times.grading))
        },
        RefusedAct("publication before its date", "results.too-early", at: .graded) {
            try $0.office.publishResults(
                Act(by: People.clerk, at: Times.results.adding(seconds: -1)))
        },
        RefusedAct("publication before grading", "results.not-graded", at: .over) {
            try $0.office.publishResults(Act(by: People.clerk, at: Times.results))
        },
    ]
}

extension ResultRefusalTests {
    @Test("Nothing is scored between two sessions: the second one may still begin")
    func betweenSessions() throws {
        let bench = try Bench(.sitting)
        let desk = try bench.desk("01")
        let open = desk.sheets.filter { desk.attempt(of: $0)?.phase.isOpen ?? false }
        let noon = Times.first.adding(minutes: 150)
        try desk.log(open.map { ($0, .closedByTime) }, Act(by: People.system, at: noon))
        let before = try bench.contents()
        let grade = Act(by: People.system, at: noon)
        #expect(refusal { try bench.office.grade(grade) }?.code == "grading.open-attempts")
        #expect(try bench.contents() == before)
    }
}
