import Admissions
import Office
import Papers
import Testing
import Vocabulary

@Suite("Draws for a few people") struct LateDrawTests {
    static let act = Act(by: People.clerk, at: Times.tickets)

    @Test(arguments: refusals) func `what a late draw refuses`(refused: RefusedAct) throws {
        try refused.check()
    }

    static let refusals: [RefusedAct] = [
        RefusedAct("late people before the lock", "draw.review-open", at: .approved) {
            try $0.office.admitLate([try People.entry(99)], because: "漏报", act)
        },
        RefusedAct("late people without a reason", "review.reason-required", at: .locked) {
            try $0.office.admitLate([try People.entry(99)], because: " ", act)
        },
        RefusedAct("somebody who is on the list", "review.wrong-state", at: .locked) {
            try $0.office.admitLate(["R000001"], because: "漏报", act)
        },
        RefusedAct("nobody's number", "registration.unknown", at: .locked) {
            try $0.office.admitLate(["R000099"], because: "漏报", act)
        },
        RefusedAct("who has registered already", "roster.findings", at: .locked) {
            try $0.office.admitLate([try People.entry(1)], because: "漏报", act)
        },
        RefusedAct("late seats before the seats", "draw.base-missing", at: .locked) {
            try $0.office.prepareLateDraw(.lateSeats, for: ["R000001"], because: "漏报", act)
        },
        RefusedAct("late papers before the papers", "draw.base-missing", at: .seated) {
            try $0.office.prepareLateDraw(.makeUpPapers, for: ["R000001"], because: "改期", act)
        },
        RefusedAct("late seats for nobody", "draw.nobody-late", at: .drawn) {
            try $0.office.prepareLateDraw(.lateSeats, for: [], because: "漏报", act)
        },
        RefusedAct("late papers without a reason", "draw.reason-required", at: .drawn) {
            try $0.office.prepareLateDraw(.makeUpPapers, for: ["R000001"], because: "", act)
        },
        RefusedAct("papers for who is not on the list", "draw.not-on-list", at: .drawn) {
            try $0.office.prepareLateDraw(.makeUpPapers, for: ["R000099"], because: "改期", act)
        },
        RefusedAct("papers for who has begun", "draw.session-started", at: .sitting) { bench in
            let everybody = try bench.ids()
            try bench.office.prepareLateDraw(.makeUpPapers, for: everybody, because: "改期", act)
        },
        RefusedAct("the draw of everybody as a late one", "draw.unknown", at: .drawn) {
            try $0.office.prepareLateDraw(.papers, for: ["R000001"], because: "改期", act)
        },
        RefusedAct("a late draw again", "draw.not-replaced", at: .drawn) {
            try $0.office.prepareRedraw(of: .makeUpPapers, because: "改期", act)
        },
    ]

    @Test func `a make-up draw gives new papers to those people and nobody else`() throws {
        let bench = try Bench(.drawn)
        let before = try bench.contents()
        let people: [RegistrationID] = ["R000003", "R000007"]
        try bench.announce(.makeUpPapers, for: people, reason: "改期", Self.act)
        try bench.perform(.makeUpPapers, nil, Self.act)
        let after = try bench.contents()
        func papers(_ contents: Contents) -> [RegistrationID: SheetCode] {
            Dictionary(
                uniqueKeysWithValues: contents.papers.map { ($0.registration, $0.paper.sheet) })
        }
        let (old, new) = (papers(before), papers(after))
        #expect(Set(old.keys) == Set(new.keys))
        #expect(new.filter { old[$0.key] != $0.value }.keys.sorted() == people)
        #expect(people.allSatisfy { new[$0]?.text.hasPrefix("M1-") == true })
        #expect(after.seats == before.seats)
        #expect(
            refusal { try bench.office.revealedTranscript(of: .makeUpPapers) }?.code
                == "draw.sealed")
        #expect(try AuditInspection.report(on: bench.office.records).problems.isEmpty)
        try bench.announce(
            .makeUpPapers, for: ["R000003"], reason: "再次改期", Self.act)
        try bench.perform(.makeUpPapers, nil, Self.act)
        #expect(papers(try bench.contents())["R000003"]?.text.hasPrefix("M2-") == true)
        #expect(papers(try bench.contents())["R000007"] == new["R000007"])
        let desk = try bench.desk("01")
        #expect(desk.sheets.contains { $0.text.hasPrefix("M") } || !desk.sheets.isEmpty)
    }

    @Test func `who comes late gets a free seat, and nobody else moves`() throws {
        let bench = try Bench(.drawn)
        let before = try bench.contents()
        let late = try bench.office.admitLate(
            [try People.entry(99), try People.entry(98)], because: "漏报", Self.act
        ).map(\.id)
        #expect(try bench.office.lacking(.lateSeats) == late)
        let refused = refusal {
            try bench.office.prepareLateDraw(
                .makeUpPapers, for: late, because: "补录", Self.act)
        }
        #expect(refused?.code == "draw.seats-missing", "seats come first")
        try bench.office.prepareLateDraw(.lateSeats, for: [], because: "补录", Self.act)
        let ceremony = try bench.office.drawCeremony(of: .lateSeats)
        #expect(ceremony.stage == .gathering && ceremony.people == late)
        for kind in [DrawKind.lateSeats, .makeUpPapers] {
            try bench.announce(kind, for: late, reason: "补录", Self.act)
            try bench.perform(kind, nil, Self.act)
        }
        let after = try bench.contents()
        #expect(after.seats.filter { !late.contains($0.registration) } == before.seats)
        #expect(after.seats.count == before.seats.count + 2)
        #expect(after.papers.count == before.papers.count + 2)
        #expect(try bench.office.lacking(.lateSeats).isEmpty)
        #expect(try AuditInspection.report(on: bench.office.records).problems.isEmpty)
    }

    @Test func `a rejection that was wrong is put right after the lock`() throws {
        let bench = try Bench(.registered)
        let clerk = Act(by: People.clerk, at: Times.officeReview)
        for unit in SampleExam.units {
            let people = try bench.registrations().filter { $0.applicant.unit == unit }.map(\.id)
            try bench.office.decide(
                people.map { ($0, $0 == "R000005" ? .unitReject([.r03]) : .unitPass) },
                Act(by: People.reviewer(of: unit), at: Times.unitReview))
            try bench.office.decide(
                people.filter { $0 != "R000005" }.map { ($0, .officePass) }, clerk)
        }
        try bench.office.lockRegistrations(Act(by: People.clerk, at: Times.lock))
        try bench.office.admitLate(["R000005"], because: "复核后改正", Self.act)
        #expect(try bench.registrations().allSatisfy { $0.state == .locked })
        let decision = try bench.read { try $0.decisions(on: "R000005", in: SampleExam.exam).last }
        #expect(decision?.event == .admitLate && decision?.note == "复核后改正")
        #expect(try AuditInspection.report(on: bench.office.records).problems.isEmpty)
    }
}
