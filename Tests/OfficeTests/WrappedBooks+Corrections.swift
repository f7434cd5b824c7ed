import Office
import Vocabulary

extension WrappedBooks {
    func insert(_ correction: CorrectionRecord, in exam: ExamID) throws {
        try books.insert(correction, in: exam)
    }
    func decide(
        correction number: Int, _ decision: CorrectionDecision, in exam: ExamID
    ) throws {
        try books.decide(correction: number, decision, in: exam)
    }
    func corrections(in exam: ExamID) throws -> [CorrectionRecord] {
        changes.corrections(try books.corrections(in: exam))
    }

    func insert(revised scores: [ScoreRecord], in exam: ExamID) throws {
        try books.insert(revised: scores, in: exam)
    }
    func revisedScores(in exam: ExamID) throws -> [ScoreRecord] {
        changes.revisedScores(try books.revisedScores(in: exam))
    }

    func insert(_ challenge: ChallengeRecord, in exam: ExamID) throws {
        try books.insert(challenge, in: exam)
    }
    func challenges(in exam: ExamID) throws -> [ChallengeRecord] {
        changes.challenges(try books.challenges(in: exam))
    }

    func append(_ event: CaseEventRecord, in exam: ExamID) throws {
        try books.append(event, in: exam)
    }
    func caseEvents(in exam: ExamID) throws -> [CaseEventRecord] {
        changes.caseEvents(try books.caseEvents(in: exam))
    }
}
