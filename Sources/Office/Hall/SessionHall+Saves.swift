package import Delivery
package import Vocabulary

/// Something of one candidate that waits for the next common commit.
struct WaitingWish {
    let wish: DeskWish
    let standing: DeskStanding
    /// Who waits for it in this process.
    var done: CheckedContinuation<Result<Attempt.Save, any Error>, Never>?
    /// What the network waits for.
    var save: QueuedSave?
}

extension SessionHall {
    /// Saves what a terminal sent; when it returns, all of it is on disk.
    ///
    /// Saves that arrive while another commit runs share the next one: an exam hall of terminals
    /// costs a few commits a second, however many candidates there are.
    /// - Parameters:
    ///   - sheet: as the terminal knows it; nil before the start, for the heartbeat.
    ///   - after: the number up to which the terminal believes everything safe; nil when its events
    ///     follow it without a gap.
    /// - Throws: `terminal.superseded` from a terminal that is not the candidate's;
    ///   `terminal.other-sheet`, `terminal.not-ready`, and what `Attempt.save` refuses; then
    ///   nothing of this save was taken, and the other saves of the commit were.
    package func save(
        _ events: [ResponseEvent], after: Int? = nil, of person: HallPerson, sheet: SheetCode?,
        terminal: String, at moment: Moment
    ) async throws -> SaveAnswer {
        guard
            let (wish, _) = try admitted(
                events, after: after, person, sheet: sheet, terminal: terminal, at: moment)
        else { return try heartbeat(person, terminal, moment) }
        let saved = try await commit(wish)
        return try answer(to: saved, person, terminal, moment)
    }

    /// What a save asks of the desk; nil when it brings nothing.
    private func admitted(
        _ events: [ResponseEvent], after: Int?, _ person: HallPerson, sheet: SheetCode?,
        terminal: String, at moment: Moment
    ) throws -> (wish: DeskWish, standing: DeskStanding)? {
        if let sheet, sheet != person.sheet {
            throw Refusal(
                "terminal.other-sheet", "本机保存的是另一份试卷的作答，请联系监考员。",
                "these events belong to another sheet")
        }
        let isOwn = isOwn(terminal, person)
        if isOwn { heard(person, saved: !events.isEmpty, at: moment) }
        guard let first = events.first else { return nil }
        guard isOwn else { throw SessionHall.notTheirs }
        let standing = try standing(of: person)
        guard standing.attempt.phase != .issued else { throw SessionHall.notReady }
        let content = DeskWish.Content.save(events, after: after ?? first.sequence - 1)
        return (DeskWish(sheet: person.sheet, content: content, at: moment), standing)
    }

    private func heartbeat(
        _ person: HallPerson, _ terminal: String, _ moment: Moment
    ) throws -> SaveAnswer {
        let view = try view(person, terminal: terminal, at: moment)
        return SaveAnswer(acknowledged: view.acknowledged, late: 0, view: view)
    }

    private func answer(
        to saved: Attempt.Save, _ person: HallPerson, _ terminal: String, _ moment: Moment
    ) throws -> SaveAnswer {
        SaveAnswer(
            acknowledged: saved.acknowledged, late: saved.lateCount, isLacking: saved.isLacking,
            view: try view(person, terminal: terminal, at: moment))
    }

    /// Takes a save that the network brought; the answer goes to its sink when it is on disk.
    ///
    /// - Throws: `service.busy` when more waits than the disk can take; then nothing of it was
    ///   taken, and the terminal sends it again.
    package nonisolated func enqueue(_ save: QueuedSave) throws(Refusal) {
        guard try queue.append(save) else { return }
        Task { await self.drain() }
    }

    /// What the network has brought is checked, and waits for the next commit or is answered.
    private func admitQueued() {
        var replies = SaveReplies()
        for save in queue.takeAll() {
            do {
                let asked = try admitted(
                    save.events, after: save.after, save.person, sheet: save.sheet,
                    terminal: save.terminal, at: save.moment)
                switch (asked, save.isDry) {
                case (let (wish, standing)?, false):
                    waiting.append(WaitingWish(wish: wish, standing: standing, save: save))
                case (let (wish, standing)?, true):
                    let saved = try desk.tried(wish, standing)
                    replies.add(
                        save,
                        .success(try answer(to: saved, save.person, save.terminal, save.moment)))
                case (nil, _):
                    replies.add(
                        save, .success(try heartbeat(save.person, save.terminal, save.moment)))
                }
            } catch {
                replies.add(save, .failure(error))
            }
        }
        replies.send()
    }

    /// Takes the wish into the next common commit; when it returns, it is on disk.
    ///
    /// - Throws: what the attempt refuses, `Fault` when the store fails; then nothing of it has
    ///   happened, and the rest of the commit has.
    func commit(_ wish: DeskWish) async throws -> Attempt.Save {
        guard let standing = desk.standing(of: wish.sheet) else {
            throw SessionDesk.unknown(wish.sheet)
        }
        return try await withCheckedContinuation { continuation in
            waiting.append(WaitingWish(wish: wish, standing: standing, done: continuation))
            guard !isDraining else { return }
            Task { await self.drain() }
        }.get()
    }

    /// Commits what waits until nothing does; of two wishes of one sheet the second waits for the
    /// next commit. Between two commits everybody else has a turn.
    func drain() async {
        guard !isDraining else { return }
        isDraining = true
        while true {
            admitQueued()
            guard !waiting.isEmpty || !waitingEvents.isEmpty else { break }
            commitEvents()
            if !waiting.isEmpty { commitBatch() }
            await Task.yield()
        }
        isDraining = false
    }

    private func commitBatch() {
        var batch: [WaitingWish] = []
        var rest: [WaitingWish] = []
        for one in waiting {
            if batch.count < desk.mostInCommit, !one.standing.isChosen {
                one.standing.isChosen = true
                batch.append(one)
            } else {
                rest.append(one)
            }
        }
        waiting = rest
        for one in batch { one.standing.isChosen = false }
        commit(batch)
    }

    private func commit(_ batch: [WaitingWish]) {
        guard let moment = batch.map(\.wish.at).max() else { return }
        var replies = SaveReplies()
        do {
            let outcomes = try desk.commit(
                batch.lazy.map { ($0.wish, $0.standing) }, systemAct(moment))
            for (one, outcome) in zip(batch, outcomes) {
                if case .success = outcome { noteEnd(of: one.standing.attempt) }
                one.done?.resume(returning: outcome.mapError { $0 })
                guard let save = one.save else { continue }
                replies.add(
                    save,
                    Result {
                        try answer(
                            to: try outcome.get(), save.person, save.terminal, save.moment)
                    })
            }
        } catch {
            for one in batch {
                one.done?.resume(returning: .failure(error))
                if let save = one.save { replies.add(save, .failure(error)) }
            }
        }
        replies.send()
    }

    /// An attempt that was opened will have to be closed.
    func noteEnd(of attempt: Attempt) {
        guard attempt.phase.isOpen else { return }
        nextClosing = min(nextClosing ?? attempt.takesSavesUntil, attempt.takesSavesUntil)
    }

    func systemAct(_ moment: Moment) -> Act {
        Act(by: Actor("system", as: .system), at: moment)
    }

    /// Closes the attempts whose time is over, grace included: with or without anybody's click.
    ///
    /// An interrupted one waits for the time that will be given back, but not for ever.
    package func tick(at moment: Moment) throws {
        // Time given back only moves an end away: before the earliest there is nothing to look for.
        guard let next = nextClosing, moment >= next else { return }
        let over = desk.sheets { sheet, attempt in
            attempt.phase.isOpen && moment >= closing(of: sheet, attempt)
        }
        if !over.isEmpty {
            try desk.log(over.map { ($0, .closedByTime) }, systemAct(moment))
            for sheet in over {
                let person = desk.registration(of: sheet).flatMap { people[$0] }
                if let person { changed(person.seat.room) }
            }
        }
        nextClosing = desk.earliestEnd
    }

    /// Whether somebody may still answer, or begin.
    package func isOpen(at moment: Moment) -> Bool {
        desk.hasAttempt { attempt in
            attempt.phase.isOpen || attempt.phase == .issued && moment <= attempt.latestStart
        }
    }
}
