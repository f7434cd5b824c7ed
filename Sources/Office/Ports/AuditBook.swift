package import Vocabulary

/// The audit chain of each exam: lines that are only appended.
package protocol AuditBook {
    /// - Throws: `Fault` when the number, or the act's key, exists in that exam.
    func append(_ line: AuditLine) throws
    /// The line with the highest number.
    func lastAuditLine(in exam: ExamID) throws -> AuditLine?
    /// In the order of their numbers.
    func auditLines(in exam: ExamID) throws -> [AuditLine]
    /// Whether a line carries this key: the act was done.
    func hasAuditLine(withKey key: String, in exam: ExamID) throws -> Bool
    /// Number and digest of the last line, kept apart from the lines, so that a missing tail shows.
    func auditHead(of exam: ExamID) throws -> AuditHead?
}
