import Pages

/// The sheet of the spare machines of a room (备用机登记表): which there are, and lines for who is
/// moved to one.
package struct SpareMachines: Printout {
    package static let kind = "备用机登记表"

    private let plan: RoomPlan

    package init(_ plan: RoomPlan) {
        self.plan = plan
    }

    package var subject: String { plan.subject }

    package func sheets(_ setter: TypeSetter) throws -> [Sheet] {
        let paper = Paper.a4(top: 12, bottom: 13, left: 13, right: 13).landscape
        let (spare, broken) = (plan.machines("spare"), plan.machines("broken"))
        let heading = plan.heading(
            "备用机登记表", setter, paper,
            facts: [("备用机", "\(spare.count)台"), ("故障机", "\(broken.count)台")])
        var flow = Flow(setter, paper) { sheet, _ in heading.draw(on: &sheet) }
        if spare.isEmpty { flow.text("本考场没有备用机；需要换机时报告考点主考。", .body) }
        flow.text(
            "备用机号：" + list(spare) + "　　故障机号（停用）：" + list(broken),
            TextStyle(face: .hei, size: 11))
        flow.skip(4)
        // A line for each spare machine, and some more: a machine may be used twice.
        let figures = TextStyle(face: .hei, size: 12, isBold: true, alignment: .center)
        let titles = [
            ("开机检查", 16.0), ("启用时间", 18), ("原座位（机号）", 20), ("准考证号", 30), ("姓名", 22),
            ("故障现象和原因", 46), ("补时（分）", 16), ("考生签名", 22), ("系统管理员签名", 24),
        ]
        flow.table(
            Table(
                columns: [.init(title: "备用机号", share: 16, style: figures)]
                    + titles.map { .init(title: $0.0, share: $0.1) },
                rows: (spare.map { twoFigures($0.number) }
                    + Array(repeating: "", count: max(3, 10 - spare.count)))
                    .map { number in
                        .cells([.text(number)] + titles.map { _ in .blank })
                    }, rowHeight: 9.5.mm))
        flow.text(
            "监考员甲 ______________　　监考员乙 ______________　　系统管理员 ______________",
            TextStyle(size: 11, leading: 1.9), after: 6)
        return flow.numbered()
    }

    private func list(_ machines: [OfficeRoomPage.Seat]) -> String {
        machines.isEmpty ? "无" : machines.map { twoFigures($0.number) }.joined(separator: "、")
    }
}
