import Pages

/// The list on the door (门贴, practice 2.8), A4 lying: seats, numbers, names, units. It hangs in
/// public: no ID numbers and no photos.
package struct DoorList: Printout {
    package static let kind = "考场门贴"

    private let plan: RoomPlan

    package init(_ plan: RoomPlan) {
        self.plan = plan
    }

    package var subject: String { plan.subject }

    package func sheets(_ setter: TypeSetter) throws -> [Sheet] {
        let paper = Paper.a4(top: 13, bottom: 13, left: 14, right: 14).landscape
        let heading = plan.heading(
            "考场门贴", setter, paper,
            facts: [("准考证号", plan.numbers), ("人数", "\(plan.page.people.count)")],
            roomSize: 26)
        var flow = Flow(setter, paper) { sheet, _ in heading.draw(on: &sheet) }
        let gap = 5.mm
        let setting = TableSetting(table, width: (flow.width - gap) / 2, setter)
        // Down the left half, then down the right one.
        let top = flow.y
        var (half, y) = (0.0, top + setting.headHeight)
        place(setting.head, setting, x: flow.left, y: top, &flow)
        for row in table.rows {
            let line = setting.line(row)
            if y + line.height > paper.bottomEdge {
                if half > 0 { flow.turn() }
                half = half > 0 ? 0 : setting.width + gap
                place(setting.head, setting, x: flow.left + half, y: top, &flow)
                y = top + setting.headHeight
            }
            place(line, setting, x: flow.left + half, y: y, &flow)
            y += line.height
        }
        return flow.numbered("手机等非考试物品请放在门外暂放处")
    }

    private func place(
        _ line: TableSetting.Line, _ setting: TableSetting, x: Double, y: Double,
        _ flow: inout Flow
    ) {
        flow.with { sheet, _ in setting.draw(line, on: &sheet, x: x, y: y) }
    }

    private var table: Table {
        let number = TextStyle(face: .hei, size: 13, alignment: .center, leading: 1.2)
        return Table(
            columns: [
                .init(title: "座位", share: 13, style: number.with { $0.isBold = true }),
                .init(title: "准考证号", share: 36, style: number.with { $0.size = 11.5 }),
                .init(
                    title: "姓名", share: 30,
                    style: TextStyle(size: 13, isBold: true, alignment: .center, leading: 1.2),
                    hasNames: true),
                .init(
                    title: "工作单位", share: 54, style: TextStyle(size: 10, leading: 1.2),
                    lines: 2),
            ],
            rows: plan.page.people.map { person in
                .cells([
                    .text(twoFigures(person.seat)), .text(person.number), .text(person.name),
                    .text(person.unit),
                ])
            }, rowHeight: 24.5, headHeight: 19)
    }
}

/// A seat's number as printed: 02.
func twoFigures(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
