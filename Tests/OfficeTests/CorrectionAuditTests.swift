import Grading
import Office
import Testing
import Vocabulary

/// Whoever changes a correction, a decision, a revised score or a request behind the office's back
/// is found.
@Suite("The chain covers corrections") struct CorrectionAuditTests {
    private static func exam() throws -> CorrectedExam {
        let exam = try CorrectedExam(isPublished: true)
        try exam.correct(.item(try exam.item(), .count(.voidForAll)))
        let (sheets, scores) = try exam.bench.read {
            (try $0.sheets(in: SampleExam.exam), try $0.scores(in: SampleExam.exam))
        }
        let scored = Set(scores.map(\.sheet))
        let id = try #require(sheets.filter { scored.contains($0.value) }.keys.min())
        let act = Act(by: People.candidate(id), at: CorrectedExam.afterwards)
        try exam.office.challenge(position: 1, "两个答案都对", of: id, act)
        try exam.office.askEnquiry("请复核", because: .addition, of: id, act)
        return exam
    }

    private func problems(_ changes: WrappedRecords.Changes) throws -> [String] {
        let exam = try Self.exam()
        let records = WrappedRecords(exam.office.records, changes: changes)
        return try AuditInspection.report(on: records).problems.map(\.rule)
    }

    @Test func `as the acts left it, nothing is wrong`() throws {
        #expect(try problems(WrappedRecords.Changes()).isEmpty)
    }

    @Test func `a proposal or a decision is another one, or gone`() throws {
        #expect(
            try problems(.init(corrections: { $0.map { $0.with(reason: "别的理由") } }))
                == ["audit.correction"])
        #expect(
            try problems(
                .init(corrections: { $0.map { $0.decided($0.decision?.with(note: "不同意")) } }))
                == ["audit.correction-decision"])
        #expect(try problems(.init(corrections: { _ in [] })).contains("audit.correction"))
        #expect(
            try problems(.init(corrections: { _ in [] })).contains("audit.correction-decision"))
    }

    @Test func `a revised score is another one, gone, or added`() throws {
        func revised(
            _ change: @escaping @Sendable ([ScoreRecord]) -> [ScoreRecord]
        ) throws -> [String] { try problems(.init(revisedScores: change)) }
        #expect(
            try revised {
                $0.map {
                    ScoreRecord(
                        sheet: $0.sheet, total: Marks(100), breakdown: $0.breakdown, revision: 1)
                }
            } == ["audit.revision"])
        #expect(try revised { Array($0.dropFirst()) } == ["audit.revision"])
        #expect(try revised { _ in [] } == ["audit.revision"])
        #expect(
            try revised { rows in
                rows
                    + rows.prefix(1).map {
                        ScoreRecord(
                            sheet: $0.sheet, total: $0.total, breakdown: $0.breakdown, revision: 9)
                    }
            } == ["audit.revision"])
    }

    @Test func `a request is another one, or gone`() throws {
        #expect(try problems(.init(challenges: { _ in [] })) == ["audit.challenge"])
        #expect(try problems(.init(caseEvents: { _ in [] })) == ["audit.case"])
    }
}

extension CorrectionRecord {
    fileprivate func with(reason: String) -> CorrectionRecord {
        CorrectionRecord(
            number: number, kind: kind, subject: subject, content: content, reason: reason,
            evidence: evidence, figures: figures, account: account, role: role, at: at,
            decision: decision)
    }
}

extension CorrectionDecision {
    fileprivate func with(note: String) -> CorrectionDecision {
        CorrectionDecision(
            revision: revision, isPublished: isPublished, account: account, role: role, at: at,
            note: note, signatures: signatures, figures: figures)
    }
}
