package import Vocabulary

/// The room's record (考场情况记录单, practice 2.11), computed from the logs of the room and of its
/// attempts: nobody copies a figure by hand.
package struct RoomReport: Hashable, Sendable {
    /// When somebody handed in.
    package struct HandIn: Hashable, Sendable {
        package let person: RegistrationID
        package let at: Moment
    }

    /// 应考.
    package let expected: Int
    /// 实考: who has opened a paper.
    package let attended: Int
    /// 缺考, by registration.
    package let absent: [RegistrationID]
    /// Who has neither opened a paper nor been marked as absent, by registration.
    package let unaccounted: [RegistrationID]
    /// Who was checked in after the room was released (迟到), by registration.
    package let late: [RegistrationID]
    /// 违纪, in order.
    package let misconduct: [RoomState.Misconduct]
    /// Failures with what became of them, in order.
    package let faults: [RoomState.Fault]
    /// 换机: how often somebody went on at another machine.
    package let moves: Int
    /// 补时, in order.
    package let extensions: [RoomState.Extension]
    /// 提前交卷.
    package let early: Int
    /// The first and the last who handed in by themselves; nil when nobody did.
    package let earliestHandIn: HandIn?
    package let lastHandIn: HandIn?
    /// Attempts that are over without one answer: to be looked into, not ignored (practice 2.12).
    package let unanswered: [RegistrationID]
    /// Attempts that are not over.
    package let open: [RegistrationID]
    /// When the room was released.
    package let startedAt: Moment?
    /// When the last attempt was over; nil while one is open or none was opened.
    package let endedAt: Moment?

    /// 应考 = 实考 + 缺考.
    package var isBalanced: Bool { expected == attended + absent.count }

    /// From the attempts of the room's candidates and the room's own log.
    package init(_ attempts: [RegistrationID: Attempt], in room: RoomState) {
        let people = attempts.sorted { $0.key < $1.key }
        expected = people.count
        attended = people.count { $0.value.startedAt != nil }
        let marked = Set(room.absent)
        absent = people.map(\.key).filter(marked.contains)
        unaccounted = people.filter { $0.value.startedAt == nil && !marked.contains($0.key) }
            .map(\.key)
        late = people.map(\.key).filter { person in
            guard let released = room.releasedAt, let arrived = room.checkedIn[person] else {
                return false
            }
            return arrived > released
        }
        misconduct = room.misconduct
        faults = room.faults
        moves = room.faults.count(where: \.isMove)
        extensions = room.extensions
        let handIns = people.compactMap { person, attempt in
            RoomReport.handIn(person, attempt)
        }.sorted { ($0.at, $0.person) < ($1.at, $1.person) }
        early = handIns.count { handIn in
            attempts[handIn.person].map { handIn.at < $0.endsAt } ?? false
        }
        earliestHandIn = handIns.first
        lastHandIn = handIns.last
        unanswered = people.filter {
            $0.value.finishedAt != nil && $0.value.sheet.responses.isEmpty
        }.map(\.key)
        open = people.filter { $0.value.phase.isOpen }.map(\.key)
        startedAt = room.releasedAt
        endedAt = open.isEmpty ? people.compactMap { $0.value.finishedAt }.max() : nil
    }

    private static func handIn(_ person: RegistrationID, _ attempt: Attempt) -> HandIn? {
        guard attempt.phase == .handedIn, let at = attempt.finishedAt else { return nil }
        return HandIn(person: person, at: at)
    }
}
