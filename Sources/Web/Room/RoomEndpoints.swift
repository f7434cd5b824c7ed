import Access
import Delivery
import Office
import Pages
import Programme
import Seating
import Vocabulary

/// The invigilator's pages: the rooms of the day, the live map, the candidates, the report.
enum RoomEndpoints {
    static let staff = AccessRule.roles([.invigilator, .chiefInvigilator])
    private static let room = "/rooms/{exam}/{session}/{room}"
    private static let candidate = "\(room)/candidates/{registration}"

    static let all = pages + roomActs + candidateActs

    private static let pages = [
        Endpoint(.get, "/rooms", staff, list),
        Endpoint(.get, room, staff) { site, visit in
            let here = try await RoomVisit(site, visit)
            let page = RoomPage(here, try await here.snapshot())
            return here.page(page, "\(here.name) \(here.sessionName)", scripts: ["room.js"])
        },
        Endpoint(.get, "\(room)/events", staff) { site, visit in
            let here = try await RoomVisit(site, visit)
            return .events(RoomEventStream(here).stream())
        },
        Endpoint(.get, "\(room)/start", staff) { site, visit in
            let here = try await RoomVisit(site, visit)
            let page = RoomStartPage(here, try await here.snapshot())
            return here.page(page, "宣布开考")
        },
        Endpoint(.get, "\(room)/sheet", staff) { site, visit in
            let here = try await RoomVisit(site, visit)
            let page = try RoomSheetPage(here, try await here.snapshot())
            return here.page(page, "签到表")
        },
        Endpoint(.get, "\(room)/report", staff) { site, visit in
            let here = try await RoomVisit(site, visit)
            let page = RoomReportPage(
                here.hall, try await here.snapshot(), base: here.base, key: here.site.actKey())
            return here.page(page, "考场情况记录单")
        },
        Endpoint(.get, candidate, staff) { site, visit in
            let here = try await RoomVisit(site, visit)
            let person = try here.person()
            let page = RoomCandidatePage(
                here, person, try await here.snapshot(),
                late: try await here.hall.lateAnswers(of: person))
            return here.page(page, "\(person.seat.seat)号座 \(person.fullName)")
        },
        Endpoint(.get, "\(candidate)/photo", staff) { site, visit in
            let here = try await RoomVisit(site, visit)
            guard let digest = try here.person().photoDigest,
                let file = try site.records.read({ try $0.file(digest) })
            else { throw Refusal("photo.unknown", "没有照片。", "there is no photo") }
            return .file(file.bytes, mediaType: file.mediaType, name: "photo", inline: true)
        },
    ]

    private static let roomActs = [
        act("\(room)/start", "已宣布开考。") { try await $0.hall.release($0.room.id, $1) },
        act("\(room)/message", "消息已发送。", send),
        act("\(room)/extend", "补时已登记。", extend),
        act("\(room)/incident", "已记入考场记录。", note),
        act("\(room)/absent", "缺考已登记。") { here, act in
            try await here.hall.markAbsent(in: here.room.id, act)
        },
        act("\(room)/close", "本场已结束，请签署记录单。") { here, act in
            try await here.hall.close(here.room.id, act)
        },
        act("\(room)/check-in", "已签到。", to: "/sheet") { here, act in
            let person = try here.person(try here.visit.form()["person"])
            try await here.hall.checkIn([person], act)
        },
        act("\(room)/ticks", "已记录。", to: "/report") { here, act in
            let ticked = try here.visit.form().all("checks").compactMap(RoomCheck.init)
            try await here.hall.tick(ticked, in: here.room.id, act)
        },
        act("\(room)/sign", "记录单已签署。", to: "/report") { here, act in
            try await here.hall.sign(try here.visit.form().all("names"), in: here.room.id, act)
        },
    ]

    private static let candidateActs = [
        candidateAct("check-in", "已签到。") { try await $0.hall.checkIn([$1], $2) },
        candidateAct("undo-check-in", "已撤销签到。") { try await $0.hall.undoCheckIn($1, $2) },
        candidateAct("allow", "已放行。") { here, person, act in
            try await here.hall.allow(person, try here.timeBack(try here.visit.form()), act)
        },
        candidateAct("refuse", "未放行，那台机器已退出登录。") { try await $0.hall.refuse($1, $2) },
        candidateAct("resume", "已恢复作答。") { here, person, act in
            try await here.hall.resume(person, try here.timeBack(try here.visit.form()), act)
        },
        candidateAct("interrupt", "已中断，损失的时间从此计算。", interrupt),
        candidateAct("move", "已安排换机，请考生在新机器登录。") { here, person, act in
            let form = try here.visit.form()
            try await here.hall.move(
                person, to: try here.number(form["workstation"]), text: form["text"], act)
        },
        candidateAct("extend", "补时已登记。") { here, person, act in
            guard let back = try here.timeBack(try here.visit.form()) else { throw noTime }
            try await here.hall.extend([person], back, act)
        },
        candidateAct("misconduct", "违纪已登记。", recordMisconduct),
        candidateAct("void", "已终止作答。") { here, person, act in
            try await here.hall.void(person, reason: try here.visit.form()["reason"], act)
        },
        candidateAct("message", "消息已发送。") { here, person, act in
            try await here.hall.send(
                try here.visit.form()["text"], to: person, in: here.room.id, act)
        },
        candidateAct("late", "决定已记录。", decideLate),
    ]

    private static func act(
        _ path: String, _ done: String, to place: String = "",
        _ body: @escaping @Sendable (RoomVisit, Act) async throws -> Void
    ) -> Endpoint {
        Endpoint(.post, path, staff) { site, visit in
            let here = try await RoomVisit(site, visit)
            try await body(here, try here.act())
            return .redirect(here.base + place, flash: done)
        }
    }

    private static func candidateAct(
        _ name: String, _ done: String,
        _ body: @escaping @Sendable (RoomVisit, HallPerson, Act) async throws -> Void
    ) -> Endpoint {
        Endpoint(.post, "\(candidate)/\(name)", staff) { site, visit in
            let here = try await RoomVisit(site, visit)
            let person = try here.person()
            try await body(here, person, try here.act())
            return .redirect(here.href(person.registration), flash: done)
        }
    }

    static var noTime: Refusal {
        Refusal("room.time-back", "请填写补时的分和秒。", "how much time is given back is missing")
    }
}

extension RoomVisit {
    func page(_ page: some SitePage, _ title: String, scripts: [String] = []) -> Answer {
        var crumbs = [PageFrame.Link("我的考场", "/rooms")]
        if visit.path != base {
            crumbs.append(PageFrame.Link("\(name) \(sessionName)", base))
        }
        return site.html(
            page, visit, title: title, crumbs: crumbs, help: "invigilator",
            styles: ["room.css"], scripts: scripts)
    }
}
