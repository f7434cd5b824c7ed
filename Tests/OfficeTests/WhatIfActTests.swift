import Bank
import Grading
import Office
import Papers
import Testing
import Vocabulary

/// Whoever asks what a correction would change is on record, and learns no key by it.
@Suite("What-ifs on record") struct WhatIfActTests {
    private static let void = CorrectionMeasure.count(.voidForAll)
    private static let clerk = Act(by: People.clerk, at: CorrectedExam.afterwards)
    private static let editor = Act(
        by: CorrectedExam.proposer, at: CorrectedExam.afterwards, key: "form/1")

    private func lines(_ exam: CorrectedExam) throws -> [AuditLine] {
        try exam.bench.contents().lines.filter { $0.act == "correction.what-if" }
    }

    @Test func `who asked, when and about what stands in the chain, and no score moves`() throws {
        let exam = try CorrectedExam()
        let item = try exam.item()
        let before = try exam.scores()
        let preview = try exam.office.whatIf(
            .item(item, .key(.choices(["A", "B"]))), Self.editor)
        #expect(preview.report?.changes.isEmpty == false)
        let line = try #require(try lines(exam).first)
        #expect(line.account == "editor-1" && line.subject == item.text)
        #expect(line.at == CorrectedExam.afterwards.millisecondsSince1970)
        let detail = try JSON(parsing: Array(line.detail.utf8))
        #expect(detail["measure"] == "key" && detail["content"]?.text?.count == 64)
        // The key that was tried is no text of the chain.
        #expect(!line.detail.contains("choices") && !line.detail.contains("\"A\""))
        // The same form again asks nothing new, and still answers.
        #expect(
            try exam.office.whatIf(.item(item, .key(.choices(["A", "B"]))), Self.editor) == preview)
        #expect(try lines(exam).count == 1)
        #expect(try exam.scores() == before)
        #expect(try AuditInspection.report(on: exam.office.records).problems.isEmpty)
    }

    @Test func `that the key is this one already was asked in the open too`() throws {
        let exam = try CorrectedExam()
        let item = try exam.item()
        let code = refusal {
            try exam.office.whatIf(.item(item, .key(.choices(["A", "C"]))), Self.editor)
        }?.code
        #expect(code == "correction.no-change")
        #expect(try lines(exam).count == 1)
    }

    /// Every measure that names a key or a choice, right or wrong, is answered alike.
    @Test func `a clerk finds out no key, neither by what-ifs nor by proposals`() throws {
        let exam = try CorrectedExam()
        let item = try exam.item()
        let keys: [[ChoiceID]] = [["A", "C"], ["A"], ["A", "B"], ["B", "D"]]
        let measures =
            keys.flatMap { [CorrectionMeasure.key(.choices($0)), .accept(.choices($0))] }
            + [.drop("A"), .drop("B"), .restore(.key), .restore(.drop("A"))]
        let before = try exam.bench.contents()
        for measure in measures {
            let asked = refusal { try exam.office.whatIf(.item(item, measure), Self.clerk) }
            #expect(asked?.code == "correction.key-untried")
            let proposed = refusal { try exam.propose(.item(item, measure), by: People.clerk) }
            #expect(proposed == asked)
        }
        #expect(try exam.bench.contents() == before)
        for counting in CorrectionMeasure.Counting.allCases {
            let report = try exam.office.whatIf(.item(item, .count(counting)), Self.clerk).report
            #expect(report != nil)
        }
        #expect(try lines(exam).count == CorrectionMeasure.Counting.allCases.count)
    }

    @Test func `once an objection or a correction names the item, a clerk may try keys`() throws {
        let exam = try CorrectedExam(isPublished: true)
        let item = try exam.item()
        let measure = Correction.item(item, .drop("B"))
        #expect(refusal { try exam.office.whatIf(measure, Self.clerk) } != nil)
        try exam.propose(.item(item, Self.void), by: People.clerk)
        #expect(try exam.office.whatIf(measure, Self.clerk).report != nil)
        let scored = Set(try exam.scores().map(\.sheet))
        let record = try #require(
            try exam.bench.read { try $0.papers(in: SampleExam.exam) }
                .first { scored.contains($0.paper.sheet) })
        let place = try #require(record.paper.entries.firstIndex { $0.item != item })
        let other = record.paper.entries[place].item
        let tried = Correction.item(other, .accept(.choices(["B"])))
        #expect(
            refusal { try exam.office.whatIf(tried, Self.clerk) }?.code == "correction.key-untried")
        try exam.office.challenge(
            position: place + 1, "有误", of: record.registration,
            Act(
                by: People.candidate(record.registration), at: CorrectedExam.afterwards))
        #expect(
            refusal { try exam.office.whatIf(tried, Self.clerk) }?.code != "correction.key-untried")
    }

    @Test func `nobody else asks, and nobody who sits the exam`() throws {
        let exam = try CorrectedExam()
        let item = try exam.item()
        for actor in [People.invigilator, People.auditor, People.reviewer(of: "u1")] {
            let code = refusal {
                try exam.office.whatIf(
                    .item(item, Self.void), Act(by: actor, at: CorrectedExam.afterwards))
            }?.code
            #expect(code == "office.not-permitted")
        }
        let seat = try exam.bench.read { try $0.seats(in: SampleExam.exam) }.first
        for role in [Actor.Role.officeClerk, .questionEditor] {
            let sat = Act(
                by: Actor("office-7", as: role, ownRegistration: seat?.registration),
                at: CorrectedExam.afterwards)
            #expect(
                refusal { try exam.office.whatIf(.item(item, Self.void), sat) }?.code
                    == "correction.own-interest")
            #expect(
                refusal {
                    try exam.office.propose(
                        .item(item, Self.void), because: "有误", evidence: "", sat)
                }?.code == "correction.own-interest")
        }
        #expect(try lines(exam).isEmpty)
    }

    @Test func `before scoring there is nothing to ask, and no line`() throws {
        let bench = try Bench(.over)
        let exam = CorrectedExam(bench)
        let item = try #require(bench.office.bank.items.first).id
        #expect(
            refusal { try exam.office.whatIf(.item(item, Self.void), Self.editor) }?.code
                == "correction.not-graded")
        #expect(try lines(exam).isEmpty)
    }
}
