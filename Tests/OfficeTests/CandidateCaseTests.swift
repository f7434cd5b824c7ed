import Admissions
import Grading
import Office
import Papers
import Programme
import Publication
import Testing
import Vocabulary

@Suite("Checks of results and objections to items") struct CandidateCaseTests {
    private static let later = CorrectedExam.afterwards

    private static func people(_ exam: CorrectedExam) throws -> [RegistrationID] {
        let (sheets, scores) = try exam.bench.read {
            (try $0.sheets(in: SampleExam.exam), try $0.scores(in: SampleExam.exam))
        }
        let scored = Set(scores.map(\.sheet))
        return sheets.filter { scored.contains($0.value) }.keys.sorted()
    }

    private static func candidate(_ id: RegistrationID, minutes: Int = 0) -> Act {
        Act(by: People.candidate(id), at: later.adding(minutes: minutes))
    }

    @Test func `a check has a reason, somebody who handles it, and what was found`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let id = try #require(try Self.people(exam).first)
        try exam.office.askEnquiry("第5题没有给分", because: .missedAnswer, of: id, Self.candidate(id))
        try exam.office.takeEnquiry(1, Act(by: People.clerk, at: Self.later))
        let again = refusal {
            try exam.office.takeEnquiry(1, Act(by: CorrectedExam.decider, at: Self.later))
        }
        #expect(again?.code == "enquiry.taken")
        let check = try exam.office.check(of: id)
        #expect(check.isSound && check.added == check.stored && check.isReproduced == true)
        #expect(check.items == 10 && check.unscored == 0 && check.answered > 0)
        try exam.office.answerEnquiry(
            1, with: "经复核无误", outcome: .upheld, Act(by: CorrectedExam.decider, at: Self.later))
        let waiting = try #require(try exam.office.cases(.enquiry)[1])
        #expect(waiting.outcome == nil && waiting.proposal?.text == "经复核无误")
        try exam.office.confirmEnquiry(1, Act(by: People.clerk, at: Self.later))
        let state = try #require(try exam.office.cases(.enquiry)[1])
        #expect(state.twoPeople?.author == CorrectedExam.decider.account)
        #expect(state.twoPeople?.confirmer == People.clerk.account)
        #expect(state.reason == .missedAnswer && state.handling?.account == "office-1")
        #expect(state.outcome == .upheld && state.checks == check.json)
    }

    @Test func `nothing is said to be corrected that was not`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let item = try exam.item()
        let report = try #require(
            try exam.whatIf(.item(item, .count(.voidForAll))).report)
        let sheets = try exam.bench.read { try $0.sheets(in: SampleExam.exam) }
        let id = try #require(
            sheets.filter { entry in report.changes.contains { $0.sheet == entry.value } }
                .keys.min())
        try exam.office.askEnquiry("请复核", of: id, Self.candidate(id))
        let clerk = Act(by: People.clerk, at: Self.later.adding(minutes: 90))
        let early = refusal {
            try exam.office.answerEnquiry(1, with: "已更正", outcome: .corrected, clerk)
        }
        #expect(early?.code == "enquiry.nothing-corrected")
        try exam.correct(.item(item, .count(.voidForAll)))
        try exam.office.answerEnquiry(1, with: "已更正", outcome: .corrected, clerk)
        try exam.office.confirmEnquiry(
            1, Act(by: CorrectedExam.decider, at: Self.later.adding(minutes: 91)))
        #expect(try exam.office.cases(.enquiry)[1]?.outcome == .corrected)
    }

    @Test func `whoever sat and is listed as absent is found, and set right by two people`() throws
    {
        let exam = try CorrectedExam(isPublished: true)
        let id = try #require(try Self.people(exam).last)
        try exam.office.records.write { books in
            try books.insert(
                StandingRecord(
                    registration: id, kind: .absent, at: Times.grading, note: "", witnesses: []),
                in: SampleExam.exam)
        }
        func line() throws -> ExamResults.Line? {
            try exam.office.results().lines.first { $0.registration.id == id }
        }
        #expect(try line()?.outcome == .absent)
        #expect(try exam.office.check(of: id).isShownAbsentThoughPresent)
        let preview = try exam.whatIf(.lift(.absent, of: id))
        #expect(preview.lift?.before == .absent && preview.lift?.after.score != nil)
        let number = try exam.correct(.lift(.absent, of: id))
        #expect(try line()?.outcome == preview.lift?.after)
        let changes = try exam.office.changes(by: number)
        #expect(changes.map(\.registration.id) == [id])
        #expect(changes.first?.changesOutcome == true)
        let notice = try exam.office.results().replaced.first?.notice
        #expect(notice?.standing.code == "absent")
    }

    @Test func `an objection names a place, is answered once, and may lead to a correction`() throws
    {
        let exam = try CorrectedExam(isPublished: true)
        let id = try #require(try Self.people(exam).first)
        let paper = try #require(
            try exam.bench.read { try $0.papers(in: SampleExam.exam) }
                .first { $0.registration == id }?.paper)
        #expect(
            try exam.office.challenge(position: 2, "两个答案都对", of: id, Self.candidate(id)) == 1)
        let challenge = try #require(
            try exam.bench.read { try $0.challenges(in: SampleExam.exam) }.first)
        #expect(challenge.item == paper.entries[1].item)
        let editor = Act(by: CorrectedExam.proposer, at: Self.later)
        let early = refusal {
            try exam.office.answerChallenge(1, .accepted, with: "成立", editor)
        }
        #expect(early?.code == "challenge.no-correction")
        try exam.correct(.item(challenge.item, .count(.fullMarks)))
        try exam.office.answerChallenge(1, .accepted, with: "成立", editor)
        let answer = try #require(try exam.office.cases(.challenge)[1]?.answer)
        #expect(answer.outcome == .accepted && answer.correction == 1)
        let again = refusal { try exam.office.answerChallenge(1, .rejected, with: "无误", editor) }
        #expect(again?.code == "challenge.answered")
        #expect(try AuditInspection.report(on: exam.office.records).problems.isEmpty)
    }

    @Test func `objections are refused with their reasons`() throws {
        let graded = try CorrectedExam()
        let id = try #require(try Self.people(graded).first)
        func code(
            _ exam: CorrectedExam, _ position: Int = 1, _ text: String = "有误", act: Act? = nil,
            of other: RegistrationID? = nil
        ) -> String? {
            refusal {
                try exam.office.challenge(
                    position: position, text, of: other ?? id, act ?? Self.candidate(id))
            }?.code
        }
        #expect(code(graded) == "challenge.not-published")
        let exam = try CorrectedExam(isPublished: true)
        #expect(code(exam, 0) == "challenge.position")
        #expect(code(exam, 11) == "challenge.position")
        #expect(code(exam, 1, " ") == "challenge.empty")
        #expect(code(exam, 1, String(repeating: "长", count: 501)) == "challenge.too-long")
        #expect(code(exam, act: Self.candidate("R000099")) == "registration.not-own")
        let closes = SampleExam.programme.calendar.resultReview.closes
        let late = Act(by: People.candidate(id), at: closes)
        #expect(code(exam, act: late) == "challenge.closed")
        let absent = try exam.bench.read { try $0.standings(in: SampleExam.exam) }.first
        let missing = try #require(absent?.registration)
        #expect(
            code(exam, act: Self.candidate(missing), of: missing) == "challenge.no-paper")
        #expect(code(exam, act: Act(by: People.clerk, at: Self.later)) == "office.not-permitted")
        #expect(code(exam) == nil)
        #expect(code(exam) == "challenge.once")
    }
}
