import Delivery
import Office
import Programme
import Seating
import Vocabulary

/// One session of the story, minute by minute, through a door.
struct Sitting {
    let story: ExamStory
    let session: ExamSession
    let door: any SittingDoor
    /// Ascending by sheet.
    let plans: [SittingPlan]

    init(
        _ story: ExamStory, session: ExamSession, door: any SittingDoor, cast: Cast,
        seats: [RegistrationID: Int]
    ) {
        self.story = story
        self.session = session
        self.door = door
        let model = AnswerModel(bank: story.office.bank)
        let registrations = door.registrations
        plans = door.outlines.sorted { $0.key < $1.key }.compactMap { sheet, outline in
            guard let registration = registrations[sheet] else { return nil }
            return SittingPlan(
                paper: outline, seat: seats[registration] ?? 1,
                fate: cast.fate(of: registration), model: model,
                minutes: door.minutes(of: sheet), rules: story.office.programme.delivery,
                chance: story.chance("answers/\(sheet)"))
        }
    }

    /// From the start until the last attempt is over and the last late save has come.
    func run() async throws {
        let rules = story.office.programme.delivery
        let last = plans.flatMap { $0.saves.keys }.max() ?? 0
        var minute = 0
        while true {
            if minute > last, try await !door.isOpen() { break }
            story.progress("session \(session.id)", minute, max(last, rules.minutes))
            try await door.play(happenings(in: minute))
            try await door.close(in: minute)
            if minute == rules.lateLimitMinutes + 1 { try await door.markAbsent(in: minute) }
            minute += 1
        }
        try await door.decideLate(in: minute)
        story.progress("session \(session.id)", minute, minute)
    }

    private func happenings(in minute: Int) -> SittingMinute {
        var now = SittingMinute(minute: minute)
        for plan in plans {
            if plan.fate != .absent, plan.startMinute == minute { now.starts.append(plan) }
            let recovery = recovery(plan, in: minute)
            if !recovery.isEmpty { now.recoveries.append((plan.sheet, recovery)) }
            if let events = plan.saves[minute], !isOut(plan, in: minute) {
                now.saves.append((plan.sheet, events))
            }
            if case .crash(let crash, _) = plan.fate, crash == minute {
                now.failures.append(plan.sheet)
            }
            if plan.fate == .cheating(minute: minute) { now.caught.append(plan.sheet) }
            if plan.handInMinute == minute { now.handIns.append(plan.sheet) }
        }
        return now
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
}
