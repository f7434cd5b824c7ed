import Admissions
import Delivery
import Office
import Programme
import Records
import Testing
import Vocabulary

/// What every act promises: permission first, effect and lines together or neither, once per key.
struct OfficeActTests {
    @Test("A role that may not do it is refused and changes nothing", arguments: OfficeAct.all)
    func wrongRole(_ act: OfficeAct) throws {
        let bench = try Bench(act.stage)
        let before = try bench.contents()
        for role in Actor.Role.allCases where !act.roles.contains(role) {
            let actor = Actor("stranger", as: role, of: "u1", ownRegistration: "R000001")
            let refusal = refusal { try act.perform(on: bench, by: actor) }
            #expect(refusal?.code == "office.not-permitted", "\(role)")
        }
        #expect(try bench.contents() == before)
    }

    @Test("An act writes the lines that name it, and the chain is sound", arguments: OfficeAct.all)
    func lines(_ act: OfficeAct) throws {
        let bench = try Bench(act.stage)
        let before = try bench.contents().lines
        try act.perform(on: bench, key: "k")
        let after = try bench.contents()
        let new = after.lines.dropFirst(before.count)
        var names: [String] = []
        for line in new where !names.contains(line.act) { names.append(line.act) }
        #expect(names == act.lines)
        #expect(Array(after.lines.prefix(before.count)) == before)
        #expect(
            new.allSatisfy {
                $0.account == act.actor.account.text && $0.role == act.actor.role.rawValue
                    && $0.at == act.at.millisecondsSince1970
            })
        #expect(new.map(\.key) == new.dropLast().map { _ in "" } + ["k"])
        #expect(
            AuditVerifier.problems(of: SampleExam.exam, lines: after.lines, head: after.head)
                .isEmpty)
    }

    @Test("An act whose line cannot be written has no effect", arguments: OfficeAct.all)
    func noLineNoEffect(_ act: OfficeAct) throws {
        let bench = try Bench(act.stage)
        let before = try bench.contents()
        let broken = bench.on(WrappedRecords(bench.office.records, refusesLines: true))
        #expect(throws: Fault.self) { try act.perform(on: broken) }
        #expect(try bench.contents() == before)
    }

    @Test("An act with a key that was used is not done again", arguments: OfficeAct.all)
    func once(_ act: OfficeAct) throws {
        let bench = try Bench(act.stage)
        try act.perform(on: bench, key: "k")
        let after = try bench.contents()
        try act.perform(on: bench, key: "k")
        #expect(try bench.contents() == after)
    }

    @Test("A stranger learns nothing of what the rules would say")
    func permissionFirst() throws {
        let bench = try Bench(.sitting)
        let desk = try bench.desk("01")
        let act = Act(by: People.auditor, at: Times.first)
        let attempts: [() throws -> Void] = [
            { try bench.office.publishResults(act) },
            { try bench.office.markAbsent(desk, act) },
            { try bench.office.recordMisconduct(of: "R9", note: "", witnesses: [], act) },
            { try desk.log([("S9", .handedIn)], act) },
            { try desk.save([("S9", [])], act) },
            { try desk.save([], act) },
            { try bench.office.lockRegistrations(act) },
            { try bench.announce(.seats, act) },
            { try bench.perform(.seats, nil, act) },
        ]
        for attempt in attempts {
            #expect(refusal { try attempt() }?.code == "office.not-permitted")
        }
    }

    @Test("A refusal in the middle of a list takes back what stands before it")
    func allOrNothing() throws {
        let bench = try Bench(.registered)
        let before = try bench.contents()
        let act = Act(by: People.reviewer(of: "u1"), at: Times.unitReview, key: "k")
        let refusal = refusal {
            try bench.office.decide([("R000001", .unitPass), ("R000002", .unitPass)], act)
        }
        #expect(refusal?.code == "review.other-unit")
        #expect(try bench.contents() == before)
        try bench.office.decide([("R000001", .unitPass)], act)
        #expect(try bench.registrations().first?.state == .unitPassed)
    }

    @Test("The same key counts once in each exam, not once in the store")
    func keysOfExams() throws {
        let bench = try Bench(.opened)
        var programme = bench.office.programme
        programme.exam = "sample-2017-2"
        let other = ExamOffice(
            records: bench.office.records, programme: programme, bank: bench.office.bank)
        let act = Act(by: People.clerk, at: Times.registration, key: "k")
        try other.openExam(config: "exam: sample-2017-2\n", act)
        #expect(try bench.office.registerRoster(try People.roster(2), act).count == 2)
    }

    @Test("An exam that was opened keeps its config")
    func otherConfig() throws {
        try RefusedAct("another config", "exam.other-config", at: .opened) {
            try $0.office.openExam(
                config: "exam: other\n", Act(by: People.clerk, at: Times.registration))
        }.check()
    }
}
