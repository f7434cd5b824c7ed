import Admissions
import Draws
package import Vocabulary

extension ExamOffice {
    /// Begins to prepare a draw that replaces the one before it.
    ///
    /// - Throws: `draw.not-announced` when there is nothing to replace, `draw.void-first` when the
    ///   last was announced only, `draw.reason-required`, `draw.session-started` once somebody has
    ///   begun, `draw.not-replaced` for a late draw: a new one for the same people comes after it.
    package func prepareRedraw(of kind: DrawKind, because reason: String, _ act: Act) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            guard !kind.isLate else {
                throw Refusal(
                    "draw.not-replaced", "补抽不作重抽；确有错误的，为同一批人另行补抽一次。",
                    "a late draw is not replaced; another one for the same people may follow")
            }
            let draws = try books.draws(of: kind, in: exam)
            guard let last = draws.last else {
                throw Refusal("draw.not-announced", "尚未公告，不存在重新抽取。", "there was no draw yet")
            }
            try check(reason)
            guard last.transcript != nil || last.void != nil else { throw ExamOffice.voidFirst }
            try checkNobodyStarted(books)
            try prepare(
                kind, DrawPreparation(version: draws.count + 1, reason: reason), act, books,
                &trail)
        }
    }

    /// Begins to prepare a draw for a few people: seats for whom the list has without one, or
    /// papers of their own.
    ///
    /// - Parameter people: whom it is for; when empty, everybody who lacks a seat, or a paper.
    /// - Throws: `draw.base-missing` before the draw of everybody, `draw.void-first` while another
    ///   late draw of this kind is announced, `draw.reason-required`, and as `drawSource`.
    package func prepareLateDraw(
        _ kind: DrawKind, for people: [RegistrationID], because reason: String, _ act: Act
    ) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            guard kind.isLate else {
                throw Refusal(
                    "draw.unknown", "此项抽取面向全体考生。", "this draw is for everybody")
            }
            let draws = try books.draws(of: kind, in: exam)
            if let last = draws.last, last.transcript == nil, last.void == nil {
                throw ExamOffice.voidFirst
            }
            try check(reason)
            _ = try baseVersion(of: kind, books)
            let chosen = people.isEmpty ? try lacking(kind, books) : Set(people).sorted()
            let prepared = DrawPreparation(
                version: draws.count + 1, reason: reason, people: chosen)
            _ = try drawSource(kind, for: chosen, books)
            try prepare(kind, prepared, act, books, &trail)
        }
    }

    /// Who is on the list and lacks what a late draw of this kind gives, ascending.
    package func lacking(_ kind: DrawKind) throws -> [RegistrationID] {
        try records.read { try lacking(kind, $0) }
    }

    func lacking(_ kind: DrawKind, _ books: any Books) throws -> [RegistrationID] {
        let locked = try books.registrations(in: exam, of: nil, states: [.locked]).map(\.id)
        let have: Set<RegistrationID> =
            switch kind.base {
            case .seats, .lateSeats: Set(try books.seats(in: exam).map(\.registration))
            case .papers, .makeUpPapers: Set(try books.sheets(in: exam).keys)
            }
        return locked.filter { !have.contains($0) }
    }

    private func prepare(
        _ kind: DrawKind, _ prepared: DrawPreparation, _ act: Act, _ books: any Books,
        _ trail: inout AuditTrail
    ) throws {
        try books.save(prepared.draft(of: kind, in: exam, at: act.at))
        trail.note(
            "draw.prepare", kind.rawValue,
            [
                "version": .int(prepared.version), "reason": .text(prepared.reason),
                "people": JSON(prepared.people.map(\.text)),
            ])
    }

    private func check(_ reason: String) throws(Refusal) {
        guard reason.contains(where: { !$0.isWhitespace }), reason.count <= 300 else {
            throw ExamOffice.reasonRequired
        }
    }
}
