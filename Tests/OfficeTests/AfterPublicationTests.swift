import Bank
import Office
import Papers
import Programme
import Testing
import Vocabulary

@Suite("After the publication") struct AfterPublicationTests {
    private static let clerk = Act(by: People.clerk, at: Times.results.adding(minutes: 60))

    private static let second = Act(
        by: CorrectedExam.decider, at: Times.results.adding(minutes: 61))

    /// The exam with its results published and one request.
    private static func bench() throws -> Bench {
        let bench = try Bench(.graded)
        try bench.office.publishResults(Act(by: People.clerk, at: Times.results))
        let id = try #require(try bench.ids().first)
        try bench.office.askEnquiry(
            "请复核。",
            of: id, Act(by: People.candidate(id), at: Times.results.adding(minutes: 1)))
        return bench
    }

    @Test func `a request is answered once, and the chain has it`() throws {
        let bench = try AfterPublicationTests.bench()
        try bench.office.answerEnquiry(1, with: "经复核，成绩无误。", AfterPublicationTests.clerk)
        #expect(
            try bench.read { try $0.enquiries(in: SampleExam.exam) }.map(\.answer) == [nil])
        try bench.office.confirmEnquiry(1, AfterPublicationTests.second)
        let enquiries = try bench.read { try $0.enquiries(in: SampleExam.exam) }
        #expect(enquiries.map(\.answer) == ["经复核，成绩无误。"])
        #expect(try bench.contents().lines.last?.act == "enquiry.answer")
        let again = refusal {
            try bench.office.answerEnquiry(1, with: "另一个结论。", AfterPublicationTests.clerk)
        }
        #expect(again?.code == "enquiry.answered")
    }

    @Test(arguments: [
        (2, "经复核，成绩无误。", "enquiry.unknown"), (1, " \n", "enquiry.answer-empty"),
        (1, String(repeating: "复", count: 1001), "enquiry.answer-too-long"),
    ])
    func `an answer is refused`(number: Int, text: String, code: String) throws {
        let bench = try AfterPublicationTests.bench()
        let refused = refusal {
            try bench.office.answerEnquiry(number, with: text, AfterPublicationTests.clerk)
        }
        #expect(refused?.code == code)
    }

    @Test func `nobody but the office answers or archives`() throws {
        let bench = try AfterPublicationTests.bench()
        let act = Act(by: People.auditor, at: Times.results.adding(minutes: 60))
        #expect(
            refusal { try bench.office.answerEnquiry(1, with: "好。", act) }?.code
                == "office.not-permitted")
        #expect(
            refusal { try bench.office.noteArchive(digest: "00", act) }?.code
                == "office.not-permitted")
    }

    @Test func `an archive is noted after the publication only`() throws {
        let graded = try Bench(.graded)
        let refused = refusal {
            try graded.office.noteArchive(digest: "00", AfterPublicationTests.clerk)
        }
        #expect(refused?.code == "archive.not-published")
        let bench = try AfterPublicationTests.bench()
        let open = refusal {
            try bench.office.noteArchive(digest: "ab", AfterPublicationTests.clerk)
        }
        #expect(open?.code == "archive.open-cases")
        #expect(open?.message.chinese.contains("成绩复核申请1件未答复") == true)
        try bench.office.answerEnquiry(1, with: "经复核，成绩无误。", AfterPublicationTests.clerk)
        try bench.office.confirmEnquiry(1, AfterPublicationTests.second)
        try bench.office.noteArchive(digest: "ab", AfterPublicationTests.clerk)
        let stages = try bench.read { try $0.stages(of: SampleExam.exam) }
        #expect(stages["archived"] == AfterPublicationTests.clerk.at)
        #expect(try bench.contents().lines.last?.detail.contains("\"ab\"") == true)
    }

    @Test func `an exam is not opened with a bank that cannot fill its papers`() throws {
        let whole = try SampleExam.bank()
        let bench = try Bench(.empty)
        try bench.office.checkBank()
        let lacking = ExamOffice(
            records: bench.office.records, programme: SampleExam.programme,
            bank: try ItemBank(items: whole.items.filter { $0.type != .trueFalse }))
        let refused = refusal { try lacking.checkBank() }
        #expect(refused?.code == "exam.bank-unfit")
        #expect(refused?.findings.map(\.rule) == ["blueprint.cell"])
    }
}
