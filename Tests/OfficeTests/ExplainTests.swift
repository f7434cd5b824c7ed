import Bank
import Grading
import Office
import Papers
import Programme
import Support
import Testing
import Vocabulary

/// Keys reach people by role, and by an act that stands in the chain.
@Suite("Who reads what an answer brought, and why") struct ExplainTests {
    private static let later = CorrectedExam.afterwards
    private static let first = Act(by: People.clerk, at: later)
    private static let second = Act(by: CorrectedExam.decider, at: later.adding(minutes: 5))
    private static let editor = Act(by: CorrectedExam.proposer, at: later)

    private static func scored(_ exam: CorrectedExam) throws -> [RegistrationID] {
        try exam.bench.read { books in
            let scored = Set(try books.scores(in: SampleExam.exam).map(\.sheet))
            return try books.sheets(in: SampleExam.exam).filter { scored.contains($0.value) }
                .keys.sorted()
        }
    }

    private static func candidate(_ id: RegistrationID, minutes: Int = 0) -> Act {
        Act(by: People.candidate(id), at: later.adding(minutes: minutes))
    }

    @Test func `a paper behind a request is open to the two who handle it`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let office = exam.office
        let id = try #require(try Self.scored(exam).first)
        try office.askEnquiry("请复核", of: id, Self.candidate(id))
        func code(_ act: Act) -> String? { refusal { try office.enquiryPaper(1, act) }?.code }
        #expect(code(Self.first) == "enquiry.not-handler")
        #expect(code(Self.editor) == "office.not-permitted")
        #expect(code(Self.candidate(id)) == "office.not-permitted")
        try office.takeEnquiry(1, Self.first)
        #expect(code(Self.second) == "enquiry.not-handler")
        let paper = try office.enquiryPaper(1, Self.first)
        #expect(paper.items.map(\.explanation.number) == (1...10).map { $0 })
        #expect(paper.items.allSatisfy { !$0.stem.isEmpty && !$0.explanation.right.isEmpty })
        let sum = paper.items.reduce(Fraction.zero) { $0 + $1.explanation.score.score }
        #expect(paper.total == RoundingRule.standard.round(sum))
        try office.answerEnquiry(1, with: "无误", Self.first)
        #expect(try office.enquiryPaper(1, Self.second) == paper)
        try office.confirmEnquiry(1, Self.second)
        #expect(code(Self.second) == nil)
        #expect(code(Act(by: Actor("office-9", as: .officeClerk), at: Self.later)) != nil)
    }

    @Test func `an objection shows the item as that candidate saw and answered it`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let office = exam.office
        let id = try #require(try Self.scored(exam).first)
        try office.challenge(position: 2, "有误", of: id, Self.candidate(id))
        let item = try #require(try office.challengedItem(1, Self.editor))
        let paper = try #require(
            try exam.bench.read { try $0.papers(in: SampleExam.exam) }
                .first { $0.registration == id }?.paper)
        let entry = paper.entries[1]
        #expect(item.explanation.number == 2 && item.explanation.score.item == entry.item)
        let texts = entry.choices.compactMap { choice in
            office.bank[entry.item]?.choices.first { $0.id == choice }?.text
        }
        #expect(item.choices.map(\.text) == texts)
        #expect(
            refusal { try office.challengedItem(1, Self.candidate(id)) }?.code
                == "office.not-permitted")
        let own = Act(
            by: Actor("editor-2", as: .questionEditor, ownRegistration: id), at: Self.later)
        #expect(refusal { try office.challengedItem(1, own) }?.code == "challenge.own-interest")
        #expect(
            refusal { try office.answerChallenge(1, .rejected, with: "无误", own) }?.code
                == "challenge.own-interest")
    }

    @Test func `the office reads a key once an objection or a correction names the item`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let item = try exam.item()
        #expect(try exam.office.itemCase(item, Self.editor).item.id == item)
        #expect(
            refusal { try exam.office.itemCase(item, Self.first) }?.code
                == "correction.key-closed")
        try exam.propose(.item(item, .count(.voidForAll)), by: People.clerk)
        #expect(try exam.office.itemCase(item, Self.first).item.id == item)
        let id = try #require(try Self.scored(exam).first)
        let sat = Act(
            by: Actor("office-7", as: .officeClerk, ownRegistration: id), at: Self.later)
        #expect(
            refusal { try exam.office.itemCase(item, sat) }?.code == "correction.own-interest")
    }

    @Test func `a candidate reads the own paper where the exam says so, and not before`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let ids = try Self.scored(exam)
        let id = try #require(ids.first)
        let closes = SampleExam.programme.calendar.resultReview.closes
        func act(_ moment: Moment) -> Act { Act(by: People.candidate(id), at: moment) }
        #expect(
            refusal { try exam.office.ownPaper(of: id, act(closes)) }?.code == "paper.not-shown")
        var programme = exam.office.programme
        programme.results.showsItems = true
        let open = ExamOffice(
            records: exam.office.records, programme: programme, bank: exam.office.bank,
            planning: Bench.planner, secrets: FixedSecrets())
        #expect(
            refusal { try open.ownPaper(of: id, act(closes.adding(minutes: -1))) }?.code
                == "paper.not-yet")
        let paper = try open.ownPaper(of: id, act(closes))
        #expect(paper.registration == id && paper.items.count == 10)
        let other = try #require(ids.last)
        #expect(
            refusal { try open.ownPaper(of: other, act(closes)) }?.code
                == "registration.not-own")
        #expect(
            refusal { try open.ownPaper(of: id, Act(by: People.clerk, at: closes)) }?.code
                == "office.not-permitted")
        let absent = try #require(
            try exam.bench.read { try $0.standings(in: SampleExam.exam) }.first?.registration)
        #expect(
            refusal {
                try open.ownPaper(of: absent, Act(by: People.candidate(absent), at: closes))
            }?.code == "paper.none")
    }

    @Test func `what was corrected since is said on the paper`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let item = try exam.item()
        try exam.correct(.item(item, .count(.voidForAll)))
        let papers = try exam.bench.read { try $0.papers(in: SampleExam.exam) }
        let scored = Set(try Self.scored(exam))
        let record = try #require(
            papers.first { record in
                scored.contains(record.registration)
                    && record.paper.entries.contains { $0.item == item }
            })
        let id = record.registration
        try exam.office.askEnquiry("请复核", of: id, Self.candidate(id))
        try exam.office.takeEnquiry(1, Self.first)
        let paper = try exam.office.enquiryPaper(1, Self.first)
        let shown = try #require(paper.items.first { $0.explanation.score.item == item })
        #expect(shown.explanation.decided == ["试题作废，全员得满分"])
        #expect(shown.explanation.result == "得10分")
        let total = try exam.scores().first { $0.sheet == record.paper.sheet }?.total
        #expect(paper.total == total)
    }
}
