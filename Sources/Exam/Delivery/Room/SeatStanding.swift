package import Vocabulary

/// How a candidate stands on the invigilator's map, the worst first.
package enum SeatStanding: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing was heard from the terminal for so many seconds while the candidate should answer.
    case silent15, silent10, silent5
    /// Waits for the invigilator's word.
    case pending
    /// The terminal was stopped.
    case interrupted
    case answering
    /// Signed in, the session is not released or the paper not opened.
    case waiting
    case checkedIn
    case notArrived
    case absent
    case voided
    case closed
    case handedIn

    package static func < (one: SeatStanding, other: SeatStanding) -> Bool {
        one.rawValue < other.rawValue
    }

    /// The stable name, as live events and style sheets have it.
    package var name: String { "\(self)" }

    /// In words.
    package var chinese: String {
        switch self {
        case .silent15: "断线15秒以上"
        case .silent10: "断线10秒以上"
        case .silent5: "断线5秒以上"
        case .pending: "等待放行"
        case .interrupted: "中断"
        case .answering: "作答中"
        case .waiting: "已登录候考"
        case .checkedIn: "已签到"
        case .notArrived: "未到"
        case .absent: "缺考"
        case .voided: "违纪"
        case .closed: "到时收卷"
        case .handedIn: "已交卷"
        }
    }

    /// The sign that stands beside the word.
    package var sign: String {
        switch self {
        case .silent15, .silent10, .silent5, .interrupted: "▲"
        case .pending: "？"
        case .answering: "●"
        case .waiting: "◐"
        case .checkedIn: "◔"
        case .notArrived: "○"
        case .absent: "缺"
        case .voided: "✗"
        case .closed: "■"
        case .handedIn: "✓"
        }
    }

    /// Whether the invigilator must look; such a seat is never filtered away.
    package var needsAttention: Bool { self <= .interrupted }

    /// - Parameters:
    ///   - lastContact: when something was last heard from the candidate's terminal; nil when the
    ///     service has started since.
    package init(
        _ person: RegistrationID, in room: RoomState, attempt: Attempt, lastContact: Moment?,
        at moment: Moment
    ) {
        self =
            SeatStanding.ended(person, room, attempt)
            ?? SeatStanding.before(person, room, attempt)
            ?? SeatStanding.during(person, room, attempt, lastContact, moment)
    }

    private static func ended(
        _ person: RegistrationID, _ room: RoomState, _ attempt: Attempt
    ) -> SeatStanding? {
        switch attempt.phase {
        case .voided: .voided
        case .handedIn: .handedIn
        case .closedByTime: .closed
        default: room.absent.contains(person) ? .absent : nil
        }
    }

    private static func before(
        _ person: RegistrationID, _ room: RoomState, _ attempt: Attempt
    ) -> SeatStanding? {
        if room.pending[person] != nil { return .pending }
        guard attempt.phase == .issued else { return nil }
        if room.terminals[person] != nil { return .waiting }
        return room.checkedIn[person] == nil ? .notArrived : .checkedIn
    }

    private static func during(
        _ person: RegistrationID, _ room: RoomState, _ attempt: Attempt, _ lastContact: Moment?,
        _ moment: Moment
    ) -> SeatStanding {
        if attempt.phase == .interrupted { return .interrupted }
        let since = lastContact ?? room.terminals[person]?.since ?? moment
        return switch moment.seconds(since: since) {
        case ..<5: .answering
        case ..<10: .silent5
        case ..<15: .silent10
        default: .silent15
        }
    }
}
