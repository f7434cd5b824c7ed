package import Admissions
package import Vocabulary

/// What was read from a roster: all or nothing.
package struct RosterImport: Hashable, Sendable {
    /// Everything that is wrong or worth a look, in the order of the rows.
    package let findings: [Finding]
    /// How many rows have a person, sound or not.
    package let rowCount: Int
    private let read: [RosterEntry]

    init(read: [RosterEntry], rowCount: Int, findings: [Finding]) {
        self.read = read
        self.rowCount = rowCount
        self.findings = findings
    }

    /// Whether no finding is an error; warnings do not stand in the way.
    package var isUsable: Bool { !findings.contains { $0.severity == .error } }

    /// The people with their places, in the order of the rows; none unless the import is usable.
    package var entries: [RosterEntry] { isUsable ? read : [] }

    /// The same with bare row numbers.
    package var applicants: [(row: Int, applicant: Applicant)] {
        entries.map { ($0.place.row ?? 0, $0.applicant) }
    }

    /// The people, for a caller that goes on only when all is well.
    /// - Throws: `Refusal` `roster.not-usable` with all findings.
    package func accepted() throws(Refusal) -> [RosterEntry] {
        guard isUsable else {
            let count = findings.count { $0.severity == .error }
            throw Refusal(
                "roster.not-usable", "名单有 \(count) 处错误，未导入任何人员。",
                "\(count) errors in the roster; nobody was imported", findings: findings)
        }
        return read
    }
}
