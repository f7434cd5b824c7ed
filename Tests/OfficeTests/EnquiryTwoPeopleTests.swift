import Grading
import Office
import Programme
import Testing
import Vocabulary

@Suite("An answer to a request is given by two people") struct EnquiryTwoPeopleTests {
    private static let later = CorrectedExam.afterwards
    private static let first = Act(by: People.clerk, at: later)
    private static let second = Act(by: CorrectedExam.decider, at: later.adding(minutes: 5))

    private static func asked(_ exam: CorrectedExam) throws -> RegistrationID {
        let id = try #require(try exam.bench.ids().first)
        try exam.office.askEnquiry("请复核", of: id, Act(by: People.candidate(id), at: later))
        return id
    }

    /// The same exam where one person answers alone.
    private static func alone(_ exam: CorrectedExam) -> ExamOffice {
        var programme = exam.office.programme
        programme.results.confirmsEnquiries = false
        return ExamOffice(
            records: exam.office.records, programme: programme, bank: exam.office.bank,
            planning: Bench.planner, secrets: FixedSecrets())
    }

    @Test func `nobody confirms the own answer, and nothing is said before`() throws {
        let exam = try CorrectedExam(isPublished: true)
        _ = try Self.asked(exam)
        let office = exam.office
        #expect(
            refusal { try office.confirmEnquiry(1, Self.second) }?.code == "enquiry.not-proposed")
        try office.answerEnquiry(1, with: "无误", Self.first)
        #expect(try office.facts(at: Self.later).open.unconfirmed == 1)
        #expect(
            refusal { try office.answerEnquiry(1, with: "无误", Self.second) }?.code
                == "enquiry.proposed")
        #expect(
            refusal { try office.confirmEnquiry(1, Self.first) }?.code == "enquiry.same-person")
        #expect(
            refusal { try office.returnEnquiry(1, because: "重查", Self.first) }?.code
                == "enquiry.same-person")
        #expect(try exam.bench.read { try $0.enquiries(in: office.exam) }.first?.answer == nil)
        try office.confirmEnquiry(1, Self.second)
        let enquiry = try exam.bench.read { try $0.enquiries(in: office.exam) }.first
        #expect(enquiry?.answer == "无误" && enquiry?.answeredAt == Self.second.at)
        #expect(try office.facts(at: Self.later).open.isEmpty)
        #expect(
            refusal { try office.confirmEnquiry(1, Self.second) }?.code == "enquiry.answered")
        #expect(try AuditInspection.report(on: office.records).problems.isEmpty)
    }

    @Test func `an answer can be sent back, and another one is written`() throws {
        let exam = try CorrectedExam(isPublished: true)
        _ = try Self.asked(exam)
        let office = exam.office
        try office.answerEnquiry(1, with: "无误", Self.first)
        #expect(
            refusal { try office.returnEnquiry(1, because: " ", Self.second) }?.code
                == "enquiry.note-empty")
        try office.returnEnquiry(1, because: "请说明加分", Self.second)
        let state = try office.cases(.enquiry)[1]
        #expect(state?.proposal == nil && state?.returned?.note == "请说明加分")
        // The second one may write the next answer; then the first one confirms.
        try office.answerEnquiry(1, with: "各题累加无误", Self.second)
        #expect(try office.cases(.enquiry)[1]?.returned == nil)
        try office.confirmEnquiry(1, Self.first)
        let two = try office.cases(.enquiry)[1]?.twoPeople
        #expect(two?.author == Self.second.actor.account)
        #expect(two?.confirmer == Self.first.actor.account)
    }

    @Test func `a correction meanwhile sends the answer back to its author`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let item = try exam.item()
        let report = try #require(
            try exam.whatIf(.item(item, .count(.voidForAll))).report)
        let sheets = try exam.bench.read { try $0.sheets(in: SampleExam.exam) }
        let id = try #require(
            sheets.filter { entry in report.changes.contains { $0.sheet == entry.value } }
                .keys.min())
        try exam.office.askEnquiry("请复核", of: id, Act(by: People.candidate(id), at: Self.later))
        try exam.office.answerEnquiry(1, with: "无误", Self.first)
        try exam.correct(.item(item, .count(.voidForAll)))
        #expect(
            refusal { try exam.office.confirmEnquiry(1, Self.second) }?.code
                == "enquiry.checks-changed")
        try exam.office.returnEnquiry(1, because: "成绩已更正", Self.second)
    }

    @Test func `nobody handles the own request`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let id = try Self.asked(exam)
        let own = Act(
            by: Actor("office-3", as: .officeClerk, ownRegistration: id), at: Self.later)
        #expect(
            refusal { try exam.office.answerEnquiry(1, with: "无误", own) }?.code
                == "enquiry.own-interest")
        try exam.office.answerEnquiry(1, with: "无误", Self.first)
        #expect(
            refusal { try exam.office.confirmEnquiry(1, own) }?.code == "enquiry.own-interest")
        #expect(
            refusal { try exam.office.enquiryPaper(1, own) }?.code == "enquiry.own-interest")
    }

    @Test func `an exam may leave it to one person`() throws {
        let exam = try CorrectedExam(isPublished: true)
        _ = try Self.asked(exam)
        try Self.alone(exam).answerEnquiry(1, with: "无误", Self.first)
        #expect(try exam.bench.read { try $0.enquiries(in: SampleExam.exam) }.first?.answer == "无误")
        #expect(try exam.office.cases(.enquiry)[1]?.twoPeople == nil)
    }

    @Test func `results are not published, nor an exam archived, over an open correction`() throws {
        let exam = try CorrectedExam()
        let item = try exam.item()
        let number = try #require(try exam.propose(.item(item, .count(.voidForAll))))
        let publish = Act(by: People.clerk, at: Self.later)
        #expect(
            refusal { try exam.office.publishResults(publish) }?.code
                == "results.corrections-open")
        try exam.decide(number, approves: false)
        try exam.office.publishResults(publish)
        try exam.propose(.item(item, .count(.voidForAll)))
        let id = try #require(
            try exam.bench.read { books in
                let scored = Set(try books.scores(in: SampleExam.exam).map(\.sheet))
                return try books.sheets(in: SampleExam.exam).filter { scored.contains($0.value) }
                    .keys.min()
            })
        try exam.office.challenge(
            position: 1, "有误", of: id, Act(by: People.candidate(id), at: Self.later))
        let archive = refusal { try exam.office.noteArchive(digest: "00", publish) }
        #expect(archive?.code == "archive.open-cases")
        #expect(archive?.message.chinese.contains("试题异议1件未答复，成绩更正1项未决定") == true)
    }
}
