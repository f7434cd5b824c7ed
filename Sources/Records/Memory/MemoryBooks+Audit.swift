import Office
import Vocabulary

extension MemoryBooks {
    func append(_ line: AuditLine) throws {
        let doing = "appending audit line \(line.number) of \(line.exam)"
        try check(doing) { line.exam.isEmpty ? "it names no exam" : nil }
        try change(
            doing, in: ExamID(line.exam),
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
