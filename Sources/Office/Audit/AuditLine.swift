import Seals
package import Vocabulary

/// One line of the audit chain: who did what to what, when, and the digest of the line before.
///
/// All members are plain texts and numbers: a line that somebody has changed must still be
/// readable, so that it can be named.
package struct AuditLine: Hashable, Sendable {
    package let exam: String
    /// From 1, without a gap.
    package let number: Int
    /// Milliseconds since 1970.
    package let at: Int
    package let account: String
    package let role: String
    /// The act by its stable name, such as `review.unitPass`.
    package let act: String
    /// What it was done to, such as a registration; never a name or an ID number.
    package let subject: String
    /// Canonical JSON; nothing secret (DESIGN section 3, habit 8).
    package let detail: String
    /// The caller's key, by which an act that is asked for again is known; empty for none.
    package let key: String
    /// The digest of the line before; zeros for the first.
    package let previous: String
    /// SM3 over everything above, in hexadecimal.
    package let digest: String

    /// A line as a store has it.
    package init(
        exam: String, number: Int, at: Int, account: String, role: String, act: String,
        subject: String, detail: String, key: String, previous: String, digest: String
    ) {
        self.exam = exam
        self.number = number
        self.at = at
        self.account = account
        self.role = role
        self.act = act
        self.subject = subject
        self.detail = detail
        self.key = key
        self.previous = previous
        self.digest = digest
    }

    /// The line that follows `last`.
    init(after last: AuditLine?, exam: ExamID, entry: AuditTrail.Entry, act: Act, key: String) {
        let detail = entry.detail.canonicalText
        let line = AuditLine(
            exam: exam.text, number: (last?.number ?? 0) + 1,
            at: act.at.millisecondsSince1970, account: act.actor.account.text,
            role: act.actor.role.rawValue, act: entry.name, subject: entry.subject,
            detail: detail, key: key, previous: last?.digest ?? AuditLine.genesis, digest: "")
        self = line.sealed
    }

    /// What the first line has for the line before it.
    package static let genesis = String(repeating: "0", count: 64)

    /// The digest that belongs to the contents.
    package var computedDigest: String {
        HashAlgorithm.sm3.hexadecimalDigest(JSON.object(members).canonical)
    }

    /// As one line of `audit.jsonl`.
    package var json: JSON {
        .object(members.merging(["digest": .text(digest)], uniquingKeysWith: { $1 }))
    }

    private var sealed: AuditLine {
        AuditLine(
            exam: exam, number: number, at: at, account: account, role: role, act: act,
            subject: subject, detail: detail, key: key, previous: previous,
            digest: computedDigest)
    }

    private var members: [String: JSON] {
        [
            "exam": .text(exam), "number": .int(number), "at": .int(at),
            "account": .text(account), "role": .text(role), "act": .text(act),
            "subject": .text(subject), "detail": .text(detail), "key": .text(key),
            "previous": .text(previous),
        ]
    }
}

/// Where a chain ends.
package struct AuditHead: Hashable, Sendable {
    package let number: Int
    package let digest: String

    package init(number: Int, digest: String) {
        self.number = number
        self.digest = digest
    }
}
