import Admissions
package import Delivery
import Papers
import Programme
import Seating
package import Vocabulary

/// One session at work: its attempts in memory, their logs in the store.
///
/// Every act of a desk is one commit for as many candidates as it names; the attempts in memory
/// change after the commit only. A desk that is opened again after a crash replays the logs and
/// stands where the last commit left it. One owner; not shared between tasks.
package final class SessionDesk {
    package let session: SessionID
    let office: ExamOffice
    private let standings: [SheetCode: DeskStanding]
    private var pool: ResponsePool
    /// The most wishes of one commit; fewer for measuring only.
    package var mostInCommit = 4096
    /// Responses that were saved since the desk was opened.
    var savedResponses = 0
    /// About how many responses of the exam have no rows of their own yet.
    var packedResponses: Int

    /// Opens the desk of a session by replaying what its logs hold.
    ///
    /// - Throws: `delivery.no-papers` before both draws are made; `delivery.unknown-session`.
    package init(_ office: ExamOffice, session: SessionID) throws {
        guard let start = office.programme.sessions.first(where: { $0.id == session })?.start
        else {
            throw Refusal(
                "delivery.unknown-session", "没有场次\(session)。", "there is no session \(session)")
        }
        self.office = office
        self.session = session
        let loaded = try office.records.read { try DeskLoad($0, office, session, start) }
        var standings: [SheetCode: DeskStanding] = [:]
        for (sheet, attempt) in loaded.attempts {
            guard let registration = loaded.registrations[sheet] else { continue }
            standings[sheet] = DeskStanding(
                registration, attempt, eventCount: loaded.eventCounts[sheet] ?? 0,
                latest: loaded.latest[sheet])
        }
        self.standings = standings
        pool = loaded.pool
        packedResponses = try office.records.read { try $0.packedResponses(in: office.exam) }
    }

    /// The sheets in ascending order.
    package var sheets: [SheetCode] { standings.keys.sorted() }

    /// The sheets of the session and whose they are; made anew each time.
    package var registrations: [SheetCode: RegistrationID] {
        standings.mapValues(\.registration)
    }

    /// All attempts as they stand; made anew each time.
    package var attempts: [SheetCode: Attempt] { standings.mapValues(\.attempt) }

    /// The attempt of one sheet.
    package func attempt(of sheet: SheetCode) -> Attempt? { standings[sheet]?.attempt }

    /// Whose sheet it is.
    package func registration(of sheet: SheetCode) -> RegistrationID? {
        standings[sheet]?.registration
    }

    func standing(of sheet: SheetCode) -> DeskStanding? { standings[sheet] }

    /// The sheets whose attempts are so, ascending.
    func sheets(where isSo: (SheetCode, Attempt) -> Bool) -> [SheetCode] {
        standings.filter { isSo($0.key, $0.value.attempt) }.keys.sorted()
    }

    /// Whether some attempt is so.
    package func hasAttempt(where isSo: (Attempt) -> Bool) -> Bool {
        standings.values.contains { isSo($0.attempt) }
    }

    /// When the first of the open attempts ends by the clock, grace included; nil when none is
    /// open. Interrupted ones are among them.
    var earliestEnd: Moment? {
        standings.values.lazy.map(\.attempt).filter(\.phase.isOpen).map(\.takesSavesUntil).min()
    }

    /// Applies events to attempts and logs them: starts, interruptions, moves to another machine,
    /// time given back, hand-ins, closures.
    ///
    /// - Throws: `delivery.unknown-sheet` and what `Attempt.apply` refuses; then no event of the
    ///   act has happened.
    package func log(_ events: [(sheet: SheetCode, event: AttemptEvent)], _ act: Act) throws {
        try log(events, act, also: nil)
    }

    /// The same, with something else that belongs to the act and happens in its transaction.
    func log(
        _ events: [(sheet: SheetCode, event: AttemptEvent)], _ act: Act,
        also: ((any Books, inout AuditTrail) throws -> Void)?
    ) throws {
        try office.permit(act, to: SessionDesk.staff)
        if try office.wasDone(act) { return }
        var commit = DeskCommit()
        for (sheet, event) in events {
            guard let standing = standings[sheet] else { throw SessionDesk.unknown(sheet) }
            let wish = DeskWish(sheet: sheet, content: .event(event), at: act.at)
            _ = try commit.take(wish, standing, same: { $0 })
        }
        let rows = commit.events
        let done: Void? = try office.perform(act, allowing: SessionDesk.staff) { books, trail in
            try books.append(rows, in: office.exam)
            for row in rows {
                var detail = row.event.auditDetail.object ?? [:]
                detail["row"] = .text(try RowDigest.of(row))
                trail.note("attempt.\(row.event.name)", row.sheet, .object(detail))
            }
            try also?(books, &trail)
        }
        if done != nil { commit.take() }
    }

    /// Moves the start of attempts that nobody has opened: their room was released at `moment`.
    /// The log of the room carries it; here only the memory follows.
    func begin(_ sheets: [SheetCode], at moment: Moment) {
        for sheet in sheets {
            guard let standing = standings[sheet], standing.attempt.phase == .issued else {
                continue
            }
            standing.attempt = standing.attempt.starting(at: moment)
        }
    }

    /// The event with the response that all share.
    func pooled(_ event: ResponseEvent) -> ResponseEvent { pool.same(event) }

    /// Who acts at a desk: the staff of the room, and the candidate at the own terminal.
    static let staff: Set<Actor.Role> = [.invigilator, .chiefInvigilator, .candidate, .system]

    static func unknown(_ sheet: SheetCode) -> Refusal {
        Refusal(
            "delivery.unknown-sheet", "本场次没有试卷\(sheet)。",
            "there is no sheet \(sheet) in this session")
    }
}

extension AttemptEvent {
    /// The stable name in the audit chain.
    var name: String {
        switch self {
        case .started: "start"
        case .interrupted: "interrupt"
        case .resumed: "resume"
        case .extended: "extend"
        case .handedIn: "handIn"
        case .closedByTime: "closeByTime"
        case .lateDecided: "decideLate"
        case .voided: "void"
        }
    }

    var auditDetail: JSON {
        switch self {
        case .started(let workstation), .resumed(let workstation):
            ["workstation": .int(workstation)]
        case .interrupted(let cause): ["cause": .text(cause)]
        case .extended(let seconds, let reason, let authority):
            ["seconds": .int(seconds), "reason": .text(reason), "by": .text(authority)]
        case .handedIn, .closedByTime: .object([:])
        case .lateDecided(let last, let isTaken, let reason, let authority):
            [
                "through": .int(last), "taken": .bool(isTaken), "reason": .text(reason),
                "by": .text(authority),
            ]
        case .voided(let reason): ["reason": .text(reason)]
        }
    }
}
