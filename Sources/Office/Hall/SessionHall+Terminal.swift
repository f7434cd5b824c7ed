import Delivery
import Seals
package import Vocabulary

extension SessionHall {
    /// Somebody typed number and ID number at a terminal, and both belong together.
    ///
    /// - Parameters:
    ///   - terminal: the digest of the terminal's new token.
    ///   - workstation: the seat number at which the terminal stands.
    /// - Throws: `Fault` when the store fails; then nobody has signed in.
    package func signIn(
        _ person: HallPerson, terminal: String, workstation: Int, at moment: Moment
    ) async throws -> TerminalView {
        try await logTogether(
            [.signedIn(person.registration, terminal: terminal, workstation: workstation)],
            in: person.seat.room, act(of: person, moment))
        if isOwn(terminal, person) { heard(person, saved: false, at: moment) }
        return try view(person, terminal: terminal, at: moment)
    }

    /// Whether the terminal is the candidate's: any other, however well it knows number and ID
    /// number, sees no paper, saves nothing and counts as no sign of life.
    func isOwn(_ terminal: String, _ person: HallPerson) -> Bool {
        log(of: person.seat.room).state.terminals[person.registration]?.id == terminal
    }

    /// Whose terminal it is, or was; nil for a token that this hall has not given.
    package func person(at terminal: String) -> HallPerson? {
        guard let person = owner(of: terminal) else { return nil }
        let (id, state) = (person.registration, room(person.seat.room))
        let isTheirs = state.terminals[id]?.id == terminal || state.pending[id]?.id == terminal
        return isTheirs ? person : nil
    }

    /// Whether the terminal was a candidate's before another one took over.
    package func isSuperseded(_ terminal: String) -> Bool {
        owner(of: terminal).map { room($0.seat.room).superseded.contains(terminal) } ?? false
    }

    /// The person says: that is me.
    ///
    /// - Throws: `Fault` when the store fails.
    package func confirm(
        _ person: HallPerson, terminal: String, at moment: Moment
    ) async throws -> TerminalView {
        if !log(of: person.seat.room).state.confirmed.contains(terminal) {
            try await logTogether(
                [.confirmed(person.registration, terminal: terminal)], in: person.seat.room,
                act(of: person, moment))
        }
        return try view(person, terminal: terminal, at: moment)
    }

    /// Leaves the terminal: before the start, or after the end.
    ///
    /// - Throws: `terminal.answering` while the candidate may answer.
    package func signOut(_ person: HallPerson, terminal: String, at moment: Moment) throws {
        guard !(attempt(of: person)?.phase.isOpen ?? false) else {
            throw Refusal(
                "terminal.answering", "考试进行中不能退出，请举手联系监考员。",
                "nobody signs out while the paper is open")
        }
        try log(
            [.signedOut(person.registration, terminal: terminal)], in: person.seat.room,
            act(of: person, moment))
    }

    /// Opens the paper; again, the same attempt. Those who start together share a commit.
    ///
    /// - Throws: `terminal.not-ready` before the room is released or at a terminal that is not
    ///   the candidate's; `delivery.too-late`.
    package func start(
        _ person: HallPerson, terminal: String, at moment: Moment
    ) async throws -> TerminalView {
        let before = try view(person, terminal: terminal, at: moment)
        if before.phase.showsPaper { return before }
        guard before.phase == .ready else { throw SessionHall.notReady }
        do {
            _ = try await commit(
                DeskWish(
                    sheet: person.sheet,
                    content: .event(.started(workstation: before.workstation)), at: moment))
        } catch let refusal as Refusal {
            // Pressed twice: the first of them has opened the paper meanwhile.
            let now = try view(person, terminal: terminal, at: moment)
            guard now.phase.showsPaper else { throw refusal }
            return now
        }
        changed(person.seat.room)
        heard(person, saved: false, at: moment)
        return try view(person, terminal: terminal, at: moment)
    }

    /// Hands in.
    ///
    /// - Parameter sequence: the terminal's last event; the service must have come that far.
    /// - Throws: `terminal.unsaved`; what `Attempt` refuses (`delivery.too-early` …).
    package func handIn(
        _ person: HallPerson, terminal: String, sequence: Int, at moment: Moment
    ) async throws -> TerminalView {
        let before = try view(person, terminal: terminal, at: moment)
        if before.phase == .handedIn { return before }
        guard before.phase == .answering else { throw SessionHall.notTheirs }
        guard before.acknowledged >= sequence else {
            throw Refusal(
                "terminal.unsaved", "还有答案没有上传，请稍候再交卷。",
                "the service has events up to \(before.acknowledged), not \(sequence)")
        }
        do {
            _ = try await commit(
                DeskWish(sheet: person.sheet, content: .event(.handedIn), at: moment))
        } catch let refusal as Refusal {
            let now = try view(person, terminal: terminal, at: moment)
            guard now.phase == .handedIn else { throw refusal }
            return now
        }
        changed(person.seat.room)
        return try view(person, terminal: terminal, at: moment)
    }

    static var notTheirs: Refusal {
        Refusal(
            "terminal.superseded", "您已在另一台机器上继续考试，本机不再接收作答；本机保存的答案不会丢失，请告诉监考员。",
            "another terminal has taken over")
    }

    static var notReady: Refusal {
        Refusal("terminal.not-ready", "现在还不能开始作答。", "the paper cannot be opened now")
    }

    func act(of person: HallPerson, _ moment: Moment) -> Act {
        Act(by: Actor(AccountID("sheet-\(person.sheet)"), as: .candidate), at: moment)
    }

    /// The paper for a terminal that may show it.
    ///
    /// - Throws: `terminal.not-ready`.
    package func paper(
        of person: HallPerson, terminal: String, at moment: Moment
    ) throws -> (paper: TerminalPaper, responses: [ItemID: Response], view: TerminalView) {
        let view = try view(person, terminal: terminal, at: moment)
        guard view.phase.showsPaper, let attempt = attempt(of: person) else {
            throw Refusal(
                "terminal.not-ready", "现在还不能查看试卷。", "the paper cannot be shown now")
        }
        return (TerminalPaper(attempt.outline, office), attempt.responses, view)
    }

    /// Where a terminal stands.
    package func view(
        _ person: HallPerson, terminal: String, at moment: Moment
    ) throws -> TerminalView {
        guard let attempt = attempt(of: person) else {
            throw Fault("finding the attempt of \(person.sheet)", cause: "there is none")
        }
        let state = log(of: person.seat.room).state
        let known = state.terminals[person.registration]
        let waiting = state.pending[person.registration]
        let own = known?.id == terminal ? known : waiting?.id == terminal ? waiting : nil
        return TerminalView(
            phase: phase(person, state, attempt, terminal, moment), person: person,
            workstation: own?.workstation ?? person.seat.seat, startsAt: attempt.sessionStart,
            endsAt: attempt.endsAt, startedAt: attempt.startedAt,
            latestEntry: attempt.latestStart,
            earliestHandIn: attempt.sessionStart
                .adding(minutes: attempt.rules.earliestHandInMinutes),
            messages: state.messages(for: person.registration),
            acknowledged: attempt.lastSequence, receipt: receipt(person, attempt))
    }

    private func phase(
        _ person: HallPerson, _ state: RoomState, _ attempt: Attempt, _ terminal: String,
        _ moment: Moment
    ) -> TerminalView.Phase {
        let isOwn = state.terminals[person.registration]?.id == terminal
        if state.superseded.contains(terminal), !isOwn { return .superseded }
        if !state.confirmed.contains(terminal) { return .identify }
        guard isOwn else { return .pending }
        switch attempt.phase {
        case .voided: return .voided
        case .handedIn: return .handedIn
        case .closedByTime: return .closed
        default: break
        }
        if attempt.phase == .interrupted { return .interrupted }
        if attempt.phase.isOpen { return .answering }
        if state.absent.contains(person.registration) { return .absent }
        guard state.releasedAt != nil else { return .waiting }
        return moment > attempt.latestStart ? .absent : .ready
    }

    /// For an attempt that is over: answered items, and the digest of the sheet.
    private func receipt(_ person: HallPerson, _ attempt: Attempt) -> TerminalView.Receipt? {
        guard attempt.phase == .handedIn || attempt.phase == .closedByTime,
            let at = attempt.finishedAt
        else { return nil }
        let sheet = attempt.sheet
        let json = JSON.object([
            "sheet": JSON(sheet.sheet),
            "responses": .object(
                Dictionary(
                    uniqueKeysWithValues: sheet.responses.map { ($0.key.text, $0.value.json) })),
        ])
        let digest = HashAlgorithm.sm3.hexadecimalDigest(json.canonical)
        let short = Array(digest.prefix(16).uppercased())
        let code = stride(from: 0, to: 16, by: 4)
            .map { String(short[$0..<($0 + 4)]) }.joined(separator: "-")
        return TerminalView.Receipt(
            code: code, answered: sheet.responses.count, items: attempt.outline.entries.count,
            at: at, digest: digest)
    }
}
