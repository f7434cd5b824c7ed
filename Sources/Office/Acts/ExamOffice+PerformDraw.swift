import Admissions
package import Draws
import Papers
import Programme
import Seals
import Seating
import Vocabulary

/// What is revealed at a draw.
package struct DrawReveal: Hashable, Sendable {
    /// Each witness's secret in hexadecimal.
    package let nonces: [String: String]
    /// The office's sealed secret in hexadecimal; nil for a draw without one.
    package let sealedNonce: String?
    /// One text for each announced source: `source=value`.
    package let externalValues: [String]

    package init(nonces: [String: String], sealedNonce: String?, externalValues: [String]) {
        self.nonces = nonces
        self.sealedNonce = sealedNonce
        self.externalValues = externalValues
    }
}

extension ExamOffice {
    /// Draws as announced, and keeps the transcript.
    ///
    /// For the seats, candidate numbers are composed with it; for the papers, the transcript stays
    /// with the office until the last session is over (`revealedTranscript`).
    ///
    /// - Throws: `draw.not-announced`, `draw.done` when the announced draw was made,
    ///   `draw.session-started` once somebody has begun on the papers of an earlier draw,
    ///   `draw.not-as-announced` when secrets, values or inputs are not the announced ones, and
    ///   what the procedure refuses (`seats.capacity`, `papers.bank-too-small` …).
    @discardableResult
    package func performDraw(
        _ kind: DrawKind, _ reveal: DrawReveal, _ act: Act
    ) throws -> DrawTranscript? {
        try perform(
            act, allowing: [.officeClerk], ahead: { try drawn(kind, reveal, $0) }
        ) { drawn, books, trail in
            let (record, text) = (drawn.record, drawn.transcript.json.canonicalText)
            try books.setTranscript(text, ofVersion: record.version, of: kind, in: exam)
            trail.note(
                "draw.perform", kind.rawValue,
                [
                    "version": .int(record.version),
                    "transcript": .text(HashAlgorithm.sm3.hexadecimalDigest(Array(text.utf8))),
                ])
            let kept = try keep(drawn.transcript.result, of: record, from: drawn.source, books)
            trail.note("draw.keep", kind.base.rawValue, ["kept": .text(kept)])
            return drawn.transcript
        }
    }

    /// An announced draw with what it came to.
    private struct Drawn {
        let record: DrawRecord
        let source: DrawSource
        let transcript: DrawTranscript
    }

    private func drawn(
        _ kind: DrawKind, _ reveal: DrawReveal, _ books: any Books
    ) throws -> Drawn {
        let record = try announcedDraw(kind, books)
        if !kind.isLate { try checkNobodyStarted(books) }
        let source = try drawSource(of: record, books)
        let transcript = try DrawTranscript(
            announcement: try DrawCeremony.announcement(of: record), nonces: reveal.nonces,
            sealedNonce: reveal.sealedNonce, externalValues: reveal.externalValues,
            inputs: source.inputs, procedure: procedure(kind))
        return Drawn(record: record, source: source, transcript: transcript)
    }

    /// - Returns: the digest of all seats or papers that count now.
    private func keep(
        _ result: JSON, of record: DrawRecord, from source: DrawSource, _ books: any Books
    ) throws -> String {
        switch record.kind {
        case .seats:
            try books.insert(try seats(in: result), version: record.version, in: exam)
        case .lateSeats:
            try books.insert(
                late: try seats(in: result), version: record.version,
                base: try baseVersion(of: .lateSeats, books), in: exam)
        case .papers:
            try books.insert(
                try papers(in: result, source), version: record.version, in: exam)
        case .makeUpPapers:
            try books.insert(
                makeUp: try papers(in: result, source).map { $0.renamed(in: record.version) },
                version: record.version, base: try baseVersion(of: .makeUpPapers, books), in: exam
            )
        }
        return record.kind.base == .seats
            ? RowDigest.of(try books.seats(in: exam)) : RowDigest.of(try books.papers(in: exam))
    }

    private func announcedDraw(_ kind: DrawKind, _ books: any Books) throws -> DrawRecord {
        guard let record = try books.draws(of: kind, in: exam).last else {
            throw Refusal(
                "draw.not-announced", "抽取前必须先公告。", "a draw must be announced first")
        }
        guard record.void == nil else {
            throw Refusal(
                "draw.voided", "本次抽取已宣布作废，须重新公告。", "this draw was declared void")
        }
        guard record.transcript == nil else {
            throw Refusal(
                "draw.done", "已按公告抽取；重新抽取须重新公告并写明理由。",
                "the announced draw was made; another one needs an announcement with a reason")
        }
        return record
    }

    private func seats(in result: JSON) throws -> [SeatRecord] {
        guard let plan = SeatPlan(json: result) else {
            throw Fault("reading the result of the seat draw", cause: "another shape")
        }
        return try plan.assignments.map { seat in
            SeatRecord(
                registration: seat.registration, candidateNumber: try candidateNumber(seat),
                session: seat.session, site: seat.site, room: seat.room, seat: seat.seat)
        }
    }

    /// Site, session and room enter the number by their own numbers.
    private func candidateNumber(
        _ seat: SeatPlan.Assignment
    ) throws(Refusal) -> CandidateNumberID {
        let parts = CandidateNumber.Parts(
            year: programme.year, round: programme.round, site: Int(seat.site.text) ?? 0,
            session: Int(seat.session.text) ?? 0, room: Int(seat.room.text) ?? 0,
            seat: seat.seat)
        return try CandidateNumber(composing: parts, widths: programme.numbering).id
    }

    private func papers(in result: JSON, _ source: DrawSource) throws -> [PaperRecord] {
        guard let papers = PaperSet(result: result, items: source.items) else {
            throw Fault("reading the result of the paper draw", cause: "another shape")
        }
        return papers.papers.map {
            PaperRecord(registration: $0.registration, paper: $0.paper)
        }
    }

    /// The transcript of a draw that counts, or of one version, as it may be published now.
    ///
    /// - Throws: `draw.not-drawn`; `draw.sealed` for the papers until every attempt is over.
    package func revealedTranscript(of kind: DrawKind, version: Int? = nil) throws -> String {
        try records.read { books in
            let drawn = try books.draws(of: kind, in: exam).last {
                $0.transcript != nil && $0.version == version ?? $0.version
            }
            guard let transcript = drawn?.transcript else {
                throw Refusal("draw.not-drawn", "尚未抽取。", "nothing has been drawn yet")
            }
            if kind.base == .papers, try !books.isScored(exam) {
                throw Refusal(
                    "draw.sealed", "最后一场考试结束、评分完成前，试卷抽取记录不公开。",
                    "the transcript of the papers is sealed until the exam has been scored")
            }
            return transcript
        }
    }
}

extension PaperRecord {
    /// The paper under a name that no paper of the main draw, nor of another make-up draw, has:
    /// `S000001` of the second make-up draw is `M2-000001`.
    fileprivate func renamed(in version: Int) -> PaperRecord {
        PaperRecord(
            registration: registration,
            paper: Paper(
                sheet: SheetCode("M\(version)-\(paper.sheet.text.dropFirst())"),
                entries: paper.entries))
    }
}
