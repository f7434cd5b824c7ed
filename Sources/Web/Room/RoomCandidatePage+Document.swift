import Access
import Delivery
import Office
import Pages
import Seating
import Vocabulary

extension RoomCandidatePage {
    init(
        _ here: RoomVisit, _ person: HallPerson, _ snapshot: RoomSnapshot, late: [LateAnswer]
    ) {
        let sitter = snapshot.sitters.first { $0.person.registration == person.registration }
        let href = here.href(person.registration)
        self.init(
            base: here.base, own: href, room: "\(here.name) · \(here.sessionName)",
            seat: RoomWords.seat(person.seat.seat), key: here.site.actKey(),
            person: Person(
                name: person.fullName, number: person.seat.candidateNumber.text,
                unit: person.unitName, maskedIDNumber: person.maskedIDNumber,
                lastFour: person.lastFour, photo: person.photoDigest.map { _ in "\(href)/photo" },
                accommodation: person.accommodation),
            state: sitter.map { RoomWords.badge($0.standing) } ?? RoomBadge("off", "无试卷"),
            facts: sitter.map { RoomCandidatePage.facts($0, snapshot.state) } ?? [],
            doing: sitter.map { RoomCandidatePage.doing(here, $0, snapshot) } ?? Doing(),
            incidentKinds: RoomPage.incidentKinds,
            misconductKinds: MisconductKind.allCases.map {
                RoomPage.Choice(
                    $0.rawValue, $0.endsAttempt ? "\($0.chinese)【终止作答】" : $0.chinese)
            }, machines: RoomCandidatePage.machines(snapshot),
            history: sitter.map {
                RoomNotes(snapshot.state, here.hall.people).history($0, snapshot.state)
            } ?? [], late: late.map(RoomCandidatePage.late),
            lateThrough: late.last.map { "\($0.sequence)" } ?? "",
            endedAt: sitter.map { RoomWords.time($0.attempt.endsAt) } ?? "",
            authority: here.account.fullName)
    }

    private static func late(_ answer: LateAnswer) -> Late {
        let effect =
            switch answer.effect {
            case .adds: "新答此题"
            case .changes: "改变答案"
            case .clears: "清除答案"
            case .nothing: "与答卷相同"
            }
        let fate =
            switch answer.fate {
            case .undecided: "待决定"
            case .taken: "已计入"
            case .leftApart: "不计入"
            case .sentAgain: "补时后重新上传，已在答卷中"
            }
        return Late(
            item: "\(answer.number)", answered: RoomWords.time(answer.answeredAt),
            arrived: RoomWords.time(answer.arrivedAt), effect: effect, fate: fate)
    }

    private static func facts(_ sitter: RoomSnapshot.Sitter, _ room: RoomState) -> [Fact] {
        let attempt = sitter.attempt
        let workstation = room.terminals[sitter.person.registration]?.workstation
        let facts: [(String, String?)] = [
            ("机器", workstation.map { "\($0)号机" }),
            ("已答", attempt.startedAt == nil ? nil : "\(sitter.answered)/\(sitter.items)"),
            (
                "最后保存",
                attempt.phase.isOpen
                    ? sitter.secondsSinceSave.map { "\(RoomWords.length($0))前" } : nil
            ),
            ("结束时间", attempt.startedAt == nil ? nil : attempt.endsAt.clock),
            (
                "已补时",
                attempt.extensionSeconds > 0 ? RoomWords.length(attempt.extensionSeconds) : nil
            ),
        ]
        return facts.compactMap { word, value in value.map { Fact(word, $0) } }
    }

    private static func doing(
        _ here: RoomVisit, _ sitter: RoomSnapshot.Sitter, _ snapshot: RoomSnapshot
    ) -> Doing {
        let id = sitter.person.registration
        let room = snapshot.state
        let isOpen = sitter.attempt.phase.isOpen
        let isStopped = sitter.attempt.phase == .interrupted
        let waiting = room.pending[id].map { loss(sitter, at: $0.workstation) }
        let own = loss(sitter, at: room.terminals[id]?.workstation ?? sitter.person.seat.seat)
        let isChief = here.account.role == .chiefInvigilator
        let isRecorded = room.misconduct.contains { $0.person == id }
        return Doing(
            mayCheckIn: room.checkedIn[id] == nil && room.closedAt == nil
                && sitter.standing != .absent,
            mayUndoCheckIn: room.checkedIn[id] != nil && room.terminals[id] == nil
                && sitter.attempt.phase == .issued && room.closedAt == nil,
            mayAllow: isOpen ? nil : waiting, mayMoveOn: isOpen ? waiting : nil,
            mayResume: isStopped && waiting == nil ? own : nil,
            mayInterrupt: isOpen && !isStopped,
            mayMove: sitter.mayGetTime,
            mayExtend: sitter.mayGetTime && room.releasedAt != nil
                || sitter.attempt.phase == .closedByTime && room.closedAt == nil,
            mayRecordMisconduct: !isRecorded,
            mayVoid: isChief && isRecorded && sitter.attempt.phase != .voided,
            mayDecideLateSaves: isChief && sitter.hasLateSaves,
            waitsForChief: !isChief && sitter.hasLateSaves)
    }

    private static func loss(_ sitter: RoomSnapshot.Sitter, at workstation: Int) -> Loss {
        let lost = min(sitter.lostSeconds, TimeBack.most)
        return Loss(
            minutes: "\(lost / 60)", seconds: "\(lost % 60)", workstation: "\(workstation)")
    }

    /// Machines at which nobody sits or should sit, spare ones first.
    private static func machines(_ snapshot: RoomSnapshot) -> [RoomPage.Choice] {
        let state = snapshot.state
        let used = Set(
            snapshot.sitters.filter { $0.standing != .absent }.map {
                state.terminals[$0.person.registration]?.workstation ?? $0.person.seat.seat
            } + state.moves.values)
        let free = snapshot.seats.filter { !$0.isBroken && !used.contains($0.number) }
        return (free.filter(\.isSpare) + free.filter { !$0.isSpare }).map {
            RoomPage.Choice(
                "\($0.number)", "\(RoomWords.seat($0.number))号机\($0.isSpare ? "（备用）" : "")")
        }
    }
}
