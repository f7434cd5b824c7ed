import Pages

/// The models behind the golden files of the rooms; `name` stands wherever somebody could have
/// typed something.
struct SampleRoomPages {
    let name: String

    private static let base = "/rooms/sample/02/04"
    private var own: String { "\(Self.base)/candidates/R000007" }
    private var choices: [RoomPage.Choice] { [RoomPage.Choice("R000007", "07号 \(name)")] }
    private var notes: [RoomLive.Note] { [RoomLive.Note(time: "09:20", text: name)] }

    func list(isEmpty: Bool = false) -> RoomListPage {
        let room = RoomListPage.Room(
            name: "第04考场（\(name)）", site: name, candidates: 30,
            state: RoomBadge("info", "进行中"), href: Self.base)
        let session = RoomListPage.Session(
            examTitle: name, name: "第02场", time: "2017年5月20日 09:00–10:30", rooms: [room])
        return RoomListPage(
            sessions: isEmpty ? [] : [session], others: isEmpty ? [] : [session])
    }

    var live: RoomLive {
        RoomLive(
            state: RoomBadge("info", "进行中"), clock: "09:17:15", time: "10:30 结束，剩余 01:12:45",
            figures: [RoomLive.Figure("应考", 30), RoomLive.Figure("实考", 28)],
            rows: [
                RoomLive.Row(seats: [
                    seat("01", "handedIn", "✓", "已交卷"), seat("12", "silent10", "▲", "断线10秒以上"),
                ]),
                RoomLive.Row(seats: [
                    RoomLive.Seat(number: "02", standing: "spare", sign: "备", word: "备用机"),
                    RoomLive.Seat(number: "", standing: "none", sign: "", word: ""),
                ]),
            ],
            attention: [
                RoomLive.Attention(
                    seat: "12", name: name, standing: "silent10", sign: "▲", word: "断线10秒以上",
                    detail: "最后通信 14秒前，已答 63/80", href: own)
            ], incidents: notes, messages: notes)
    }

    private func seat(
        _ number: String, _ standing: String, _ sign: String, _ word: String
    ) -> RoomLive.Seat {
        RoomLive.Seat(
            number: number, standing: standing, sign: sign, word: word, name: name,
            answered: "63/80", saved: "保存 2秒前", elsewhere: "在30号机", href: own)
    }

    func room(
        isBefore: Bool = false, isClosed: Bool = false, isLost: Bool = false
    ) -> RoomPage {
        RoomPage(
            base: Self.base, examTitle: name, name: "第04考场（\(name)）", session: "第02场",
            site: name, key: "form/0123", live: live,
            doing: RoomPage.Doing(
                isBefore: isBefore, mayRelease: isBefore, plannedStart: "09:00",
                isRunning: !isBefore && !isClosed, mayMarkAbsent: !isBefore && !isClosed,
                absentFrom: "09:15", missing: [name], isClosed: isClosed),
            people: choices, mayGetTime: isBefore ? [] : choices,
            incidentKinds: [RoomPage.Choice("power", "断电")],
            loss: isLost
                ? RoomPage.Loss(minutes: "15", seconds: "7", reason: "考试服务中断", words: name) : nil,
            authority: name)
    }

    func start(mayRelease: Bool) -> RoomStartPage {
        RoomStartPage(
            base: Self.base, name: name, key: "form/0123", discipline: mayRelease ? [name] : [],
            plannedStart: "09:00", minutes: "90", mayRelease: mayRelease, expected: 30,
            waiting: 28, missing: mayRelease ? [name] : [])
    }

    func sheet(isEmpty: Bool = false) -> RoomSheetPage {
        func row(_ checkedIn: String?) -> RoomSheetPage.Row {
            RoomSheetPage.Row(
                registration: "R000007", seat: "07", number: "171010101013", name: name,
                gender: "男", lastFour: "123X", unit: name, checkedIn: checkedIn,
                state: RoomBadge("wait", "已签到"), remarks: "迟到", href: own)
        }
        return RoomSheetPage(
            base: Self.base, name: name, examTitle: name, time: "2017年5月20日 09:00",
            key: "form/0123", rows: isEmpty ? [] : [row("08:40"), row(nil)], present: 1,
            isClosed: false)
    }

    func candidate(_ doing: RoomCandidatePage.Doing, isBare: Bool = false) -> RoomCandidatePage {
        RoomCandidatePage(
            base: Self.base, own: own, room: "第04考场 · 第02场", seat: "07", key: "form/0123",
            person: RoomCandidatePage.Person(
                name: name, number: "171010101013", unit: name,
                maskedIDNumber: "510***********123X", lastFour: "123X",
                photo: isBare ? nil : "\(own)/photo", accommodation: isBare ? nil : name),
            state: RoomBadge("bad", "中断"), facts: [RoomCandidatePage.Fact("已答", "63/80")],
            doing: doing, incidentKinds: [RoomPage.Choice("power", "断电")],
            misconductKinds: [RoomPage.Choice("phone", "使用手机【终止作答】")],
            machines: isBare ? [] : [RoomPage.Choice("30", "30号机（备用）")],
            history: isBare ? [] : notes, late: isBare ? [] : [late],
            lateThrough: "12", endedAt: "10:30:00", authority: name)
    }

    private var late: RoomCandidatePage.Late {
        RoomCandidatePage.Late(
            item: "47", answered: "10:28:31", arrived: "10:41:02", effect: "新答此题", fate: "待决定")
    }

    static let loss = RoomCandidatePage.Loss(minutes: "5", seconds: "12", workstation: "30")

    /// Everything that can be done, as no candidate ever has it.
    static let everything = RoomCandidatePage.Doing(
        mayCheckIn: true, mayUndoCheckIn: true, mayAllow: loss, mayMoveOn: loss, mayResume: loss,
        mayInterrupt: true, mayMove: true, mayExtend: true, mayRecordMisconduct: true,
        mayVoid: true, mayDecideLateSaves: true, waitsForChief: true)

    func report(isEmpty: Bool = false) -> RoomReportPage {
        let line = RoomReportPage.Line(
            seat: "07", number: "171010101013", name: name, time: "09:20", text: name,
            remark: name)
        let lines = isEmpty ? [] : [line]
        let fault = RoomReportPage.Fault(
            seat: "07", name: name, time: "09:20–09:26", what: name, handling: "换至30号机续考",
            back: "6分")
        return RoomReportPage(
            base: Self.base, key: "form/0123",
            head: [RoomCandidatePage.Fact("考试名称", name)],
            counts: [RoomLive.Figure("应考", 30)], isBalanced: isEmpty,
            balance: isEmpty ? "✓ 核对相符" : "✗ 核对不符", absent: lines, unaccounted: lines,
            late: lines, misconduct: lines, faults: isEmpty ? [] : [fault], extensions: lines,
            unanswered: lines, lateSaves: lines, incidents: isEmpty ? [] : notes,
            handIns: [RoomCandidatePage.Fact("最早交卷", name)],
            checks: [
                RoomReportPage.Check(value: "rules", text: "宣读考场规则", isDone: true),
                RoomReportPage.Check(value: "clock", text: "服务器时间已校准", isDone: false),
            ], signatures: isEmpty ? [name, name] : [], isClosed: true, isSigned: isEmpty)
    }
}
