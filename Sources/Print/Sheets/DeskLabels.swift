import Pages

/// The labels of the desks (桌贴, practice 2.9): 90×50 mm, ten on an A4 sheet, with lines to cut.
package struct DeskLabels: Printout {
    package static let kind = "桌贴"

    private let plan: RoomPlan

    package init(_ plan: RoomPlan) {
        self.plan = plan
    }

    package var subject: String { plan.subject }

    private static let (width, height) = (90.mm, 50.mm)
    private static let (columns, rows) = (2, 5)

    package func sheets(_ setter: TypeSetter) throws -> [Sheet] {
        let paper = Paper.a4(top: 23, bottom: 23, left: 15, right: 15)
        let (columns, rows) = (DeskLabels.columns, DeskLabels.rows)
        let people = plan.page.people
        return stride(from: 0, to: people.count, by: columns * rows).map { start in
            var sheet = Sheet(paper)
            let page = people[start..<min(start + columns * rows, people.count)]
            for (place, person) in page.enumerated() {
                let rect = Rect(
                    paper.margins.left + Double(place % columns) * DeskLabels.width,
                    paper.margins.top + Double(place / columns) * DeskLabels.height,
                    DeskLabels.width, DeskLabels.height)
                draw(person, rect, setter, &sheet)
            }
            cuts(paper, &sheet)
            return sheet
        }
    }

    private func cuts(_ paper: Paper, _ sheet: inout Sheet) {
        let (left, top) = (paper.margins.left, paper.margins.top)
        let right = left + Double(DeskLabels.columns) * DeskLabels.width
        let bottom = top + Double(DeskLabels.rows) * DeskLabels.height
        for row in 0...DeskLabels.rows {
            let y = top + Double(row) * DeskLabels.height
            sheet.add(.cut(from: (left, y), to: (right, y)))
        }
        for column in 0...DeskLabels.columns {
            let x = left + Double(column) * DeskLabels.width
            sheet.add(.cut(from: (x, top), to: (x, bottom)))
        }
    }

    /// The seat large at the left, who sits there at the right.
    private func draw(
        _ person: OfficeRoomPage.Person, _ rect: Rect, _ setter: TypeSetter,
        _ sheet: inout Sheet
    ) {
        let inner = rect.inset(4.mm)
        let seat = setter.block(
            twoFigures(person.seat),
            TextStyle(face: .hei, size: 54, isBold: true, alignment: .center, leading: 1.1),
            width: 27.mm)
        let word = setter.block(
            "座位号", TextStyle(face: .hei, size: 9, alignment: .center, leading: 1.2, ink: .grey),
            width: 27.mm)
        let top = inner.y + (inner.height - seat.height - word.height) / 2
        sheet.text(word, inner.x, top)
        sheet.text(seat, inner.x, top + word.height)
        let (x, width) = (inner.x + 30.mm, inner.width - 30.mm)
        let lines = [
            setter.fitted(
                person.name, TextStyle(size: 23, isBold: true, leading: 1.25), width: width,
                smallest: 11),
            setter.fitted(
                person.number, TextStyle(face: .hei, size: 16, isBold: true, leading: 1.3),
                width: width, smallest: 9),
            setter.fitted(
                "\(plan.head.room)　\(plan.head.session)", TextStyle(size: 11.5), width: width,
                smallest: 8.5),
            setter.fitted(plan.head.time, TextStyle(size: 10.5), width: width, smallest: 7),
        ]
        let height = lines.reduce(0) { $0 + $1.height } + 6
        var y = inner.y + (inner.height - height) / 2
        for line in lines {
            sheet.text(line, x, y)
            y += line.height + 2
        }
    }
}
