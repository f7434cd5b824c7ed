import Admissions
package import Draws
import Programme
import Seals
import Vocabulary

/// Where a public draw stands, from the locked list to its result.
package struct DrawCeremony: Hashable, Sendable {
    /// What is to be done next.
    package enum Stage: String, Hashable, Sendable, CaseIterable {
        /// The list is not locked.
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
    /// The latest draw from its announcement on; nil while the first is being prepared.
    package let record: DrawRecord?
    /// What was published; nil while a draw is being prepared.
    package let announcement: DrawAnnouncement?
    /// Whether somebody has begun to answer, so that nothing can be drawn any more.
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

/// A draw before its announcement: the commitments as they come in. It is kept as a draft under a
/// name that no account can have.
struct DrawPreparation {
    let version: Int
    let reason: String
    let commitments: [String: String]

    private static let witnessPrefix = "witness."

    static func account(_ kind: DrawKind) -> AccountID { AccountID("_draw-\(kind.rawValue)") }

    init(version: Int, reason: String, commitments: [String: String]) {
        self.version = version
        self.reason = reason
        self.commitments = commitments
    }

    init?(_ draft: DraftRecord?) {
        guard let draft, let version = draft.fields["version"].flatMap({ Int($0) }) else {
            return nil
        }
        self.version = version
        reason = draft.fields["reason"] ?? ""
        var commitments: [String: String] = [:]
        for (name, value) in draft.fields where name.hasPrefix(DrawPreparation.witnessPrefix) {
            commitments[String(name.dropFirst(DrawPreparation.witnessPrefix.count))] = value
        }
        self.commitments = commitments
    }

    func draft(of kind: DrawKind, in exam: ExamID, at moment: Moment) -> DraftRecord {
        var fields = ["version": "\(version)", "reason": reason]
        for (witness, commitment) in commitments {
            fields[DrawPreparation.witnessPrefix + witness] = commitment
        }
        return DraftRecord(
            account: DrawPreparation.account(kind), exam: exam, fields: fields, savedAt: moment)
    }
}

extension ExamOffice {
    /// Where a draw stands.
    package func drawCeremony(of kind: DrawKind) throws -> DrawCeremony {
        try records.read { try drawCeremony(of: kind, $0) }
    }

    func drawCeremony(of kind: DrawKind, _ books: any Books) throws -> DrawCeremony {
        let draws = try books.draws(of: kind, in: exam)
        let prepared = try preparation(of: kind, after: draws, books)
        let last = draws.last
        let announcement = try prepared == nil ? last.map(DrawCeremony.announcement) : nil
        // Once it is announced, the announcement says what the list was.
        let people =
            announcement == nil
            ? try books.registrations(in: exam, of: nil, states: [.locked]) : []
        let digests =
            announcement?.inputDigests
            ?? drawInputs(kind, people: people).mapValues {
                drawHash.hexadecimalDigest($0.canonical)
            }
        let stage: DrawCeremony.Stage =
            announcement == nil && people.isEmpty
            ? .waiting
            : prepared != nil ? .gathering : last?.transcript == nil ? .announced : .drawn
        return DrawCeremony(
            kind: kind, stage: stage, version: prepared?.version ?? draws.count,
            reason: prepared?.reason ?? last?.reason ?? "", witnesses: programme.draw.witnesses,
            commitments: prepared?.commitments ?? announcement?.commitments ?? [:],
            inputs: digests.sorted { $0.key < $1.key }.map {
                DrawCeremony.Input(name: $0.key, digest: $0.value)
            }, record: last, announcement: announcement,
            hasStarted: try !books.attemptEvents(in: exam, of: nil).isEmpty)
    }

    /// What is being prepared: the first draw, or one that was begun after the last. A draft of an
    /// earlier version is over: its draw was announced.
    private func preparation(
        of kind: DrawKind, after draws: [DrawRecord], _ books: any Books
    ) throws -> DrawPreparation? {
        let draft = try books.draft(of: DrawPreparation.account(kind), in: exam)
        let kept = DrawPreparation(draft)
        if let kept, kept.version == draws.count + 1 { return kept }
        return draws.isEmpty ? DrawPreparation(version: 1, reason: "", commitments: [:]) : nil
    }
}
