import Delivery
import Office
import Pages
import Vocabulary

/// Figures and states of a room in words.
enum RoomWords {
    /// Such as 6分5秒; 0秒 for nothing.
    static func length(_ seconds: Int) -> String {
        let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
        if minutes == 0 { return "\(rest)秒" }
        return rest == 0 ? "\(minutes)分" : "\(minutes)分\(rest)秒"
    }

    /// Such as 01:12:45.
    static func clock(_ seconds: Int) -> String {
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// Such as 09:30:05.
    static func time(_ moment: Moment) -> String {
        let second = moment.millisecondsSince1970 / 1000 % 60
        return "\(moment.clock):\(second < 10 ? "0" : "")\(second)"
    }

    /// How the service's wall clock was moved, to the nearest second: two clocks are never read in
    /// the same millisecond.
    static func words(_ move: RoomState.ClockMove) -> String {
        let direction = move.milliseconds > 0 ? "拨快" : "拨慢"
        return "服务器系统时钟被\(direction)\(length((abs(move.milliseconds) + 500) / 1000))；考试计时不受影响，"
            + "各考生结束时间不变"
    }

    /// How long the service was away, and how sure that is.
    static func words(_ outage: RoomState.Outage) -> String {
        let length = length(outage.seconds)
        return outage.isMeasured
            ? "考试服务中断\(length)（\(time(outage.from))–\(time(outage.until))），已恢复"
            : "服务器断电或重启，最后记录时刻\(time(outage.from))；按系统时钟中断\(length)，请对照钟表核实"
    }

    static func seat(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The word with the kind that gives it a shape and a colour.
    static func badge(_ standing: SeatStanding) -> RoomBadge {
        let kind =
            switch standing {
            case .silent15, .silent10, .silent5, .interrupted, .voided: "bad"
            case .pending, .checkedIn: "wait"
            case .answering, .waiting: "info"
            case .handedIn, .closed: "good"
            case .notArrived, .absent: "off"
            }
        return RoomBadge(kind, standing.chinese)
    }

    static func badge(_ room: RoomState) -> RoomBadge {
        if room.closedAt != nil { return RoomBadge("good", "已结束") }
        return room.releasedAt == nil ? RoomBadge("wait", "未开考") : RoomBadge("info", "进行中")
    }
}

/// What has happened in a room, in words, in the order of time.
struct RoomNotes {
    private struct Entry {
        let at: Moment
        let person: RegistrationID?
        let text: String
    }

    private let entries: [Entry]
    private let people: [RegistrationID: HallPerson]

    init(_ room: RoomState, _ people: [RegistrationID: HallPerson]) {
        self.people = people
        var entries = room.incidents.map {
            Entry(at: $0.at, person: $0.person, text: "\($0.kind.chinese)：\($0.text)")
        }
        for fault in room.faults {
            entries.append(
                Entry(
                    at: fault.since, person: fault.person,
                    text: "中断（\(fault.kind.chinese)）：\(fault.text)"))
            guard let resumedAt = fault.resumedAt else { continue }
            let place = fault.resumedWorkstation.map { "\($0)号机" } ?? ""
            entries.append(
                Entry(at: resumedAt, person: fault.person, text: "在\(place)恢复作答"))
        }
        entries += room.extensions.map {
            Entry(
                at: $0.at, person: $0.person,
                text: "补时\(RoomWords.length($0.seconds))：\($0.reason)（\($0.authorisedBy)）")
        }
        entries += room.misconduct.map {
            Entry(at: $0.at, person: $0.person, text: "违纪：\($0.record.kind.chinese)")
        }
        entries += room.clockMoves.map {
            Entry(at: $0.at, person: nil, text: RoomWords.words($0))
        }
        entries += room.outages.map {
            Entry(at: $0.until, person: nil, text: RoomWords.words($0))
        }
        self.entries = entries
    }

    /// Of the whole room, the latest first.
    var all: [RoomLive.Note] {
        sorted(entries).reversed().map { entry in
            RoomLive.Note(time: entry.at.clock, text: name(entry.person) + entry.text)
        }
    }

    /// Incidents, and what befell the service and its clock: failures of single machines, time back
    /// and misconduct are told beside those.
    static func incidents(
        _ room: RoomState, _ people: [RegistrationID: HallPerson]
    ) -> [RoomLive.Note] {
        var plain = RoomState()
        for incident in room.incidents {
            plain.apply(
                .incident(incident.kind, incident.person, text: incident.text), at: incident.at)
        }
        for move in room.clockMoves {
            plain.apply(.clockMoved(milliseconds: move.milliseconds), at: move.at)
        }
        for outage in room.outages {
            plain.apply(
                .serviceAway(from: outage.from, isMeasured: outage.isMeasured), at: outage.until)
        }
        return RoomNotes(plain, people).all
    }

    /// Of one candidate, in order, with what the attempt and the door know.
    func history(_ sitter: RoomSnapshot.Sitter, _ room: RoomState) -> [RoomLive.Note] {
        let id = sitter.person.registration
        var own = entries.filter { $0.person == id }
        func add(_ at: Moment?, _ text: String) {
            if let at { own.append(Entry(at: at, person: id, text: text)) }
        }
        add(room.checkedIn[id], "签到")
        if let terminal = room.terminals[id] {
            add(terminal.since, "在\(terminal.workstation)号机登录")
        }
        add(sitter.attempt.startedAt, "打开试卷")
        add(sitter.attempt.finishedAt, sitter.attempt.phase.chinese)
        for message in room.messages where message.to == id {
            add(message.at, "收到消息：\(message.text)")
        }
        if let decision = room.lateDecisions[id] {
            own.append(
                Entry(
                    at: room.closedAt ?? sitter.attempt.endsAt, person: id,
                    text: "迟到的作答：\(decision)"))
        }
        return sorted(own).map { RoomLive.Note(time: $0.at.clock, text: $0.text) }
    }

    private func sorted(_ entries: [Entry]) -> [Entry] {
        entries.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }

    private func name(_ person: RegistrationID?) -> String {
        person.flatMap { people[$0] }.map { "\(RoomWords.seat($0.seat.seat))号\($0.fullName) " }
            ?? ""
    }
}
