package import Draws
import Programme
import Seals
package import Vocabulary

extension ExamOffice {
    /// Freezes the inputs of a draw and publishes what will be drawn, by whose commitments.
    ///
    /// - Parameters:
    ///   - people: whom a late draw is for; empty for the draws of everybody.
    ///   - commitments: each witness's commitment in hexadecimal.
    ///   - sealed: the office's commitment to a secret that is revealed after the last session.
    ///   - reason: why a draw that was made is to be replaced, or why a late one is made; recorded.
    ///     After a void draw it may be empty: the reason is that it was void.
    /// - Throws: as `drawSource`; `draw.already-drawn` when there is a draw and no reason,
    ///   `draw.void-first` when the one that was announced was neither made nor declared void,
    ///   `draw.session-started` once somebody has begun, `draw.witness-missing` when a witness of
    ///   the config has not committed, `draw.reason-required` for a late draw without a reason.
    @discardableResult
    package func announceDraw(
        _ kind: DrawKind, for people: [RegistrationID] = [], commitments: [String: String],
        sealed: String? = nil, reason: String = "", _ act: Act
    ) throws -> DrawAnnouncement? {
        try permit(act, to: [.officeClerk])
        let office = try renewed(for: kind)
        try office.computePlan(kind)
        defer { library?.turn() }
        return try perform(act, allowing: [.officeClerk]) { books, trail in
            try office.announce(
                kind,
                DrawPreparation(
                    version: try books.draws(of: kind, in: exam).count + 1, reason: reason,
                    commitments: commitments, people: people), sealed: sealed, at: act.at, books,
                &trail)
        }
    }

    /// The same as a part of an act.
    func announce(
        _ kind: DrawKind, _ prepared: DrawPreparation, sealed: String?, at moment: Moment,
        _ books: any Books, _ trail: inout AuditTrail
    ) throws -> DrawAnnouncement {
        try checkWitnesses(prepared.commitments)
        let earlier = try books.draws(of: kind, in: exam)
        let reason = try reason(for: kind, given: prepared.reason, after: earlier)
        // Asked first of all that the books can say, so that the answer is the plainest one.
        if !earlier.isEmpty, !kind.isLate { try checkNobodyStarted(books) }
        let source = try drawSource(kind, for: prepared.people, books)
        try checkSeats(source, of: kind)
        let announcement = DrawAnnouncement(
            exam: exam.text, procedure: procedure(kind).name, hash: drawHash,
            version: earlier.count + 1, reason: reason, parameters: source.parameters,
            inputs: source.inputs, commitments: prepared.commitments, sealedCommitment: sealed,
            externalSources: programme.draw.externalSources)
        let record = DrawRecord(
            exam: exam, kind: kind, version: announcement.version, reason: reason,
            announcement: announcement.json.canonicalText, announcedAt: moment,
            kept: source.kept.json.canonicalText)
        try books.insert(record)
        var detail: [String: JSON] = [
            "version": .int(announcement.version), "reason": .text(reason),
            "announcement": .text(hexadecimal(announcement.digest)),
            "row": .text(RowDigest.of(record)),
        ]
        if kind == .papers {
            let freeze = BankFreeze(version: announcement.version, number: bankNumber)
            try books.insert(freeze, in: exam)
            detail["freeze"] = .text(RowDigest.of(freeze))
        }
        trail.note("draw.announce", kind.rawValue, .object(detail))
        return announcement
    }

    private func checkWitnesses(_ commitments: [String: String]) throws {
        let missing = programme.draw.witnesses.filter { commitments[$0] == nil }
        guard missing.isEmpty, commitments.count == programme.draw.witnesses.count,
            commitments["sealed"] == nil
        else {
            throw Refusal(
                "draw.witness-missing", "见证人的承诺与配置不符，缺：\(missing.joined(separator: "、"))。",
                "the commitments are not those of the configured witnesses")
        }
    }

    /// Why this version is drawn: a draw after a void one says so by itself, a draw that replaces
    /// one that was made, and a late draw, must be given a reason.
    private func reason(
        for kind: DrawKind, given reason: String, after earlier: [DrawRecord]
    ) throws(Refusal) -> String {
        let isEmpty = !reason.contains { !$0.isWhitespace }
        if let last = earlier.last {
            if let void = last.void { return isEmpty ? last.reasonAfter(void) : reason }
            guard last.transcript != nil else { throw ExamOffice.voidFirst }
            if isEmpty, !kind.isLate {
                throw Refusal(
                    "draw.already-drawn", "已经抽取过；重新抽取必须写明理由并记录在案。",
                    "there is a draw already; another one needs a recorded reason")
            }
        }
        if isEmpty, kind.isLate { throw ExamOffice.reasonRequired }
        return isEmpty ? "" : reason
    }

    static var voidFirst: Refusal {
        Refusal(
            "draw.void-first", "上一次抽取已公告而未抽取，须先公开宣布作废，才能重新公告。",
            "the announced draw was not made: it must be declared void in the open first")
    }

    static var reasonRequired: Refusal {
        Refusal(
            "draw.reason-required", "必须写明理由（300字以内），理由将随公告公布。",
            "a reason of at most 300 characters is required")
    }

    func checkNobodyStarted(_ books: any Books) throws {
        guard try books.attemptEvents(in: exam, of: nil).isEmpty else {
            throw Refusal(
                "draw.session-started", "已有考生开始作答，不能重新抽取。",
                "candidates have begun to answer: no draw any more")
        }
    }
}
