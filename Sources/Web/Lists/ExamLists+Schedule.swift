import Admissions
import Exchange
import Office
import Papers
import Programme
import Seating
import Vocabulary

/// What was announced: when, where, in which rooms.
extension ExamLists {
    var milestones: WorkbookSheet {
        let calendar = office.programme.calendar
        let admission = calendar.admission
        let steps: [(String, String)] = [
            ("报名", span(admission.registration)),
            ("单位审查截止", admission.unitReviewCloses.inList),
            ("主管部门审核截止", admission.officeReviewCloses.inList),
            ("名单锁定", calendar.lock.inList), ("准考证打印", span(admission.tickets)),
            ("成绩公布", calendar.results.inList), ("成绩复核受理", span(calendar.resultReview)),
            ("通报", calendar.bulletin.description),
        ]
        return sheet(
            "时间节点", [.init("事项", width: 160), .init("时间", width: 320)],
            steps.map { [$0.0, $0.1] })
    }

    private func span(_ window: TimeWindow) -> String {
        "\(window.opens.inList) 至 \(window.closes.inList)"
    }

    var sessions: WorkbookSheet {
        let programme = office.programme
        return sheet(
            "场次",
            [
                .init("场次", width: 60), .init("开考时间", width: 150), .init("结束时间", width: 150),
                .figure("作答时间（分钟）", width: 110), .figure("可编排座位", width: 90),
            ],
            programme.sessions.map { session in
                let minutes = programme.delivery.minutes
                return [
                    session.id.text, session.start.inList,
                    session.start.adding(minutes: minutes).inList, "\(minutes)",
                    "\(programme.seatsPerSession)",
                ]
            })
    }

    var rooms: WorkbookSheet {
        let programme = office.programme
        let seating = programme.seating
        return sheet(
            "考场",
            [
                .init("考点", width: 130), .init("地址", width: 200), .init("考场号", width: 60),
                .init("考场名称", width: 130), .figure("机位"), .figure("可编排"), .figure("备用"),
                .init("故障机位", width: 80), .init("无障碍机位", width: 90),
            ],
            programme.sites.flatMap { site in
                site.rooms.map { room in
                    [
                        site.name, site.address, room.id.text, room.name, "\(room.machines)",
                        "\(seating.places(of: room))", "\(seating.spareCount(of: room))",
                        room.brokenSeats.map(String.init).joined(separator: "、"),
                        room.accessibleSeats.map(String.init).joined(separator: "、"),
                    ]
                }
            })
    }

    /// 试卷蓝图: what every paper holds.
    var blueprint: WorkbookSheet {
        let blueprint = office.programme.blueprint
        let rows = blueprint.sections.enumerated().map { index, section in
            [
                "\(index + 1)", section.type.chinese, "\(section.itemCount)",
                section.marks.description, (section.marks * section.itemCount).description,
            ]
        }
        return sheet(
            ExamListKind.blueprint.chinese,
            [
                .figure("大题", width: 80), .init("题型", width: 200), .figure("题数", width: 80),
                .figure("每题分值", width: 100), .figure("满分", width: 100),
            ],
            rows + [
                ["", "合计", "\(blueprint.itemCount)", "", blueprint.fullMarks.description]
            ])
    }
}
