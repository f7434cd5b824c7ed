import Admissions
import Documents
import Exchange
import Office
import Programme
import Seating
import Vocabulary

/// Lists by session, site, room and seat.
extension ExamLists {
    /// Beyond it a workbook is no longer handy; sessions then have one each.
    private static let mostRooms = 300

    /// The rooms that have people, in the order of the exam.
    ///
    /// - Throws: `print.nothing`.
    private func halls(_ scope: Scope) throws -> [PrintHall] {
        try ExamPrints(office, sealing: nil, stamp: nil)
            .halls(session: scope.session, room: scope.room)
    }

    /// The rooms where each has a sheet of its own.
    private func hallsBySheet(_ scope: Scope) throws -> [PrintHall] {
        let halls = try halls(scope)
        guard halls.count <= ExamLists.mostRooms else {
            throw Refusal(
                "list.too-many-rooms",
                "共有\(halls.count)个考场，一个工作簿放不下；请按场次（和考场）分别导出。",
                "\(halls.count) rooms are too many for one workbook; ask for a session, or a room")
        }
        return halls
    }

    /// 考场编排表: everybody in one sheet.
    func seats(_ scope: Scope) throws -> WorkbookSheet {
        let people = try seated()
        var rows: [[String]] = []
        for hall in try halls(scope) {
            for seat in hall.seats {
                guard let applicant = people[seat.registration]?.registration.applicant else {
                    continue
                }
                rows.append([
                    "\(rows.count + 1)", hall.session.id.text, hall.session.start.inList,
                    hall.site.name, hall.room.id.text, hall.room.name, twoDigits(seat.seat),
                    seat.candidateNumber.text, applicant.fullName, applicant.gender.chinese,
                    applicant.idNumber.masked, applicant.unit.text, applicant.unitName,
                    applicant.field, applicant.accommodation?.chinese ?? "",
                ])
            }
        }
        return sheet(
            ExamListKind.seats.chinese,
            [
                .figure("序号", width: 50), .init("场次", width: 45), .init("开考时间", width: 130),
                .init("考点", width: 130), .init("考场", width: 45), .init("考场名称", width: 100),
                .init("座位号", width: 50), .init("准考证号", width: 110), .init("姓名", width: 90),
                .init("性别", width: 40), .init("身份证号", width: 145), .init("单位代码", width: 80),
                .init("单位", width: 200), .init("执法领域", width: 95),
                .init("特殊考试需求", width: 100),
            ], rows)
    }

    /// 门贴名单: as it hangs on the door, so without ID numbers (practice 2.8).
    func doorLists(_ scope: Scope) throws -> [WorkbookSheet] {
        let people = try seated()
        return try hallsBySheet(scope).map { hall in
            roomSheet(
                hall, ExamListKind.doorLists.chinese,
                [
                    .init("座位号", width: 70), .init("准考证号", width: 140),
                    .init("姓名", width: 130), .init("单位", width: 300),
                ],
                hall.seats.compactMap { seat in
                    people[seat.registration].map { person in
                        [
                            twoDigits(seat.seat), seat.candidateNumber.text,
                            person.registration.applicant.fullName,
                            person.registration.applicant.unitName,
                        ]
                    }
                })
        }
    }

    /// 考生签到表 in the order of the door list (practice 2.10).
    func attendance(_ scope: Scope) throws -> [WorkbookSheet] {
        let people = try seated()
        let marks = ["缺考", "迟到", "违纪", "换机", "补时"]
        let rooms = try hallsBySheet(scope).map { hall in
            roomSheet(
                hall, ExamListKind.attendance.chinese,
                [
                    .init("座位号", width: 50), .init("准考证号", width: 110),
                    .init("姓名", width: 90), .init("性别", width: 40),
                    .init("身份证后4位", width: 85), .init("单位", width: 190),
                    .init("签到", width: 90), .init("签退", width: 90),
                    .init("备注", width: 90, suggestions: marks),
                ],
                hall.seats.compactMap { seat in
                    people[seat.registration].map { person in
                        let applicant = person.registration.applicant
                        return [
                            twoDigits(seat.seat), seat.candidateNumber.text, applicant.fullName,
                            applicant.gender.chinese, String(applicant.idNumber.text.suffix(4)),
                            applicant.unitName, "", "", "",
                        ]
                    }
                })
        }
        return rooms + [
            WorkbookNotes([
                .init("签到", isRequired: true, "考生入场核验后本人签名", use: "考场情况记录单的实考人数"),
                .init("签退", isRequired: true, "考生交卷离场时本人签名"),
                .init(
                    "备注", isRequired: false, "从下拉列表中选择，可以补充文字；换机的写明新机号",
                    example: "换机 31", allowed: marks, use: "考场情况记录单、缺考和违纪名单"),
                .init("", isRequired: nil, "座位、准考证号、姓名等栏由系统填写，不要改动。"),
                .init("", isRequired: nil, "应考人数＝实考人数＋缺考人数；开考30分钟后由两名监考员确认缺考。"),
            ]).sheet
        ]
    }

    /// 备用机登记表: which machines were kept free, and where a move is written down.
    func spareMachines(_ scope: Scope) throws -> [WorkbookSheet] {
        let causes = ["死机", "断网", "断电", "外设故障", "其他"]
        let seating = office.programme.seating
        let rows = try halls(scope).flatMap { hall -> [[String]] in
            let taken = Set(hall.seats.map(\.seat))
            let spare =
                seating.spares == .drawn
                ? hall.room.workingSeats.filter { !taken.contains($0) }
                : seating.spareSeats(of: hall.room)
            let accessible = Set(hall.room.accessibleSeats)
            return spare.map { seat in
                [
                    hall.session.id.text, hall.site.name, hall.room.id.text, hall.room.name,
                    twoDigits(seat), accessible.contains(seat) ? "是" : "", "", "", "", "", "",
                ]
            }
        }
        return [
            sheet(
                ExamListKind.spareMachines.chinese,
                [
                    .init("场次", width: 45), .init("考点", width: 120), .init("考场", width: 45),
                    .init("考场名称", width: 110), .init("备用机位", width: 65),
                    .init("无障碍", width: 55), .init("启用时间", width: 90),
                    .init("原座位号", width: 70), .init("准考证号", width: 120),
                    .init("原因", width: 100, suggestions: causes),
                    .init("监考员签名", width: 110),
                ], rows),
            WorkbookNotes([
                .init("启用时间", isRequired: true, "考生在备用机上恢复作答的时刻", example: "09:42"),
                .init("原座位号", isRequired: true, "考生原来的座位号", example: "07"),
                .init("准考证号", isRequired: true, "换机考生的准考证号，全部数字"),
                .init(
                    "原因", isRequired: true, "从下拉列表中选择，可以补充文字", example: "死机",
                    allowed: causes, use: "考场情况记录单的故障一栏，补时的依据"),
                .init("监考员签名", isRequired: true, "两名监考员签名"),
            ]).sheet,
        ]
    }

    private func roomSheet(
        _ hall: PrintHall, _ heading: String, _ columns: [WorkbookSheet.Column],
        _ rows: [[String]]
    ) -> WorkbookSheet {
        let end = hall.session.start.adding(minutes: office.programme.delivery.minutes)
        return WorkbookSheet(
            name: "\(hall.session.id)场 \(hall.room.id)考场",
            heading: "\(heading)　\(hall.name)　\(hall.site.name)",
            subheading:
                "\(office.programme.title)　\(hall.session.start.spokenTime)–\(end.clock)"
                + "　共\(rows.count)人",
            columns: columns, rows: rows)
    }
}
