import Admissions
import Delivery
import Office
import Programme
import Seating
import Vocabulary

extension ExamStory {
    /// All sessions, one after the other.
    func sit() throws {
        let seats = try office.records.read { try $0.seats(in: office.exam) }
        let cast = Cast(
            seats.map(\.registration), minutes: office.programme.delivery.minutes, chance("cast"))
        for session in office.programme.sessions
        where seats.contains(where: { $0.session == session.id }) {
            let sitting = try Sitting(
                self, session: session, cast: cast,
                seats: Dictionary(
                    uniqueKeysWithValues: seats.map { ($0.registration, $0.seat) }))
            try sitting.run()
        }
    }
}

/// One session of the story, minute by minute.
struct Sitting {
    let story: ExamStory
    let session: ExamSession
    let desk: SessionDesk
    /// Ascending by sheet.
    let plans: [SittingPlan]

    init(
        _ story: ExamStory, session: ExamSession, cast: Cast, seats: [RegistrationID: Int]
    ) throws {
        self.story = story
        self.session = session
        let desk = try SessionDesk(story.office, session: session.id)
        self.desk = desk
        let model = AnswerModel(bank: story.office.bank)
        plans = desk.sheets.compactMap { sheet in
            guard let registration = desk.registrations[sheet],
                let attempt = desk.attempts[sheet]
            else { return nil }
            return SittingPlan(
                paper: attempt.outline, seat: seats[registration] ?? 1,
                fate: cast.fate(of: registration), model: model,
                minutes: attempt.rules.minutes + attempt.grantedMinutes, rules: attempt.rules,
                chance: story.chance("answers/\(sheet)"))
        }
    }

    /// From the start until the last attempt is over and the last late save has come.
    func run() throws {
        let rules = story.office.programme.delivery
        let last =
            plans.flatMap { $0.saves.keys }.max() ?? 0
        var minute = 0
        while minute <= last || desk.attempts.values.contains(where: \.phase.isOpen) {
            story.progress("session \(session.id)", minute, max(last, rules.minutes))
            try play(minute)
            if minute == rules.lateLimitMinutes + 1 {
                try story.office.markAbsent(desk, act(story.invigilator, minute, "absent"))
            }
            minute += 1
        }
        story.progress("session \(session.id)", minute, minute)
    }

    private func play(_ minute: Int) throws {
        try log(minute, "start") { plan in
            plan.fate != .absent && plan.startMinute == minute
                ? [.started(workstation: plan.seat)] : []
        }
        try log(minute, "recover", by: story.chief) { recovery($0, in: minute) }
        try desk.save(
            plans.compactMap { plan in
                guard let events = plan.saves[minute], !isOut(plan, in: minute) else { return nil }
                return (plan.sheet, events)
            }, act(story.system, minute, "save"))
        try log(minute, "fail") { plan in
            if case .crash(let crash, _) = plan.fate, crash == minute {
                return [.interrupted(cause: "终端死机")]
            }
            return []
        }
        try catchCheating(in: minute)
        try log(minute, "hand-in") { $0.handInMinute == minute ? [.handedIn] : [] }
        try closeByTime(in: minute)
    }

    private func recovery(_ plan: SittingPlan, in minute: Int) -> [AttemptEvent] {
        switch plan.fate {
        case .crash(let crash, let lost) where crash + lost == minute:
            let spare = plan.seat + 1
            return [
                .resumed(workstation: spare),
                .extended(seconds: lost * 60, reason: "终端故障，换机续考", authorisedBy: "chief-1"),
            ]
        case .illness(let ill, let minutes) where ill == minute:
            return [
                .extended(seconds: minutes * 60, reason: "突发疾病，就医", authorisedBy: "chief-1")
            ]
        default: return []
        }
    }

    /// Who was caught answers no more.
    private func isOut(_ plan: SittingPlan, in minute: Int) -> Bool {
        if case .cheating(let caught) = plan.fate { minute > caught } else { false }
    }

    private func catchCheating(in minute: Int) throws {
        for plan in plans where plan.fate == .cheating(minute: minute) {
            guard let registration = desk.registrations[plan.sheet] else { continue }
            try story.office.recordMisconduct(
                of: registration, note: "考试中使用手机", witnesses: ["invigilator-1", "invigilator-2"],
                act(story.invigilator, minute, "misconduct/\(plan.sheet)"))
            try desk.log(
                [(plan.sheet, .voided(reason: "考试中使用手机"))],
                act(story.chief, minute, "void/\(plan.sheet)"))
        }
    }

    private func closeByTime(in minute: Int) throws {
        let now = session.start.adding(minutes: minute)
        try log(minute, "close", by: story.system) { plan in
            guard let attempt = desk.attempts[plan.sheet], attempt.phase.isOpen,
                now >= attempt.takesSavesUntil
            else { return [] }
            return [.closedByTime]
        }
    }

    private func log(
        _ minute: Int, _ name: String, by actor: Actor? = nil,
        _ events: (SittingPlan) -> [AttemptEvent]
    ) throws {
        let due = plans.flatMap { plan in events(plan).map { (plan.sheet, $0) } }
        guard !due.isEmpty else { return }
        try desk.log(due, act(actor ?? story.invigilator, minute, name))
    }

    private func act(_ actor: Actor, _ minute: Int, _ name: String) -> Act {
        story.act(
            actor, session.start.adding(minutes: minute), "session/\(session.id)/\(minute)/\(name)"
        )
    }
}
