import Vocabulary

/// A draw before its announcement: the commitments as they come in. It is kept as a draft under a
/// name that no account can have.
struct DrawPreparation: Hashable {
    let version: Int
    let reason: String
    let commitments: [String: String]
    /// Whom a late draw is for; empty for the draws of everybody.
    let people: [RegistrationID]

    private static let witnessPrefix = "witness."

    static func account(_ kind: DrawKind) -> AccountID { AccountID("_draw-\(kind.rawValue)") }

    init(
        version: Int, reason: String, commitments: [String: String] = [:],
        people: [RegistrationID] = []
    ) {
        self.version = version
        self.reason = reason
        self.commitments = commitments
        self.people = people
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
        people = (draft.fields["people"] ?? "").split(separator: " ").map {
            RegistrationID(String($0))
        }
    }

    func draft(of kind: DrawKind, in exam: ExamID, at moment: Moment) -> DraftRecord {
        var fields = [
            "version": "\(version)", "reason": reason,
            "people": people.map(\.text).joined(separator: " "),
        ]
        for (witness, commitment) in commitments {
            fields[DrawPreparation.witnessPrefix + witness] = commitment
        }
        return DraftRecord(
            account: DrawPreparation.account(kind), exam: exam, fields: fields, savedAt: moment)
    }

    func committing(_ witness: String, to commitment: String) -> DrawPreparation {
        DrawPreparation(
            version: version, reason: reason,
            commitments: commitments.merging([witness: commitment], uniquingKeysWith: { $1 }),
            people: people)
    }
}

extension ExamOffice {
    /// What is being prepared: the first draw, one that was begun after the last, or the one that
    /// takes the place of a void one. A draft of an earlier version is over: its draw was
    /// announced.
    func preparation(
        of kind: DrawKind, after draws: [DrawRecord], _ books: any Books
    ) throws -> DrawPreparation? {
        let draft = try books.draft(of: DrawPreparation.account(kind), in: exam)
        let kept = DrawPreparation(draft)
        if let kept, kept.version == draws.count + 1 { return kept }
        guard let last = draws.last else {
            return kind.isLate ? nil : DrawPreparation(version: 1, reason: "")
        }
        guard let void = last.void else { return nil }
        return DrawPreparation(
            version: draws.count + 1, reason: last.reasonAfter(void),
            people: try DrawKept(last).people)
    }
}

extension DrawRecord {
    /// Why the draw after this void one is made.
    func reasonAfter(_ void: DrawVoid) -> String {
        let why = "第\(version)次抽取已宣布作废：\(void.reason)"
        // A late draw says for whom it is made, also the second time.
        return kind.isLate ? "\(reason)（\(why)）" : why
    }
}
