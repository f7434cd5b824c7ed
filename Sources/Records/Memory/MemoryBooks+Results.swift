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
        books(of: exam).scores.values.sorted { $0.sheet < $1.sheet }
    }

    func append(_ line: AuditLine) throws {
        let doing = "appending audit line \(line.number) of \(line.exam)"
        try change(
            doing, in: line.exam.isEmpty ? "none" : ExamID(line.exam),
            unless: { $0.problem(with: line) },
            { books in
                books.auditLines.append(line)
                if !line.key.isEmpty { books.auditKeys.insert(line.key) }
            },
            undo: { books in
                books.auditLines.removeLast()
                books.auditKeys.remove(line.key)
            })
    }

    func lastAuditLine(in exam: ExamID) throws -> AuditLine? { books(of: exam).auditLines.last }

    func auditLines(in exam: ExamID) throws -> [AuditLine] { books(of: exam).auditLines }

    func hasAuditLine(withKey key: String, in exam: ExamID) throws -> Bool {
        books(of: exam).auditKeys.contains(key)
    }

    func auditHead(of exam: ExamID) throws -> AuditHead? { books(of: exam).auditHead }
}

extension ExamBooks {
    /// Nobody can take a line away from the memory: the head is the last line's.
    fileprivate var auditHead: AuditHead? {
        auditLines.last.map { AuditHead(number: $0.number, digest: $0.digest) }
    }

    fileprivate func problem(with line: AuditLine) -> String? {
        if !line.follows(auditHead) { return "it does not follow from the head of the chain" }
        if auditKeys.contains(line.key) { return "the act's key exists" }
        if [line.account, line.role, line.act].contains("") { return "a text is empty" }
        return line.digest.isDigest ? nil : "the digest has not 64 digits"
    }
}
