import Bank
import Draws
package import Papers
import Programme
import Seals
package import Vocabulary

extension ExamOffice {
    /// The figures of drawn papers as they were designed.
    ///
    /// - Throws: `draw.not-drawn`; `Fault` when the store has something else than a transcript.
    package func paperFigures(of record: DrawRecord) throws -> PaperFigures {
        let transcript = try ExamOffice.transcript(of: record)
        do {
            return try PaperFigures(
                inputs: transcript["inputs"]?.object ?? [:],
                result: transcript["result"] ?? .null)
        } catch {
            throw Fault("reading the papers of a draw", cause: error.code)
        }
    }

    /// What is public about a paper draw from the moment at which it is made: who revealed what,
    /// and the root that commits to every paper. It tells no paper.
    ///
    /// - Throws: `draw.not-drawn`, `draw.unknown` for draws of seats: they have nothing to hide.
    package func receipt(of record: DrawRecord) throws -> JSON {
        guard record.kind.base == .papers else {
            throw Refusal(
                "draw.unknown", "座位抽取记录即时公开，没有回执。", "a draw of seats has no receipt")
        }
        let transcript = try ExamOffice.transcript(of: record)
        return [
            "scheme": .text("\(DrawScheme.name) receipt"),
            "announcement": transcript["announcement"] ?? .null,
            "nonces": transcript["nonces"] ?? .null,
            "external_values": transcript["external_values"] ?? .null,
            "root": transcript["result"]?["root"] ?? .null,
            "result_digest": transcript["result_digest"] ?? .null,
            "transcript_digest": transcript["transcript_digest"] ?? .null,
        ]
    }

    /// The latest draw that gave a person the paper that counts.
    ///
    /// - Throws: `draw.not-drawn` for whoever has no paper.
    package func paperDraw(of registration: RegistrationID) throws -> DrawRecord {
        try records.read { books in
            let late = try books.draws(of: .makeUpPapers, in: exam).last { record in
                try record.transcript != nil
                    && DrawKept(record).people.contains(registration)
            }
            let main = try books.draws(of: .papers, in: exam).last { $0.transcript != nil }
            // A make-up draw that was made for an earlier main draw counts no more.
            let record = [late, main].compactMap { $0 }.max { $0.announcedAt < $1.announcedAt }
            guard let record else { throw ExamOffice.notDrawn }
            return record
        }
    }

    /// The proofs of all papers of a draw, with the salts by which their words can be checked.
    ///
    /// - Throws: `draw.not-drawn`; `draw.sealed` until the exam has been scored: a proof tells a
    ///   paper.
    package func proofs(of record: DrawRecord) throws -> DrawnPaperProofs {
        let key = try records.read { books in
            guard try books.isScored(exam) else {
                throw Refusal(
                    "draw.sealed", "最后一场考试结束、评分完成前，试卷证明不公开。",
                    "the proofs of papers are sealed until the exam has been scored")
            }
            return try textKey(books)
        }
        let transcript = try ExamOffice.transcript(of: record)
        guard let proofs = PaperProofs(transcript: transcript) else {
            throw Fault("reading the papers of a draw", cause: "another shape")
        }
        return DrawnPaperProofs(
            proofs: proofs,
            request: PaperRequest(
                candidates: [], bank: bank, blueprint: programme.blueprint, textKey: key))
    }

    /// For whoever has no paper to be proved.
    package static var withoutPaper: Refusal {
        Refusal("draw.without-paper", "您没有抽取过试卷，没有可供核对的证明。", "no paper, so no proof")
    }

    static func transcript(of record: DrawRecord) throws -> JSON {
        guard let text = record.transcript else { throw notDrawn }
        do {
            return try JSON(parsing: Array(text.utf8))
        } catch {
            throw Fault("reading the transcript of a draw", cause: "\(error)")
        }
    }

    static var notDrawn: Refusal {
        Refusal("draw.not-drawn", "尚未抽取。", "nothing has been drawn yet")
    }
}

/// The proofs of a draw's papers, each a file that `zhikao verify draw` checks.
package struct DrawnPaperProofs: Sendable {
    let proofs: PaperProofs
    let request: PaperRequest

    /// The proof of one person's paper; nil for whoever got none in this draw.
    package func proof(of registration: RegistrationID) -> JSON? {
        proofs.proof(of: registration) { request.salt(of: $0) }?.json
    }
}
