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
    /// The sheets of the session and whose they are.
    package let registrations: [SheetCode: RegistrationID]
    package private(set) var attempts: [SheetCode: Attempt]
    private(set) var eventCounts: [SheetCode: Int] = [:]
    private(set) var lateCounts: [SheetCode: Int] = [:]
    /// The last moment in the logs of each sheet. A machine's clock may be set back; a sheet's may
    /// not, or its logs could not be replayed in the order in which they were written.
    private var latest: [SheetCode: Moment]
    private var pool: ResponsePool
    /// The most wishes of one commit; fewer for measuring only.
    package var mostInCommit = 4096

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
        registrations = loaded.registrations
        attempts = loaded.attempts
        eventCounts = loaded.eventCounts
        lateCounts = loaded.lateCounts
        latest = loaded.latest
        pool = loaded.pool
    }

    /// The sheets in ascending order.
    package var sheets: [SheetCode] { attempts.keys.sorted() }

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
        var changes: [SheetCode: DeskCommit.Standing] = [:]
        var rows: [AttemptEventRecord] = []
        for (sheet, event) in events {
            guard var next = changes[sheet] ?? standing(of: sheet) else {
                throw SessionDesk.unknown(sheet)
            }
            let moment = max(act.at, next.latest ?? act.at)
            try next.attempt.apply(event, at: moment)
            next.latest = moment
            next.eventCount += 1
            changes[sheet] = next
            rows.append(
                AttemptEventRecord(sheet: sheet, number: next.eventCount, at: moment, event: event))
        }
        let done: Void? = try office.perform(act, allowing: SessionDesk.staff) { books, trail in
            try books.append(rows, in: office.exam)
            for row in rows {
                var detail = row.event.auditDetail.object ?? [:]
                detail["row"] = .text(try RowDigest.of(row))
                trail.note("attempt.\(row.event.name)", row.sheet, .object(detail))
            }
            try also?(books, &trail)
        }
        guard done != nil else { return }
        take(changes)
    }

    func standing(of sheet: SheetCode) -> DeskCommit.Standing? {
        attempts[sheet].map {
            DeskCommit.Standing(
                attempt: $0, eventCount: eventCounts[sheet] ?? 0, lateCount: lateCounts[sheet] ?? 0,
                latest: latest[sheet])
        }
    }

    /// What is on disk is taken into the memory.
    func take(_ changes: [SheetCode: DeskCommit.Standing]) {
        for (sheet, standing) in changes {
            attempts[sheet] = standing.attempt
            eventCounts[sheet] = standing.eventCount
            lateCounts[sheet] = standing.lateCount
            latest[sheet] = standing.latest
        }
    }

    /// Moves the start of attempts that nobody has opened: their room was released at `moment`.
    /// The log of the room carries it; here only the memory follows.
    func begin(_ sheets: [SheetCode], at moment: Moment) {
        for sheet in sheets where attempts[sheet]?.phase == .issued {
            attempts[sheet] = attempts[sheet]?.starting(at: moment)
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
