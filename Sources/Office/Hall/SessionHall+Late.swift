package import Delivery
package import Vocabulary

/// One response that came after the end, for those who decide: times, and whether it would change
/// the sheet. What was answered is left out: the decision turns on the times alone.
package struct LateAnswer: Hashable, Sendable {
    /// What it would do to the sheet as it stands.
    package enum Effect: Hashable, Sendable {
        case adds, changes, clears, nothing
    }

    /// The number by which the decision names it.
    package let sequence: Int
    /// The item's place on the paper, from 1.
    package let number: Int
    /// When it was answered, by the terminal's word: the opening of the paper and how long after
    /// it. Nothing vouches for it but that terminal.
    package let answeredAt: Moment
    /// When the service got it.
    package let arrivedAt: Moment
    package let effect: Effect
    package let fate: LateSave.Fate
}

/// Responses that came after the end (DESIGN 4.2): kept apart, seen, decided.
extension SessionHall {
    /// What came after the end of a candidate's time, in order.
    ///
    /// - Throws: `Fault` when the store fails.
    package func lateAnswers(of person: HallPerson) throws -> [LateAnswer] {
        guard let attempt = attempt(of: person), !attempt.late.isEmpty else { return [] }
        let rows = try office.records.read {
            try $0.responses(in: office.exam, of: [person.sheet])
        }
        let arrivals = Dictionary(
            rows.filter(\.isLate).map { ($0.event.sequence, $0.at) }, uniquingKeysWith: { $1 })
        let places = Dictionary(
            attempt.outline.entries.enumerated().map { ($1.item, $0 + 1) },
            uniquingKeysWith: { one, _ in one })
        let responses = attempt.responses
        return attempt.late.map { late in
            let event = late.event
            return LateAnswer(
                sequence: event.sequence, number: places[event.item] ?? 0,
                answeredAt: (attempt.startedAt ?? attempt.sessionStart)
                    .adding(milliseconds: event.elapsed),
                arrivedAt: arrivals[event.sequence] ?? attempt.endsAt,
                effect: SessionHall.effect(of: event.response, on: responses[event.item]),
                fate: late.fate)
        }
    }

    private static func effect(of response: Response, on old: Response?) -> LateAnswer.Effect {
        let wasAnswered = old?.isAnswered ?? false
        if !response.isAnswered { return wasAnswered ? .clears : .nothing }
        if !wasAnswered { return .adds }
        return old == response ? .nothing : .changes
    }

    /// Decides about what came after the end, up to a number: taken into the sheet that is graded,
    /// or left apart. What comes later still waits for a decision of its own.
    ///
    /// - Throws: `room.chief-only`, `delivery.reason-required`, `delivery.no-late-saves`,
    ///   `delivery.wrong-phase` while the paper is open; `room.scored` when the exam has been
    ///   scored and it would be taken.
    package func decideLate(
        of person: HallPerson, through last: Int, isTaken: Bool, reason: String, by name: String,
        _ act: Act
    ) throws {
        if try isDone(act) { return }
        try SessionHall.requireChief(act)
        if isTaken { try checkNotScored() }
        let decision = isTaken ? "计入答卷" : "不计入，存档"
        try log(
            [.lateSavesDecided(person.registration, decision: "\(decision)：\(reason)（\(name)）")],
            in: person.seat.room,
            attemptEvents: [
                (
                    person.sheet,
                    .lateDecided(
                        through: last, isTaken: isTaken, reason: reason, authorisedBy: name)
                )
            ], act)
    }

    /// A paper that the clock has closed opens again only before its room and the exam are done.
    func checkMayReopen(_ people: [HallPerson]) throws {
        for person in people
        where room(person.seat.room).absent.contains(person.registration) {
            throw Refusal(
                "room.absent", "\(person.fullName)已登记缺考，不能补时。",
                "who was marked as absent gets no time back")
        }
        let closed = people.filter { attempt(of: $0)?.phase == .closedByTime }
        guard let first = closed.first else { return }
        guard room(first.seat.room).closedAt == nil else {
            throw Refusal("room.closed", "本考场已经结束。", "the room has been closed")
        }
        try checkNotScored()
    }

    private func checkNotScored() throws {
        let isFree = try office.records.read { books in
            try !books.isScored(office.exam)
                && books.markingTasks(in: office.exam).isEmpty
        }
        guard isFree else {
            throw Refusal(
                "room.scored", "本次考试已经评分，答卷不能再变动；需要改判请由考试办公室办理成绩更正。",
                "the exam has been scored; its sheets do not change any more")
        }
    }
}
