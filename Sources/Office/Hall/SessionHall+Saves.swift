package import Delivery
package import Vocabulary

/// A save that waits for the next common commit.
struct WaitingSave: Sendable {
    let person: HallPerson
    let terminal: String
    let events: [ResponseEvent]
    let at: Moment
    let done: CheckedContinuation<Result<SaveAnswer, any Error>, Never>
}

extension SessionHall {
    /// Saves what a terminal sent; when it returns, all of it is on disk.
    ///
    /// Saves that arrive while another commit runs share the next one: an exam hall of terminals
    /// costs a few commits a second, however many candidates there are.
    /// - Parameter sheet: as the terminal knows it; nil before the start, for the heartbeat.
    /// - Throws: `terminal.superseded` from a terminal that is not the candidate's;
    ///   `terminal.other-sheet`, `terminal.not-ready`, and what `Attempt.save` refuses; then
    ///   nothing of this save was taken, and the other saves of the commit were.
    package func save(
        _ events: [ResponseEvent], of person: HallPerson, sheet: SheetCode?, terminal: String,
        at moment: Moment
    ) async throws -> SaveAnswer {
        let before = try view(person, terminal: terminal, at: moment)
        if let sheet, sheet != person.sheet {
            throw Refusal(
                "terminal.other-sheet", "本机保存的是另一份试卷的作答，请联系监考员。",
                "these events belong to another sheet")
        }
        let isOwn = isOwn(terminal, person)
        if isOwn { heard(person, saved: !events.isEmpty, at: moment) }
        guard !events.isEmpty else {
            return SaveAnswer(acknowledged: before.acknowledged, late: 0, view: before)
        }
        guard isOwn else { throw SessionHall.notTheirs }
        guard attempt(of: person)?.phase != .issued else { throw SessionHall.notReady }
        return try await withCheckedContinuation { continuation in
            waiting.append(
                WaitingSave(
                    person: person, terminal: terminal, events: events, at: moment,
                    done: continuation))
            guard !isDraining else { return }
            isDraining = true
            Task { await self.drain() }
        }.get()
    }

    /// Commits what waits until nothing does; of two saves of one sheet the second waits for the
    /// next commit.
    private func drain() async {
        while !waiting.isEmpty {
            var batch: [WaitingSave] = []
            var rest: [WaitingSave] = []
            var sheets: Set<SheetCode> = []
            for save in waiting {
                if sheets.insert(save.person.sheet).inserted {
                    batch.append(save)
                } else {
                    rest.append(save)
                }
            }
            waiting = rest
            commit(batch)
            await Task.yield()
        }
        isDraining = false
    }

    /// One commit for all; when one of them cannot be meant, each on its own.
    private func commit(_ batch: [WaitingSave]) {
        guard let moment = batch.map(\.at).max() else { return }
        do {
            let saved = try desk.save(
                batch.map { ($0.person.sheet, $0.events, $0.at) }, systemAct(moment))
            for save in batch { answer(save, saved[save.person.sheet], moment) }
        } catch is Refusal where batch.count > 1 {
            for save in batch { commit([save]) }
        } catch {
            for save in batch { save.done.resume(returning: .failure(error)) }
        }
    }

    private func answer(_ save: WaitingSave, _ outcome: Attempt.Save?, _ moment: Moment) {
        let result = Result {
            SaveAnswer(
                acknowledged: outcome?.acknowledged ?? 0, late: outcome?.late.count ?? 0,
                view: try view(save.person, terminal: save.terminal, at: moment))
        }
        save.done.resume(returning: result)
    }

    func systemAct(_ moment: Moment) -> Act {
        Act(by: Actor("system", as: .system), at: moment)
    }

    /// Minutes within which a failure is mended or the session is given up (practice 2.15).
    static let mendingMinutes = 50

    /// Closes the attempts whose time is over, grace included: with or without anybody's click.
    ///
    /// An interrupted one waits for the time that will be given back, but not for ever.
    package func tick(at moment: Moment) throws {
        let over = desk.sheets.filter { sheet in
            guard let attempt = desk.attempts[sheet], attempt.phase.isOpen else { return false }
            let patience = attempt.phase == .interrupted ? SessionHall.mendingMinutes : 0
            return moment >= attempt.takesSavesUntil.adding(minutes: patience)
        }
        guard !over.isEmpty else { return }
        try desk.log(over.map { ($0, .closedByTime) }, systemAct(moment))
        for person in people.values where over.contains(person.sheet) {
            changed(person.seat.room)
        }
    }

    /// Whether somebody may still answer, or begin.
    package func isOpen(at moment: Moment) -> Bool {
        desk.attempts.values.contains { attempt in
            let latest = attempt.sessionStart.adding(minutes: attempt.rules.lateLimitMinutes)
            return attempt.phase.isOpen || attempt.phase == .issued && moment <= latest
        }
    }
}
