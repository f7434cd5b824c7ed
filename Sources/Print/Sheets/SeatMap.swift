import Pages

/// The plan of a room (座位图, practice 2.8): the front above, as whoever stands there sees it.
package struct SeatMap: Printout {
    package static let kind = "座位图"

    private let plan: RoomPlan

    package init(_ plan: RoomPlan) {
        self.plan = plan
    }

    package var subject: String { plan.subject }

    package func sheets(_ setter: TypeSetter) throws -> [Sheet] {
        let paper = Paper.a4(top: 12, bottom: 13, left: 13, right: 13).landscape
        let counts = [("taken", "考生"), ("spare", "备用"), ("broken", "故障"), ("free", "空位")].map {
            "\($0.1)\(plan.machines($0.0).count)"
        }
        let heading = plan.heading(
            "座位图", setter, paper, facts: [("机位", counts.joined(separator: "、"))])
        var flow = Flow(setter, paper) { sheet, _ in heading.draw(on: &sheet) }
        desk(&flow)
        grid(&flow)
        return flow.numbered("从讲台望去；灰底为备用机，斜线为故障机")
    }

    private func desk(_ flow: inout Flow) {
        let rect = Rect(flow.left + flow.width / 2 - 35.mm, flow.y, 70.mm, 8.mm)
        let word = flow.setter.block(
            "讲台（监考员席）", TextStyle(face: .hei, size: 10, alignment: .center), width: rect.width)
        flow.with { sheet, _ in
            sheet.add(.fill(rect, .pale))
            sheet.frame(rect)
            sheet.text(word, within: rect)
        }
        flow.skip(rect.height + 4.mm)
    }

    private func grid(_ flow: inout Flow) {
        let rows = plan.page.rows
        let columns = max(1, plan.page.columns)
        // A row without machines is a way through: it needs little height.
        let isWay = rows.map { !$0.seats.contains(where: \.isThere) }
        let shares = isWay.reduce(0) { $0 + ($1 ? 0.35 : 1) }
        let ways = (0..<columns).map { column in
            !rows.contains { $0.seats.indices.contains(column) && $0.seats[column].isThere }
        }
        let across = ways.reduce(0) { $0 + ($1 ? 0.35 : 1) }
        let width = min(flow.width / max(across, 1), 42.mm)
        let height = min(flow.room / max(shares, 1), 24.mm)
        let left = flow.left + (flow.width - width * across) / 2
        let setter = flow.setter
        var y = flow.y
        flow.with { sheet, _ in
            for (row, isWay) in zip(rows, isWay) {
                var x = left
                for (column, seat) in row.seats.enumerated() {
                    if seat.isThere {
                        draw(seat, Rect(x, y, width, height).inset(1.2), setter, &sheet)
                    }
                    x += width * (ways.indices.contains(column) && ways[column] ? 0.35 : 1)
                }
                y += height * (isWay ? 0.35 : 1)
            }
        }
    }

    private func draw(
        _ seat: OfficeRoomPage.Seat, _ rect: Rect, _ setter: TypeSetter, _ sheet: inout Sheet
    ) {
        if seat.state == "spare" { sheet.add(.fill(rect, .pale)) }
        if seat.state == "broken" {
            sheet.rule(
                rect.x, rect.y + rect.height, to: rect.x + rect.width, rect.y, width: 0.5,
                ink: .grey)
        }
        sheet.frame(rect, width: seat.state == "taken" ? 0.9 : 0.5)
        let number = setter.block(
            twoFigures(seat.number), TextStyle(face: .hei, size: 11, isBold: true, leading: 1.1))
        sheet.text(number, rect.x + 2, rect.y + 1)
        if seat.isAccessible {
            let mark = setter.block("无障碍", TextStyle(size: 6.5, leading: 1.1))
            sheet.text(mark, rect.x + rect.width - mark.width - 2, rect.y + 2)
        }
        let isTaken = seat.state == "taken"
        let candidate = setter.fitted(
            seat.candidate, TextStyle(face: .hei, size: 8, alignment: .center, leading: 1.1),
            width: rect.width - 3, smallest: 5)
        let free = rect.height - number.height - 1
        let foot = seat.candidate.isEmpty ? 0 : candidate.height
        let name = setter.name(
            isTaken ? seat.name : seat.word,
            TextStyle(
                size: rect.height < 40 ? 8.5 : 10.5, isBold: isTaken, alignment: .center,
                leading: 1.15),
            width: rect.width - 3, height: free - foot, smallest: 4.5)
        let block = name.height + foot
        let y = rect.y + number.height + max(0, (free - block) / 2)
        sheet.text(name, rect.x + 1.5, y)
        if !seat.candidate.isEmpty { sheet.text(candidate, rect.x + 1.5, y + name.height) }
    }
}
