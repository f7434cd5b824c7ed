import Office
import Vocabulary

extension MemoryBooks {
    func insert(_ standing: StandingRecord, in exam: ExamID) throws {
        let key = ExamBooks.StandingKey(registration: standing.registration, kind: standing.kind)
        try change(
            "inserting a standing of \(standing.registration) of \(exam)", in: exam,
            unless: { books in
                if books.registrations[standing.registration] == nil {
                    return "there is no such registration"
                }
                return books.standings[key] == nil ? nil : "the person has one of that kind"
            },
            { $0.standings[key] = standing }, undo: { $0.standings[key] = nil })
    }

    func standings(in exam: ExamID) throws -> [StandingRecord] {
        books(of: exam).standings.values.sorted {
            ($0.registration, $0.kind.rawValue) < ($1.registration, $1.kind.rawValue)
        }
    }

    func insert(_ scores: [ScoreRecord], in exam: ExamID) throws {
        try change(
            "inserting scores of \(exam)", in: exam,
            unless: { books in
                let known = scores.contains { books.scores[$0.sheet] != nil }
                if known || !scores.map(\.sheet).isDistinct { return "a sheet has a score" }
                if scores.contains(where: { $0.total < .zero }) { return "a total is below 0" }
                return scores.contains { $0.breakdown.isEmpty } ? "a breakdown is empty" : nil
            },
            { books in
                for score in scores { books.scores[score.sheet] = score }
            },
            undo: { books in
                for score in scores { books.scores[score.sheet] = nil }
            })
    }

    func scores(in exam: ExamID) throws -> [ScoreRecord] {
        try firstScores(in: exam).replaced(by: try revisedScores(in: exam))
    }

    func firstScores(in exam: ExamID) throws -> [ScoreRecord] {
        books(of: exam).scores.values.sorted { $0.sheet < $1.sheet }
    }
}
