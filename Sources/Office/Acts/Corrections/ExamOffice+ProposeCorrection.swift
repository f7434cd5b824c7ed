import Seals
import Vocabulary

extension ExamOffice {
    /// The most characters of a reason, of the evidence, and of a note on a decision.
    package static let longestReason = 1000

    /// Proposes a correction; nothing changes until a second person decides.
    ///
    /// - Parameters:
    ///   - reason: why the item, or the record, is wrong.
    ///   - evidence: on what that rests: documents, minutes, the number of a challenge.
    /// - Returns: its number; nil when the act was done before.
    /// - Throws: as `checkMayCorrect` and `preview`; `correction.reason-required`,
    ///   `correction.too-long`; `correction.pending` while another proposal on the same subject is
    ///   undecided.
    @discardableResult
    package func propose(
        _ correction: Correction, because reason: String, evidence: String, _ act: Act
    ) throws -> Int? {
        try perform(
            act, allowing: [.officeClerk, .questionEditor],
            ahead: { books in
                try checkMayCorrect(correction, act, books)
                try checkReason(reason)
                try checkLength(evidence)
                return try preview(correction, books, at: act.at)
            }
        ) { figures, books, trail in
            let all = try books.corrections(in: exam)
            let pending = all.first {
                $0.decision == nil && $0.kind == correction.kind
                    && $0.subject.utf8.elementsEqual(correction.subject.utf8)
            }
            if let pending {
                throw Refusal(
                    "correction.pending",
                    "第\(pending.number)号更正涉及同一对象，尚未决定；请先决定它。",
                    "correction \(pending.number) on the same subject is undecided")
            }
            let record = CorrectionRecord(
                number: (all.map(\.number).max() ?? 0) + 1, kind: correction.kind,
                subject: correction.subject, content: correction.content, reason: reason,
                evidence: evidence, figures: figures.digest, account: act.actor.account,
                role: act.actor.role, at: act.at)
            try books.insert(record, in: exam)
            trail.note(
                "correction.propose", "\(record.number)",
                ["row": .text(RowDigest.of(record)), "figures": .text(record.figures)])
            return record.number
        }
    }

    func checkReason(_ reason: String) throws(Refusal) {
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw Refusal("correction.reason-required", "请写明理由。", "a reason is required")
        }
        try checkLength(reason)
    }

    func checkLength(_ text: String) throws(Refusal) {
        guard text.count <= ExamOffice.longestReason else {
            throw Refusal(
                "correction.too-long",
                "理由、依据和意见各不超过\(ExamOffice.longestReason)字，现为\(text.count)字。",
                "reasons, evidence and notes have \(ExamOffice.longestReason) characters at most")
        }
    }

    /// Every correction that was proposed, ascending by number.
    package func corrections() throws -> [CorrectionRecord] {
        try records.read { try $0.corrections(in: exam) }
    }

    /// - Throws: `correction.unknown`.
    package func correction(_ number: Int) throws -> CorrectionRecord {
        try records.read { try correction(number, $0) }
    }

    func correction(_ number: Int, _ books: any Books) throws -> CorrectionRecord {
        guard let record = try books.corrections(in: exam).first(where: { $0.number == number })
        else {
            throw Refusal(
                "correction.unknown", "没有第\(number)号更正。", "there is no correction \(number)")
        }
        return record
    }
}
