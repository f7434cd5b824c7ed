import Bank
import Grading
import Office
import Testing
import Vocabulary

@Suite("Corrections that the office refuses") struct CorrectionRefusalTests {
    private static let void = CorrectionMeasure.count(.voidForAll)
    private static let proposer = CorrectedExam.proposer

    private static func propose(
        _ bench: Bench, _ item: ItemID, _ measure: CorrectionMeasure = void,
        because reason: String = "答案有误", by actor: Actor = proposer
    ) throws {
        try bench.office.propose(
            .item(item, measure), because: reason, evidence: "",
            Act(by: actor, at: CorrectedExam.afterwards))
    }

    static let proposals: [RefusedAct] = [
        RefusedAct("before scoring", "correction.not-graded", at: .over) {
            try propose($0, "多-1")
        },
        RefusedAct("an item from nowhere", "correction.unknown-item", at: .graded) {
            try propose($0, "无-1")
        },
        RefusedAct("without a reason", "correction.reason-required", at: .graded) {
            try propose($0, try CorrectedExam($0).item(), because: " \n")
        },
        RefusedAct("a reason as long as a book", "correction.too-long", at: .graded) {
            try propose(
                $0, try CorrectedExam($0).item(), because: String(repeating: "长", count: 1001))
        },
        RefusedAct("the key that it has", "correction.no-change", at: .graded) {
            try propose($0, try CorrectedExam($0).item(), .key(.choices(["A", "C"])))
        },
        RefusedAct("an item of no paper", "correction.unused-item", at: .graded) { bench in
            var spare = ItemDraft(try #require(bench.office.bank.items.first))
            spare.id = "备-1"
            let bank = try ItemBank(items: bench.office.bank.items + [try spare.item()])
            let office = ExamOffice(
                records: bench.office.records, programme: bench.office.programme, bank: bank)
            _ = try office.propose(
                .item("备-1", .count(.voidForAll)), because: "重复", evidence: "",
                Act(by: People.clerk, at: CorrectedExam.afterwards))
        },
        RefusedAct("by an invigilator", "office.not-permitted", at: .graded) {
            try propose($0, "多-1", by: People.invigilator)
        },
        RefusedAct("a standing that is not there", "correction.no-standing", at: .graded) {
            bench in
            try bench.office.propose(
                .lift(.misconduct, of: "R000001"), because: "误记", evidence: "",
                Act(by: People.clerk, at: CorrectedExam.afterwards))
        },
        RefusedAct("an absence that was one", "correction.no-attempt", at: .graded) { bench in
            let absent = try bench.read { try $0.standings(in: SampleExam.exam) }.first
            try bench.office.propose(
                .lift(.absent, of: try #require(absent?.registration)), because: "误记",
                evidence: "", Act(by: People.clerk, at: CorrectedExam.afterwards))
        },
        RefusedAct("a decision on nothing", "correction.unknown", at: .graded) {
            try $0.office.decide(
                correction: 7,
                CorrectionVerdict(
                    isApproved: true, note: "同意", signatures: ["甲", "乙"], figures: ""),
                Act(by: CorrectedExam.decider, at: CorrectedExam.afterwards))
        },
    ]

    @Test(arguments: proposals) func refused(_ act: RefusedAct) throws { try act.check() }

    private func decide(
        _ exam: CorrectedExam, by actor: Actor = CorrectedExam.decider, note: String = "同意",
        signatures: [String] = CorrectedExam.signatures, figures: String? = nil
    ) throws -> String? {
        let before = try exam.bench.contents()
        let digest = try figures ?? exam.office.correction(1).figures
        let code = refusal {
            try exam.office.decide(
                correction: 1,
                CorrectionVerdict(
                    isApproved: true, note: note, signatures: signatures, figures: digest),
                Act(by: actor, at: CorrectedExam.afterwards))
        }?.code
        #expect(try exam.bench.contents() == before)
        return code
    }

    @Test func `nobody decides on the own proposal, or alone`() throws {
        let exam = try CorrectedExam()
        _ = try exam.propose(.item(try exam.item(), Self.void), by: People.clerk)
        #expect(try decide(exam, by: People.clerk) == "correction.same-person")
        #expect(try decide(exam, by: CorrectedExam.proposer) == "office.not-permitted")
        let seat = try exam.bench.read { try $0.seats(in: SampleExam.exam) }.first
        let candidate = Actor(
            "office-3", as: .officeClerk, ownRegistration: seat?.registration)
        #expect(try decide(exam, by: candidate) == "correction.own-interest")
        #expect(try decide(exam, note: "") == "correction.reason-required")
        for signatures in [[], ["主任甲"], ["主任甲", "主任甲"], ["主任甲", " "]] {
            #expect(try decide(exam, signatures: signatures) == "correction.signatures")
        }
        #expect(try decide(exam, figures: "ab") == "correction.figures-changed")
        #expect(try exam.decide(1) == 1)
        #expect(refusal { try exam.decide(1) }?.code == "correction.decided")
    }

    @Test func `one proposal on an item at a time`() throws {
        let exam = try CorrectedExam()
        let item = try exam.item()
        _ = try exam.propose(.item(item, Self.void))
        #expect(
            refusal { try exam.propose(.item(item, .drop("D"))) }?.code == "correction.pending")
        try exam.decide(1, approves: false)
        #expect(try exam.propose(.item(item, .drop("D"))) == 2)
    }

    @Test func `figures that another correction has moved are looked at again`() throws {
        let exam = try CorrectedExam()
        let other = try #require(
            try exam.office.itemUses().filter { $0.key.text.hasPrefix("单") }
                .max { ($0.value.papers, $0.key) < ($1.value.papers, $1.key) }?.key)
        let one = try #require(try exam.propose(.item(try exam.item(), Self.void)))
        let seen = try exam.office.correction(one).figures
        try exam.correct(.item(other, .key(.choices(["B"]))))
        #expect(try decide(exam, figures: seen) == "correction.figures-changed")
        #expect(try exam.decide(one) == 2)
    }
}
