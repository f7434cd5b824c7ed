import Delivery
import Office
import Seating
import Vocabulary

/// The office's own desk: no network between.
struct DeskDoor: SittingDoor {
    let story: ExamStory
    let session: ExamSession
    private let desk: SessionDesk

    init(_ story: ExamStory, session: ExamSession) throws {
        self.story = story
        self.session = session
        desk = try SessionDesk(story.office, session: session.id)
    }

    var outlines: [SheetCode: PaperOutline] { desk.attempts.mapValues(\.outline) }
    var registrations: [SheetCode: RegistrationID] { desk.registrations }

    func minutes(of sheet: SheetCode) -> Int {
        desk.attempt(of: sheet).map { $0.rules.minutes + $0.grantedMinutes } ?? 0
    }

    func play(_ minute: SittingMinute) throws {
        let number = minute.minute
        try log(
            number, "start",
            minute.starts.map { ($0.sheet, .started(workstation: $0.seat)) })
        try log(
            number, "recover", by: story.chief,
            minute.recoveries.flatMap { recovery in
                recovery.events.map { (recovery.sheet, $0) }
            })
        try desk.save(minute.saves, act(story.system, number, "save"))
        try log(number, "fail", minute.failures.map { ($0, .interrupted(cause: "终端死机")) })
        for sheet in minute.caught { try recordCheating(sheet, in: number) }
        try log(number, "hand-in", minute.handIns.map { ($0, .handedIn) })
    }

    private func recordCheating(_ sheet: SheetCode, in minute: Int) throws {
        guard let registration = desk.registration(of: sheet) else { return }
        try story.office.recordMisconduct(
            of: registration, note: "考试中使用手机", witnesses: ["invigilator-1", "invigilator-2"],
            act(story.invigilator, minute, "misconduct/\(sheet)"))
        try desk.log(
            [(sheet, .voided(reason: "考试中使用手机"))],
            act(story.chief, minute, "void/\(sheet)"))
    }

    func markAbsent(in minute: Int) throws {
        try story.office.markAbsent(desk, act(story.invigilator, minute, "absent"))
    }

    func close(in minute: Int) throws {
        let now = session.start.adding(minutes: minute)
        try log(
            minute, "close", by: story.system,
            desk.sheets.filter { sheet in
                guard let attempt = desk.attempt(of: sheet), attempt.phase.isOpen else {
                    return false
                }
                return now >= attempt.takesSavesUntil
            }.map { ($0, .closedByTime) })
    }

    func decideLate(in minute: Int) throws {
        try log(
            minute, "late", by: story.chief,
            desk.sheets.compactMap { sheet in
                guard let attempt = desk.attempt(of: sheet), attempt.hasUndecidedLate,
                    let last = attempt.late.last
                else { return nil }
                return (
                    sheet,
                    .lateDecided(
                        through: last.event.sequence, isTaken: false,
                        reason: LateDecision.reason, authorisedBy: "chief-1")
                )
            })
    }

    func isOpen() -> Bool { desk.hasAttempt(where: \.phase.isOpen) }

    private func log(
        _ minute: Int, _ name: String, by actor: Actor? = nil,
        _ events: [(sheet: SheetCode, event: AttemptEvent)]
    ) throws {
        guard !events.isEmpty else { return }
        try desk.log(events, act(actor ?? story.invigilator, minute, name))
    }

    private func act(_ actor: Actor, _ minute: Int, _ name: String) -> Act {
        story.act(
            actor, session.start.adding(minutes: minute), "session/\(session.id)/\(minute)/\(name)"
        )
    }
}
