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
        try perform(act, allowing: [.officeClerk]) { books, trail in
            let record = try announcedDraw(kind, books)
            try checkNobodyStarted(books)
            let people = try lockedRegistrations(books)
            let transcript = try DrawTranscript(
                announcement: try announcement(record), nonces: reveal.nonces,
                sealedNonce: reveal.sealedNonce, externalValues: reveal.externalValues,
                inputs: drawInputs(kind, people: people), procedure: procedure(kind))
            let text = transcript.json.canonicalText
            try books.setTranscript(text, ofVersion: record.version, of: kind, in: exam)
            let kept =
                switch kind {
                case .seats: try keepSeats(transcript.result, version: record.version, books)
                case .papers:
                    try keepPapers(
                        transcript.result, people: people, version: record.version, books)
                }
            trail.note(
                "draw.perform", kind.rawValue,
                [
                    "version": .int(record.version), "kept": .text(kept),
                    "transcript": .text(HashAlgorithm.sm3.hexadecimalDigest(Array(text.utf8))),
                ])
            return transcript
        }
    }

    private func announcedDraw(_ kind: DrawKind, _ books: any Books) throws -> DrawRecord {
        guard let record = try books.draws(of: kind, in: exam).last else {
            throw Refusal(
                "draw.not-announced", "抽取前必须先公告。", "a draw must be announced first")
        }
        guard record.transcript == nil else {
            throw Refusal(
                "draw.done", "已按公告抽取；重新抽取须重新公告并写明理由。",
                "the announced draw was made; another one needs an announcement with a reason")
        }
        return record
    }

    private func announcement(_ record: DrawRecord) throws -> DrawAnnouncement {
        do {
            return try DrawAnnouncement(json: try JSON(parsing: Array(record.announcement.utf8)))
        } catch {
            throw Fault("reading the announcement of a draw", cause: "\(error)")
        }
    }

    /// - Returns: the digest of what was kept.
    private func keepSeats(
        _ result: JSON, version: Int, _ books: any Books
    ) throws -> String {
        guard let plan = SeatPlan(json: result) else {
            throw Fault("reading the result of the seat draw", cause: "another shape")
        }
        let seats = try plan.assignments.map { seat in
            SeatRecord(
                registration: seat.registration, candidateNumber: try candidateNumber(seat),
                session: seat.session, site: seat.site, room: seat.room, seat: seat.seat)
        }
        try books.insert(seats, version: version, in: exam)
        return RowDigest.of(try books.seats(in: exam))
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

    private func keepPapers(
        _ result: JSON, people: [Registration], version: Int, _ books: any Books
    ) throws -> String {
        guard let papers = PaperSet(result: result, items: paperRequest(people).items) else {
            throw Fault("reading the result of the paper draw", cause: "another shape")
        }
        try books.insert(
            papers.papers.map { PaperRecord(registration: $0.registration, paper: $0.paper) },
            version: version, in: exam)
        return RowDigest.of(try books.papers(in: exam))
    }

    /// The transcript of a draw that counts, as it may be published now.
    ///
    /// - Throws: `draw.not-drawn`; `draw.sealed` for the papers until every attempt is over.
    package func revealedTranscript(of kind: DrawKind) throws -> String {
        try records.read { books in
            guard let transcript = try books.draws(of: kind, in: exam).last?.transcript else {
                throw Refusal("draw.not-drawn", "尚未抽取。", "nothing has been drawn yet")
            }
            if kind == .papers, try books.scores(in: exam).isEmpty {
                throw Refusal(
                    "draw.sealed", "最后一场考试结束、评分完成前，试卷抽取记录不公开。",
                    "the transcript of the papers is sealed until the exam has been scored")
            }
            return transcript
        }
    }
}
