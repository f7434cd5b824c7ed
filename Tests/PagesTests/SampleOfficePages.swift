import Pages

/// The models behind the golden files of the office; `name` stands wherever a person,
/// a config or a file could have said something.
struct SampleOfficePages {
    let name: String

    private static let exam = "/office/sample-2017-1"
    static let digest = String(repeating: "0f", count: 32)

    private var facts: [OfficeFact] { [OfficeFact(term: name, text: name)] }

    private var pager: OfficePager {
        OfficePager(
            text: "第2页，共3页（102条）", previous: "/bank?q=%3Cscript%3E&page=1",
            next: "/bank?q=%3Cscript%3E&page=3")
    }

    func exams(isEmpty: Bool = false) -> OfficeExamsPage {
        OfficeExamsPage(
            exams: isEmpty
                ? []
                : [
                    OfficeExamsPage.Exam(
                        href: Self.exam, title: name, id: "sample-2017-1", days: "2017年5月20日",
                        stage: "受阻", kind: "bad", next: "座位抽取", note: name)
                ])
    }

    func new(isFit: Bool) -> OfficeNewPage {
        OfficeNewPage(
            text: "title: \(name)\n</textarea>",
            findings: [
                OfficeFinding(place: "第3行 \(name)", message: name, isError: !isFit)
            ], wasChecked: true,
            summary: isFit
                ? OfficeNewPage.Summary(
                    title: name, facts: facts, calendar: facts,
                    rooms: [
                        OfficeNewPage.Summary.Room(
                            site: name, name: name, machines: 30, seats: 27, spare: 3, broken: 0)
                    ],
                    sections: [
                        OfficeNewPage.Summary.Section(
                            type: "单项选择题", count: 40, marks: "1", rule: name)
                    ], notes: [name]) : nil, key: "form/00")
    }

    func checklist() -> OfficeChecklistPage {
        OfficeChecklistPage(
            exam: Self.exam, title: name, facts: facts, figures: facts,
            steps: ["done", "next", "blocked", "later"].map { state in
                OfficeChecklistPage.Step(
                    title: "座位抽取", state: state, stateName: "进行中", badge: "info",
                    time: "名单锁定后", figures: name, missing: state == "blocked" ? [name] : [],
                    links: state == "later" ? [] : [PageFrame.Link(name, "\(Self.exam)/lock")])
            })
    }

    /// What the page of a draw shows: one of its stages, or a draw whose secrets did not fit.
    enum Stage { case waiting, gathering, ready, announced, refused, sealed, drawn, late }

    func draw(_ stage: Stage, isProjected: Bool = false) -> DrawCeremonyPage {
        let isLate = stage == .late
        let isOpen = stage == .announced || stage == .refused
        let isDrawn = stage == .sealed || stage == .drawn || stage == .late
        let gathers = stage == .gathering || stage == .ready
        let hasAll = isOpen || isDrawn || stage == .ready
        return DrawCeremonyPage(
            exam: Self.exam, examID: "sample-2017-1", kind: isLate ? "lateSeats" : "papers",
            title: isLate ? "补录座位编排" : "抽题组卷",
            examTitle: name, hash: "sm3", hashName: "SM3", version: 2,
            reason: stage == .drawn ? name : nil,
            boxes: ["冻结", "承诺", "公开值", "抽取", "结果与记录"].enumerated().map {
                DrawCeremonyPage.Box(
                    number: $0 + 1, name: $1, state: $0 < 1 ? "done" : $0 < 2 ? "next" : "later",
                    stateName: "进行中", note: "2/2名见证人")
            },
            inputs: [DrawCeremonyPage.Input(name: "roster", meaning: "名单", digest: Self.digest)],
            witnesses: [1, 2].map { number in
                DrawCeremonyPage.Witness(
                    number: number, name: name,
                    commitment: hasAll || number == 1 ? Self.digest : nil,
                    typed: stage == .refused ? name : "",
                    mistake: stage == .refused && number == 1 ? name : nil)
            },
            sources: [
                DrawCeremonyPage.Source(
                    number: 1, name: name, typed: stage == .refused ? name : "",
                    mistake: stage == .refused ? "尚未填写。" : nil)
            ], isWaiting: stage == .waiting,
            obstacle: stage == .waiting
                ? DrawCeremonyPage.Obstacle(sentence: name, findings: [name]) : nil,
            promise: gathers || isOpen ? promise : nil, late: isLate ? late : nil,
            past: stage == .gathering || isLate ? [past] : [], mayVoid: isOpen,
            isGathering: gathers, isAnnounced: isOpen, isDrawn: isDrawn,
            announcement: isOpen || isDrawn
                ? DrawCeremonyPage.Announcement(
                    digest: Self.digest, time: "2017年5月8日 10:30", sealed: Self.digest) : nil,
            result: isDrawn
                ? result(isSealed: stage == .sealed, show: isLate ? seats : papers) : nil,
            missing: hasAll ? nil : "还差承诺：\(name)。", mayRedraw: isDrawn && !isLate,
            isPapers: true, isProjected: isProjected, problem: stage == .refused ? name : nil,
            key: "form/00")
    }

    private func result(
        isSealed: Bool, show: DrawCeremonyPage.Show
    ) -> DrawCeremonyPage.Result {
        DrawCeremonyPage.Result(
            figures: [OfficeFact(term: "试卷（份）", text: "14")], show: show, secrets: facts,
            values: facts, seed: isSealed ? nil : Self.digest, digest: Self.digest,
            transcript: isSealed ? nil : "\(Self.exam)/draws/papers/transcript",
            command: "zhikao verify draw sample.draw.json", time: "2017年5月8日 10:45")
    }

    func rooms(isEmpty: Bool = false) -> OfficeRoomsPage {
        OfficeRoomsPage(
            exam: Self.exam,
            rows: isEmpty
                ? []
                : [
                    OfficeRoomsPage.Row(
                        href: "\(Self.exam)/rooms/01/01", session: "第01场",
                        time: "2017年5月20日 09:00", site: name, room: name, people: 4, seats: 5,
                        spare: 1, broken: 1, access: 1, pairs: 0)
                ], sessions: facts,
            lists: [PageFrame.Link("考场编排表（xlsx）", "\(Self.exam)/lists/seats.xlsx")])
    }

    func room() -> OfficeRoomPage {
        func seat(_ number: Int, _ state: String, _ word: String) -> OfficeRoomPage.Seat {
            OfficeRoomPage.Seat(
                isThere: number > 0, number: number, state: state, word: word,
                name: state == "taken" ? name : "", candidate: state == "taken" ? "1701" : "",
                isAccessible: number == 1)
        }
        var page = OfficeRoomPage(
            title: name, examTitle: name, facts: facts, columns: 2,
            rows: [
                OfficeRoomPage.MapRow(seats: [seat(1, "taken", "考生"), seat(4, "broken", "故障")]),
                OfficeRoomPage.MapRow(seats: [seat(2, "free", "空位"), seat(3, "spare", "备用")]),
                OfficeRoomPage.MapRow(seats: [seat(5, "taken", "考生"), seat(0, "none", "")]),
            ],
            people: [
                OfficeRoomPage.Person(
                    seat: 1, number: "1701", name: name, gender: "女",
                    idNumber: "510800********0011",
                    unit: name, note: name)
            ])
        page.prints = ["准考证", "考场门贴", "桌贴", "考生签到表"].map {
            .init(text: $0, href: "/office/sample-2017-1/rooms/02/04/prints/x.pdf")
        }
        return page
    }
}
