import Delivery
import Office
import Pages
import Seating
import Vocabulary

extension RoomLive {
    init(_ here: RoomVisit, _ snapshot: RoomSnapshot) {
        self.init(
            state: RoomWords.badge(snapshot.state), clock: RoomLive.clock(snapshot.at),
            time: RoomLive.time(snapshot), figures: RoomLive.figures(snapshot),
            rows: RoomLive.rows(here, snapshot),
            attention: snapshot.attention.map { RoomLive.attention(here, $0) },
            incidents: RoomNotes(snapshot.state, here.hall.people).all,
            messages: snapshot.state.messages.reversed().map { message in
                let to =
                    message.to.flatMap { here.hall.people[$0] }.map(\.fullName) ?? "全场"
                return Note(time: message.at.clock, text: "发给\(to)：\(message.text)")
            })
    }

    private static func clock(_ moment: Moment) -> String {
        let second = moment.millisecondsSince1970 / 1000 % 60
        return "\(moment.clock):\(second < 10 ? "0" : "")\(second)"
    }

    private static func time(_ snapshot: RoomSnapshot) -> String {
        if let closed = snapshot.state.closedAt { return "\(closed.clock) 结束" }
        guard snapshot.state.releasedAt != nil, let end = snapshot.endsAt else {
            return "计划 \(snapshot.plannedStart.clock) 开考"
        }
        let rest = end.seconds(since: snapshot.at)
        return rest > 0
            ? "\(end.clock) 结束，剩余 \(RoomWords.clock(rest))" : "考试时间已于 \(end.clock) 结束"
    }

    private static func figures(_ snapshot: RoomSnapshot) -> [Figure] {
        func count(_ standings: SeatStanding...) -> Int {
            snapshot.sitters.count { standings.contains($0.standing) }
        }
        return [
            Figure("应考", snapshot.report.expected), Figure("实考", snapshot.report.attended),
            Figure("缺考", snapshot.report.absent.count), Figure("候考", count(.waiting)),
            Figure("作答中", count(.answering)),
            Figure("异常", count(.silent5, .silent10, .silent15, .interrupted, .pending)),
            Figure("已交卷", count(.handedIn, .closed)),
            Figure("违纪", snapshot.report.misconduct.count),
        ]
    }

    private static func rows(_ here: RoomVisit, _ snapshot: RoomSnapshot) -> [Row] {
        let places = Dictionary(
            snapshot.seats.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
        return snapshot.room.layout.plan.map { row in
            Row(
                seats: row.map { number in
                    guard let place = places[number] else {
                        return Seat(number: "", standing: "none", sign: "", word: "")
                    }
                    return seat(here, place)
                })
        }
    }

    private static func seat(_ here: RoomVisit, _ place: RoomSnapshot.Seat) -> Seat {
        let number = RoomWords.seat(place.number)
        guard let sitter = place.sitter else {
            if place.isBroken {
                return Seat(number: number, standing: "broken", sign: "坏", word: "停用")
            }
            return place.isSpare
                ? Seat(number: number, standing: "spare", sign: "备", word: "备用机")
                : Seat(number: number, standing: "free", sign: "－", word: "空")
        }
        let hasBegun = sitter.attempt.startedAt != nil
        return Seat(
            number: number, standing: sitter.standing.name, sign: sitter.standing.sign,
            word: sitter.standing.chinese, name: sitter.person.fullName,
            answered: hasBegun ? "\(sitter.answered)/\(sitter.items)" : nil,
            saved: sitter.attempt.phase.isOpen
                ? sitter.secondsSinceSave.map { "保存 \(RoomWords.length($0))前" } : nil,
            elsewhere: sitter.otherWorkstation.map { "在\($0)号机" },
            href: here.href(sitter.person.registration))
    }

    private static func attention(
        _ here: RoomVisit, _ sitter: RoomSnapshot.Sitter
    ) -> Attention {
        Attention(
            seat: RoomWords.seat(sitter.person.seat.seat), name: sitter.person.fullName,
            standing: sitter.standing.name, sign: sitter.standing.sign,
            word: sitter.standing.needsAttention ? sitter.standing.chinese : "迟到的作答",
            detail: detail(here, sitter), href: here.href(sitter.person.registration))
    }

    private static func detail(_ here: RoomVisit, _ sitter: RoomSnapshot.Sitter) -> String {
        let answered = "已答 \(sitter.answered)/\(sitter.items)"
        switch sitter.standing {
        case .pending: return "在另一台机器登录或尚未签到，核对本人后放行。"
        case .interrupted:
            return "\(answered)，已损失 \(RoomWords.length(sitter.lostSeconds))；可恢复、换机、补时。"
        case .silent5, .silent10, .silent15:
            let silence =
                sitter.secondsSinceContact.map { "最后通信 \(RoomWords.length($0))前" } ?? "服务重启后未收到通信"
            return "\(silence)，\(answered)；作答仍在本机保存。可中断、换机、补时。"
        default:
            return "考试结束后收到的作答另行保存，请主考决定。"
        }
    }
}
