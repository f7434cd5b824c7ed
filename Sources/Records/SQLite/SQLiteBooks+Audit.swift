import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    /// The line must follow from the head, which is kept apart from the lines: a chain that lost
    /// its tail is not continued as if nothing had happened.
    func append(_ line: AuditLine) throws {
        let doing = "appending audit line \(line.number) of \(line.exam)"
        let head = try auditHead(ofExam: line.exam)
        guard line.follows(head) else {
            throw failed(Fault(doing, cause: "it does not follow from the head of the chain"))
        }
        try change(
            doing,
            """
            insert into \(lines(line.exam))
                (exam, number, at_milliseconds, account, role, act, subject, detail, act_key,
                previous, digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                line.exam, line.number, line.at, line.account, line.role, line.act, line.subject,
                line.detail, line.key, line.previous, line.digest,
            ])
        try change(
            doing,
            """
            insert into \(heads(line.exam)) (exam, number, digest) values (?, ?, ?)
            on conflict (exam) do update
            set number = excluded.number, digest = excluded.digest
            """, [line.exam, line.number, line.digest])
    }

    func lastAuditLine(in exam: ExamID) throws -> AuditLine? {
        try auditLines(in: exam, "order by number desc limit 1").first
    }

    func auditLines(in exam: ExamID) throws -> [AuditLine] {
        try auditLines(in: exam, "order by number")
    }

    func hasAuditLine(withKey key: String, in exam: ExamID) throws -> Bool {
        guard !key.isEmpty else { return false }
        return try !rows(
            of: Table(lines(exam.text)), in: exam,
            """
            select number from \(lines(exam.text))
            where exam = ? and act_key = ? and act_key <> ''
            """, [exam.text, key]
        ) { try $0.int(0) }.isEmpty
    }

    func auditHead(of exam: ExamID) throws -> AuditHead? { try auditHead(ofExam: exam.text) }

    /// The chains of the accounts, of the bank and of the keys belong to no exam and have
    /// tables of their own.
    private func lines(_ exam: String) -> String {
        switch exam {
        case ExamOffice.accountsChain.text: "access_lines"
        case BankOffice.chain.text: "bank_lines"
        case SealOffice.chain.text: "seal_lines"
        default: "audit_lines"
        }
    }

    private func heads(_ exam: String) -> String {
        switch exam {
        case ExamOffice.accountsChain.text: "access_heads"
        case BankOffice.chain.text: "bank_heads"
        case SealOffice.chain.text: "seal_heads"
        default: "audit_heads"
        }
    }

    private func auditHead(ofExam exam: String) throws -> AuditHead? {
        try rows(
            of: Table(heads(exam)), in: nil,
            "select exam, number, digest from \(heads(exam)) where exam = ?", [exam]
        ) { AuditHead(number: try $0.int(1), digest: try $0.text(2)) }.first
    }

    private func auditLines(in exam: ExamID, _ order: String) throws -> [AuditLine] {
        try rows(
            of: Table(lines(exam.text)), in: exam,
            """
            select number, at_milliseconds, account, role, act, subject, detail, act_key,
                previous, digest
            from \(lines(exam.text)) where exam = ? \(order)
            """, [exam.text]
        ) { columns in
            AuditLine(
                exam: exam.text, number: try columns.int(0), at: try columns.int(1),
                account: try columns.text(2), role: try columns.text(3),
                act: try columns.text(4), subject: try columns.text(5),
                detail: try columns.text(6), key: try columns.text(7),
                previous: try columns.text(8), digest: try columns.text(9))
        }
    }
}

extension AuditLine {
    /// Whether it is the next line of the chain that ends at `head`; nil for an empty chain.
    func follows(_ head: AuditHead?) -> Bool {
        number == (head?.number ?? 0) + 1 && previous == head?.digest ?? AuditLine.genesis
    }
}
