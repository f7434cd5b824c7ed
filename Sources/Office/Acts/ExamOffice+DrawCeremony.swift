import Draws
import Programme
package import Seals
import Vocabulary

extension ExamOffice {
    /// Takes a witness's commitment for the draw that is being prepared; another one of the same
    /// witness takes its place, as long as nothing was announced.
    ///
    /// - Throws: `draw.review-open` before the list is locked, `draw.announced` when the
    ///   commitments were published already, `draw.witness-unknown`,
    ///   `draw.commitment-malformed`, `draw.commitment-used` for one that stood in an earlier
    ///   announcement or is another witness's: its secret is known.
    package func commit(
        to kind: DrawKind, _ commitment: String, by witness: String, _ act: Act
    ) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            let ceremony = try drawCeremony(of: kind, books)
            try checkGathering(ceremony)
            guard ceremony.witnesses.contains(witness) else {
                throw Refusal(
                    "draw.witness-unknown", "考试配置中没有见证人“\(witness)”。",
                    "the config has no such witness")
            }
            let text = plainHexadecimal(commitment)
            guard let digest = bytes(hexadecimal: text), digest.count == HashAlgorithm.digestLength
            else {
                throw Refusal(
                    "draw.commitment-malformed", "承诺应为64位十六进制数字，请核对后重新填写。",
                    "a commitment is 32 bytes in hexadecimal")
            }
            try checkUnused(text, by: witness, ceremony, books)
            try books.save(
                ceremony.preparation.committing(witness, to: text)
                    .draft(of: kind, in: exam, at: act.at))
            trail.note(
                "draw.commit", kind.rawValue,
                [
                    "version": .int(ceremony.version), "witness": .text(witness),
                    "commitment": .text(text),
                ])
        }
    }

    /// Announces the draw that was prepared. For the papers the office seals a secret of its own,
    /// which stays in the store until the draw is made.
    ///
    /// - Throws: as `announceDraw`; `draw.announced` when nothing is being prepared.
    package func announcePreparedDraw(
        _ kind: DrawKind, secrets: any SecretSource, _ act: Act
    ) throws {
        try permit(act, to: [.officeClerk])
        let office = try renewed(for: kind)
        try office.computePlan(kind)
        defer { library?.turn() }
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            let ceremony = try drawCeremony(of: kind, books)
            try checkGathering(ceremony)
            let sealed =
                kind.base == .papers
                ? try sealedSecret(kind, ceremony.version, making: secrets, books) : nil
            _ = try office.announce(
                kind, ceremony.preparation,
                sealed: sealed.map {
                    hexadecimal(
                        DrawScheme.commitment(
                            to: $0, by: "sealed", exam: exam.text, hash: drawHash))
                }, at: act.at, books, &trail)
        }
    }

    /// Draws as announced from the secrets that the witnesses have told.
    ///
    /// - Parameters:
    ///   - nonces: each witness's secret, as typed.
    ///   - values: the outside values in the order of their sources.
    /// - Throws: as `performDraw`; `draw.sealed-elsewhere` when the office's secret is not in this
    ///   store.
    package func performAnnouncedDraw(
        _ kind: DrawKind, nonces: [String: String], values: [String], _ act: Act
    ) throws {
        try permit(act, to: [.officeClerk])
        let ceremony = try drawCeremony(of: kind)
        let sources = ceremony.announcement?.externalSources ?? []
        var sealed: [UInt8]?
        if ceremony.announcement?.sealedCommitment != nil {
            let version = ceremony.version
            sealed = try records.read { try $0.key(named: sealName(kind, version)) }
            guard sealed != nil else {
                throw Refusal(
                    "draw.sealed-elsewhere", "本次抽取的封存秘密不在本系统中，请在封存它的程序中抽取。",
                    "the sealed secret of this draw is not in this store")
            }
        }
        let reveal = DrawReveal(
            nonces: nonces.mapValues(plainHexadecimal), sealedNonce: sealed.map { hexadecimal($0) },
            externalValues: zip(sources, values).map { "\($0)=\($1)" })
        try performDraw(kind, reveal, act)
    }

    private func checkGathering(_ ceremony: DrawCeremony) throws(Refusal) {
        switch ceremony.stage {
        case .gathering: return
        case .waiting:
            throw ceremony.obstacle
                ?? Refusal("draw.not-ready", "还不能抽取。", "the draw cannot be made yet")
        case .announced, .drawn:
            throw Refusal(
                "draw.announced", "承诺已经公告，不能再更改。", "the commitments have been announced")
        }
    }

    private func checkUnused(
        _ commitment: String, by witness: String, _ ceremony: DrawCeremony, _ books: any Books
    ) throws {
        let others = ceremony.commitments.filter { $0.key != witness }.map(\.value)
        let earlier = try DrawKind.allCases.flatMap { kind in
            try books.draws(of: kind, in: exam).flatMap {
                Array(try DrawCeremony.announcement(of: $0).commitments.values)
            }
        }
        guard !(others + earlier).contains(commitment) else {
            throw Refusal(
                "draw.commitment-used", "这个承诺已经用过，请见证人重新生成秘密值。",
                "this commitment has been used: its secret is not fresh")
        }
    }

    /// The office's secret for the papers of that version; made when there is none.
    private func sealedSecret(
        _ kind: DrawKind, _ version: Int, making secrets: any SecretSource, _ books: any Books
    ) throws -> [UInt8] {
        let name = sealName(kind, version)
        if let known = try books.key(named: name) { return known }
        let fresh = secrets.bytes(DrawScheme.nonceLength)
        try books.insert(key: fresh, named: name)
        return fresh
    }

    private func sealName(_ kind: DrawKind, _ version: Int) -> String {
        kind == .papers
            ? "draw-sealed/\(exam)/\(version)" : "draw-sealed/\(exam)/\(kind.rawValue)/\(version)"
    }
}

extension DrawCeremony {
    /// What is being prepared, as it is kept.
    fileprivate var preparation: DrawPreparation {
        DrawPreparation(
            version: version, reason: reason, commitments: commitments, people: people)
    }
}

/// A digest or secret as people type or paste it: blanks and hyphens between groups, capitals.
func plainHexadecimal(_ typed: String) -> String {
    typed.filter { !$0.isWhitespace && $0 != "-" }.lowercased()
}
