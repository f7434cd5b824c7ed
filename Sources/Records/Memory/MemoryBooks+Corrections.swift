import Office
import Vocabulary

extension MemoryBooks {
    func insert(_ correction: CorrectionRecord, in exam: ExamID) throws {
        try change(
            "inserting correction \(correction.number) of \(exam)", in: exam,
            unless: { books in
                let texts = [correction.subject, correction.content, correction.reason]
                if correction.number < 1 || texts.contains("") { return "it says nothing" }
                if !correction.figures.isDigest { return "the figures have no digest" }
                return books.corrections[correction.number] == nil ? nil : "the number exists"
            },
            { $0.corrections[correction.number] = correction.decided(nil) },
            undo: { $0.corrections[correction.number] = nil })
    }

    func decide(
        correction number: Int, _ decision: CorrectionDecision, in exam: ExamID
    ) throws {
        let old = books(of: exam).corrections[number]
        try change(
            "deciding on correction \(number) of \(exam)", in: exam,
            unless: { books in
                guard let old else { return "there is none" }
                if old.decision != nil { return "it is decided" }
                if !decision.figures.isDigest { return "the figures have no digest" }
                if let revision = decision.revision {
                    let others = books.corrections.values.compactMap(\.decision?.revision)
                    if revision < 1 || others.contains(revision) { return "the revision exists" }
                }
                return nil
            },
            { $0.corrections[number] = old?.decided(decision) },
            undo: { $0.corrections[number] = old })
    }

    func corrections(in exam: ExamID) throws -> [CorrectionRecord] {
        books(of: exam).corrections.values.sorted { $0.number < $1.number }
    }

    func insert(revised scores: [ScoreRecord], in exam: ExamID) throws {
        try change(
            "inserting revised scores of \(exam)", in: exam,
            unless: { books in
                let keys = scores.map { "\($0.revision)/\($0.sheet)" }
                let known = Set(books.revisedScores.map { "\($0.revision)/\($0.sheet)" })
                if !keys.isDistinct || keys.contains(where: known.contains) {
                    return "a sheet is twice in a revision"
                }
                if scores.contains(where: { books.scores[$0.sheet] == nil }) {
                    return "a sheet was never scored"
                }
                if scores.contains(where: { $0.revision < 1 || $0.total < .zero }) {
                    return "revisions count from 1, totals from 0"
                }
                return scores.contains { $0.breakdown.isEmpty } ? "a breakdown is empty" : nil
            },
            { $0.revisedScores += scores },
            undo: { $0.revisedScores.removeLast(scores.count) })
    }

    func revisedScores(in exam: ExamID) throws -> [ScoreRecord] {
        books(of: exam).revisedScores.sorted {
            ($0.revision, $0.sheet) < ($1.revision, $1.sheet)
        }
    }

    func insert(_ challenge: ChallengeRecord, in exam: ExamID) throws {
        try change(
            "inserting challenge \(challenge.number) of \(exam)", in: exam,
            unless: { books in
                if challenge.number < 1 || challenge.position < 1 || challenge.text.isEmpty {
                    return "it says nothing"
                }
                if books.registrations[challenge.registration] == nil {
                    return "there is no such registration"
                }
                return books.challenges[challenge.number] == nil ? nil : "the number exists"
            },
            { $0.challenges[challenge.number] = challenge },
            undo: { $0.challenges[challenge.number] = nil })
    }

    func challenges(in exam: ExamID) throws -> [ChallengeRecord] {
        books(of: exam).challenges.values.sorted { $0.number < $1.number }
    }

    func append(_ event: CaseEventRecord, in exam: ExamID) throws {
        let key = ExamBooks.CaseKey(
            kind: event.kind, number: event.number, sequence: event.sequence)
        try change(
            "appending to \(event.kind.rawValue) \(event.number) of \(exam)", in: exam,
            unless: { books in
                if event.number < 1 || event.sequence < 1 || event.content.isEmpty {
                    return "numbers count from 1, and an event says something"
                }
                return books.caseEvents[key] == nil ? nil : "the sequence exists"
            },
            { $0.caseEvents[key] = event }, undo: { $0.caseEvents[key] = nil })
    }

    func caseEvents(in exam: ExamID) throws -> [CaseEventRecord] {
        books(of: exam).caseEvents.values.sorted {
            ($0.kind.rawValue, $0.number, $0.sequence)
                < ($1.kind.rawValue, $1.number, $1.sequence)
        }
    }
}
