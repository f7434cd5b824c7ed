package import Delivery
import Seals
package import Vocabulary

extension SessionDesk {
    /// Does what many candidates ask in one commit; when it returns, all that was not refused is on
    /// disk. A wish that is refused costs the others nothing.
    ///
    /// - Parameter wishes: at most one of each sheet, with its standing.
    /// - Returns: for each wish, in order, what became of its responses, or why it was refused;
    ///   for an event a save of nothing.
    /// - Throws: `Fault` when the store fails; then nothing has happened.
    func commit(
        _ wishes: some Sequence<(wish: DeskWish, standing: DeskStanding)>, _ act: Act
    ) throws -> [Result<Attempt.Save, Refusal>] {
        try office.permit(act, to: SessionDesk.staff)
        var commit = DeskCommit()
        var outcomes: [Result<Attempt.Save, Refusal>] = []
        for (wish, standing) in wishes {
            do throws(Refusal) {
                outcomes.append(
                    .success(try commit.take(wish, standing, isOnly: true, same: { pooled($0) })))
            } catch {
                outcomes.append(.failure(error))
            }
        }
        try write(commit, act, isPacked: true)
        return outcomes
    }

    /// What would become of a save, with every check and without keeping it.
    ///
    /// - Throws: as `commit` refuses.
    func tried(_ wish: DeskWish, _ standing: DeskStanding) throws(Refusal) -> Attempt.Save {
        var commit = DeskCommit()
        return try commit.take(wish, standing, isOnly: true, same: { pooled($0) })
    }

    /// Saves what terminals sent, all or nothing, in one commit; when it returns, it is on disk.
    ///
    /// - Returns: for each sheet what was appended, what was late, and the acknowledgement;
    ///   empty when an act with this key was done before.
    /// - Throws: `delivery.unknown-sheet` and what `Attempt.save` refuses; then nothing is saved.
    @discardableResult
    package func save(
        _ saves: [(sheet: SheetCode, events: [ResponseEvent])], _ act: Act
    ) throws -> [SheetCode: Attempt.Save] {
        try office.permit(act, to: SessionDesk.staff)
        if try office.wasDone(act) { return [:] }
        var commit = DeskCommit()
        var outcomes: [SheetCode: Attempt.Save] = [:]
        for (sheet, events) in saves {
            guard let standing = standing(of: sheet) else { throw SessionDesk.unknown(sheet) }
            let wish = DeskWish(sheet: sheet, content: .save(events, after: nil), at: act.at)
            outcomes[sheet] = try commit.take(wish, standing, same: { pooled($0) })
        }
        try write(commit, act)
        return outcomes
    }

    /// - Parameter isPacked: whether the responses may wait for rows of their own.
    private func write(_ commit: DeskCommit, _ act: Act, isPacked: Bool = false) throws {
        guard !commit.isEmpty else { return }
        let done: Void? = try office.perform(act, allowing: SessionDesk.staff) { books, trail in
            try books.append(commit.events, in: office.exam)
            for row in commit.events { try note(row, books) }
            guard !commit.responses.isEmpty else { return }
            // The number is taken here: desks of other sessions count in the same exam.
            let number = try books.lastBatch(in: office.exam) + 1
            let rows = commit.responses.map { $0.row(batch: number) }
            let batch = ResponseBatch(number: number, rows)
            if isPacked {
                try books.append(batch, in: office.exam)
            } else {
                try books.append(rows, in: office.exam)
            }
            trail.note(
                "responses.save", session,
                ["batch": .int(number), "digest": .text(batch.digest)])
        }
        guard done != nil else { return }
        commit.take()
        savedResponses += commit.responses.count
        if isPacked { packedResponses += commit.responses.count }
    }

    /// Gives rows of their own to some of the exam's oldest responses that have none.
    ///
    /// - Returns: to how many; 0 when all have them.
    /// - Throws: `Fault` when the store fails.
    func unpack(most: Int) throws -> Int {
        let exam = office.exam
        let moved = try office.records.write { try $0.unpackResponses(in: exam, most: most) }
        packedResponses = moved == 0 ? 0 : max(0, packedResponses - moved)
        return moved
    }

    /// The line of a candidate's own act, by the candidate.
    private func note(_ row: AttemptEventRecord, _ books: any Books) throws {
        var detail = row.event.auditDetail.object ?? [:]
        detail["row"] = .text(try RowDigest.of(row))
        var trail = AuditTrail()
        trail.note("attempt.\(row.event.name)", row.sheet, .object(detail))
        let actor = Actor(AccountID("sheet-\(row.sheet)"), as: .candidate)
        try trail.append(to: office.exam, of: Act(by: actor, at: row.at), books)
    }
}
