package import Draws
package import Papers
import Programme
import Seals
package import Vocabulary

/// Where a public draw stands, from the locked list to its result.
package struct DrawCeremony: Hashable, Sendable {
    /// What is to be done next.
    package enum Stage: String, Hashable, Sendable, CaseIterable {
        /// Something must be done first: `obstacle` says what.
        case waiting
        /// The witnesses' commitments are being gathered.
        case gathering
        /// Announced: secrets and outside values are awaited.
        case announced
        case drawn
    }

    /// An input with the digest that it has now, or was announced with.
    package struct Input: Hashable, Sendable {
        package let name: String
        package let digest: String
    }

    package let kind: DrawKind
    package let stage: Stage
    /// Why nothing can be announced now; nil when nothing stands in the way.
    package let obstacle: Refusal?
    /// Of the draw that is being prepared, or of the latest.
    package let version: Int
    /// Why it replaces another; empty for the first.
    package let reason: String
    /// Those of the config.
    package let witnesses: [String]
    /// Each witness's commitment, as far as there is one.
    package let commitments: [String: String]
    /// Ascending by name.
    package let inputs: [Input]
    /// Whom a late draw is for.
    package let people: [RegistrationID]
    /// The quota of a paper draw, as it will be or was announced.
    package let plan: PaperPlan?
    /// What the quota promises: while it can still be shown before anything is drawn.
    package let promise: PaperPlanFigures?
    /// What is worth a look before the announcement: items that many people will meet.
    package let warnings: [Finding]
    /// The latest draw from its announcement on; nil while the first is being prepared.
    package let record: DrawRecord?
    /// Every draw of this kind, ascending by version.
    package let history: [DrawRecord]
    /// What was published; nil while a draw is being prepared.
    package let announcement: DrawAnnouncement?
    /// Whether somebody has begun to answer, so that nothing can be drawn for everybody any more.
    package let hasStarted: Bool

    /// The witnesses whose commitment is lacking.
    package var missing: [String] { witnesses.filter { commitments[$0] == nil } }

    /// Why a secret as typed does not open its witness's commitment; nil when it does.
    package func problem(ofSecret typed: String, by witness: String) -> String? {
        guard let announcement, let commitment = announcement.commitments[witness] else {
            return "该见证人未曾承诺。"
        }
        guard !typed.isEmpty else { return "尚未填写。" }
        guard let secret = bytes(hexadecimal: plainHexadecimal(typed)),
            secret.count == DrawScheme.nonceLength
        else { return "应为64位十六进制数字。" }
        let computed = DrawScheme.commitment(
            to: secret, by: witness, exam: announcement.exam, hash: announcement.hash)
        return hexadecimal(computed) == commitment ? nil : "与事先的承诺不符，请核对是否输错。"
    }

    static func announcement(of record: DrawRecord) throws -> DrawAnnouncement {
        do {
            return try DrawAnnouncement(json: try JSON(parsing: Array(record.announcement.utf8)))
        } catch {
            throw Fault("reading the announcement of a draw", cause: "\(error)")
        }
    }
}

extension ExamOffice {
    /// Where a draw stands.
    package func drawCeremony(of kind: DrawKind) throws -> DrawCeremony {
        try records.read { try drawCeremony(of: kind, $0) }
    }

    func drawCeremony(of kind: DrawKind, _ books: any Books) throws -> DrawCeremony {
        let draws = try books.draws(of: kind, in: exam)
        if let prepared = try preparation(of: kind, after: draws, books) {
            return try ceremony(of: kind, preparing: prepared, after: draws, books)
        }
        guard let last = draws.last else {
            return try ceremony(of: kind, after: draws, obstacle: nobodyLate, books)
        }
        let announcement = try DrawCeremony.announcement(of: last)
        let kept = try DrawKept(last)
        return DrawCeremony(
            kind: kind, stage: last.transcript == nil ? .announced : .drawn, obstacle: nil,
            version: last.version, reason: last.reason, witnesses: programme.draw.witnesses,
            commitments: announcement.commitments, inputs: inputs(announcement.inputDigests),
            people: kept.people, plan: kept.plan, promise: nil, warnings: [], record: last,
            history: draws, announcement: announcement, hasStarted: try hasStarted(books))
    }

    /// The ceremony of a draw that is being prepared. What stands in its way is an answer here, not
    /// an error: the page says it.
    private func ceremony(
        of kind: DrawKind, preparing prepared: DrawPreparation, after draws: [DrawRecord],
        _ books: any Books
    ) throws -> DrawCeremony {
        do {
            let source = try drawSource(kind, for: prepared.people, books)
            return DrawCeremony(
                kind: kind, stage: .gathering, obstacle: nil, version: prepared.version,
                reason: prepared.reason, witnesses: programme.draw.witnesses,
                commitments: prepared.commitments, inputs: inputs(source.digests(by: drawHash)),
                people: prepared.people, plan: source.kept.plan, promise: promise(of: source),
                warnings: warnings(of: source), record: draws.last, history: draws,
                announcement: nil, hasStarted: try hasStarted(books))
        } catch let refusal as Refusal {
            return try ceremony(
                of: kind, preparing: prepared, after: draws, obstacle: refusal, books)
        }
    }

    private func ceremony(
        of kind: DrawKind, preparing prepared: DrawPreparation? = nil, after draws: [DrawRecord],
        obstacle: Refusal, _ books: any Books
    ) throws -> DrawCeremony {
        DrawCeremony(
            kind: kind, stage: .waiting, obstacle: obstacle, version: prepared?.version ?? 1,
            reason: prepared?.reason ?? "", witnesses: programme.draw.witnesses,
            commitments: prepared?.commitments ?? [:], inputs: [],
            people: prepared?.people ?? [], plan: nil, promise: nil, warnings: [],
            record: draws.last, history: draws, announcement: nil, hasStarted: try hasStarted(books)
        )
    }

    private func promise(of source: DrawSource) -> PaperPlanFigures? {
        guard let plan = source.kept.plan, let problem = source.problem else { return nil }
        return PaperPlanFigures(
            plan, for: problem, sizes: programme.blueprint.sections.map(\.setSize))
    }

    private func warnings(of source: DrawSource) -> [Finding] {
        guard let plan = source.kept.plan, let problem = source.problem else { return [] }
        return plan.exposureFindings(for: problem, limit: exposureLimit)
    }

    /// What the quota of an announced paper draw promises; nil for others, and once the list is
    /// not the announced one any more.
    package func promise(of ceremony: DrawCeremony) throws -> PaperPlanFigures? {
        if let promise = ceremony.promise { return promise }
        guard ceremony.kind == .papers, ceremony.stage == .announced,
            let record = ceremony.record
        else { return nil }
        return try records.read { books in
            do {
                return promise(of: try drawSource(of: record, books))
            } catch is Refusal {
                return nil
            }
        }
    }

    private func inputs(_ digests: [String: String]) -> [DrawCeremony.Input] {
        digests.sorted { $0.key < $1.key }.map {
            DrawCeremony.Input(name: $0.key, digest: $0.value)
        }
    }

    private func hasStarted(_ books: any Books) throws -> Bool {
        try !books.attemptEvents(in: exam, of: nil).isEmpty
    }

    private var nobodyLate: Refusal {
        Refusal("draw.nobody-late", "没有需要补抽的人。", "nobody needs a draw of their own")
    }
}
