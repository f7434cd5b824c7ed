import Admissions
import Bank
package import Draws
import Grading
import Papers
import Programme
import Seals
import Seating
import Vocabulary

extension ExamOffice {
    /// Freezes the inputs of a draw and publishes what will be drawn, by whose commitments.
    ///
    /// - Parameters:
    ///   - commitments: each witness's commitment in hexadecimal.
    ///   - sealed: the office's commitment to a secret that is revealed after the last session.
    ///   - reason: why a draw that was made is to be replaced; recorded.
    /// - Throws: `draw.review-open` before the list is locked, `draw.already-drawn` when there is a
    ///   draw and no reason, `draw.session-started` once somebody has begun,
    ///   `draw.witness-missing` when a witness of the config has not committed.
    @discardableResult
    package func announceDraw(
        _ kind: DrawKind, commitments: [String: String], sealed: String? = nil,
        reason: String = "", _ act: Act
    ) throws -> DrawAnnouncement? {
        try perform(act, allowing: [.officeClerk]) { books, trail in
            try announce(
                kind, commitments: commitments, sealed: sealed, reason: reason, at: act.at, books,
                &trail)
        }
    }

    /// The same as a part of an act.
    func announce(
        _ kind: DrawKind, commitments: [String: String], sealed: String?, reason: String,
        at moment: Moment, _ books: any Books, _ trail: inout AuditTrail
    ) throws -> DrawAnnouncement {
        try checkWitnesses(commitments)
        let locked = try lockedRegistrations(books)
        let earlier = try books.draws(of: kind, in: exam)
        try checkRedraw(earlier, reason: reason, books)
        if kind == .papers { try checkPolicies(paperRequest(locked)) }
        let announcement = DrawAnnouncement(
            exam: exam.text, procedure: procedure(kind).name, hash: drawHash,
            version: earlier.count + 1, reason: reason, parameters: drawParameters(kind),
            inputs: drawInputs(kind, people: locked), commitments: commitments,
            sealedCommitment: sealed, externalSources: programme.draw.externalSources)
        let record = DrawRecord(
            exam: exam, kind: kind, version: announcement.version, reason: reason,
            announcement: announcement.json.canonicalText, announcedAt: moment,
            transcript: nil)
        try books.insert(record)
        trail.note(
            "draw.announce", kind.rawValue,
            [
                "version": .int(announcement.version), "reason": .text(reason),
                "announcement": .text(hexadecimal(announcement.digest)),
                "row": .text(RowDigest.of(record)),
            ])
        return announcement
    }

    /// A policy that would give full marks for an incomplete answer to an item of the bank is
    /// refused before anything is drawn (practice 3, trap 1).
    func checkPolicies(_ request: PaperRequest) throws(Refusal) {
        let findings = policyFindings(request)
        guard findings.isEmpty else {
            throw Refusal(
                "draw.policy-unfit", "评分规则不适用于题库中的\(findings.count)处试题。",
                "the scoring policies do not fit \(findings.count) items of the bank",
                findings: findings)
        }
    }

    /// Where a scoring policy does not fit an item that may be drawn.
    func policyFindings(_ request: PaperRequest) -> [Finding] {
        let all = Paper(
            sheet: "all", entries: request.items.map { Paper.Entry(item: $0.id, choices: []) })
        return all.key(from: bank, by: programme.blueprint).entries
            .flatMap { programme.grading.policy(for: $0.type).findings(for: $0) }
            .filter { $0.severity == .error }
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

    private func checkRedraw(
        _ earlier: [DrawRecord], reason: String, _ books: any Books
    ) throws {
        guard !earlier.isEmpty else { return }
        guard !reason.isEmpty else {
            throw Refusal(
                "draw.already-drawn", "已经公告或抽取过；重新抽取必须写明理由并记录在案。",
                "there is a draw already; another one needs a recorded reason")
        }
        try checkNobodyStarted(books)
    }

    func checkNobodyStarted(_ books: any Books) throws {
        guard try books.attemptEvents(in: exam, of: nil).isEmpty else {
            throw Refusal(
                "draw.session-started", "已有考生开始作答，不能重新抽取。",
                "candidates have begun to answer: no draw any more")
        }
    }

    /// The frozen list: whoever was approved, and is locked.
    func lockedRegistrations(_ books: any Books) throws -> [Registration] {
        let locked = try books.registrations(in: exam, of: nil, states: [.locked])
        guard !locked.isEmpty else {
            throw Refusal(
                "draw.review-open", "审核尚未截止、名单尚未锁定，不能抽取。",
                "the review is not closed: the list is not locked")
        }
        return locked
    }

    func procedure(_ kind: DrawKind) -> any DrawProcedure {
        switch kind {
        case .seats: SeatDraw()
        case .papers: PaperDraw()
        }
    }

    func drawInputs(_ kind: DrawKind, people: [Registration]) -> [String: JSON] {
        switch kind {
        case .seats: seatRequest(people).inputs
        case .papers: paperRequest(people).inputs
        }
    }

    func paperRequest(_ people: [Registration]) -> PaperRequest {
        PaperRequest(
            registrations: people.map(\.id), bank: bank, blueprint: programme.blueprint)
    }

    private func drawParameters(_ kind: DrawKind) -> JSON {
        switch kind {
        case .seats: seatRequest([]).parameters
        case .papers: .object([:])
        }
    }

    private func seatRequest(_ people: [Registration]) -> SeatRequest {
        SeatRequest(
            people: people.map {
                SeatRequest.Person(
                    registration: $0.id, unit: $0.applicant.unit,
                    needsAccess: $0.applicant.accommodation?.needsAccessibleSeat ?? false)
            }, rooms: programme.rooms, sessions: programme.sessions.map(\.id),
            rules: programme.seating)
    }

    /// The hash of both draws, by the config.
    var drawHash: HashAlgorithm {
        switch programme.draw.hash {
        case .sm3: .sm3
        case .sha256: .sha256
        }
    }
}
