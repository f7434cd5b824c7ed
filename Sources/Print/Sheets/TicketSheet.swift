package import Pages

/// The admission ticket on one A4 sheet (practice 2.7).
package struct TicketSheet: Printout {
    package static let kind = "准考证"

    let page: TicketPage
    let photo: PrintedPhoto?
    let code: String?

    /// - Parameters:
    ///   - photo: nil leaves the frame empty.
    ///   - code: the text of the QR code; nil leaves it out.
    package init(_ page: TicketPage, photo: PrintedPhoto?, code: String?) {
        self.page = page
        self.photo = photo
        self.code = code
    }

    package var subject: String { "\(page.candidateNumber) \(page.holder.fullName)" }

    package func sheets(_ setter: TypeSetter) throws -> [Sheet] {
        var flow = Flow(setter, .a4(top: 16, bottom: 16, left: 19, right: 19))
        let corner = try Corner(code, of: flow.paper, note: "扫码核验")
        DocumentHeading(exam: page.title, word: "准考证").draw(&flow, corner)
        let top = flow.y
        // 26×32 mm; where there is a photo its sides rule.
        let ratio = self.photo.map { Double($0.height) / Double($0.width) } ?? 32.0 / 26
        let photo = Rect(
            flow.paper.width - flow.paper.margins.right - 28.mm, top, 28.mm,
            28.mm * min(max(ratio, 1), 1.5))
        holder(&flow, width: photo.x - flow.left - 6.mm)
        flow.with { sheet, _ in frame(photo, setter, &sheet) }
        flow.skip(max(0, top + photo.height - flow.y) + 3.mm)
        flow.table(sittings)
        flow.text("考生须知", TextStyle(face: .hei, size: 12), after: 4.mm)
        flow.skip(1.mm)
        notes(&flow)
        foot(&flow)
        return flow.sheets
    }

    private func holder(_ flow: inout Flow, width: Double) {
        let holder = page.holder
        let lines: [(String, String, TextStyle)] =
            [
                (
                    "准考证号", page.candidateNumber,
                    TextStyle(face: .hei, size: 15, isBold: true, leading: 1.2, spacing: 1)
                ),
                ("姓名", holder.fullName, TextStyle(size: 14, isBold: true, leading: 1.25)),
                ("性别", holder.gender, .body), ("身份证号", holder.maskedIDNumber, .body),
                ("工作单位", holder.unitName, .body),
            ] + (holder.field.map { [("执法领域", $0, .body)] } ?? [])
            + [("考点", page.site, .body), ("考点地址", page.siteAddress, .body)]
            + (holder.accommodation.map { [("考试便利", $0, .body)] } ?? [])
        let label = 58.0
        for (word, value, style) in lines {
            let name = flow.setter.block(word, .label.with { $0.ink = .grey })
            let block = flow.setter.fitted(
                value, style, width: width - label, lines: 2, smallest: 9)
            let (left, height) = (flow.left, max(name.height, block.height) + 5)
            flow.with { sheet, y in
                sheet.text(name, left, y + (height - name.height) / 2)
                sheet.text(block, left + label, y + (height - block.height) / 2)
                sheet.rule(
                    left + label, y + height, to: left + width, y + height, width: 0.3,
                    ink: .grey)
            }
            flow.skip(height)
        }
    }

    private func frame(_ rect: Rect, _ setter: TypeSetter, _ sheet: inout Sheet) {
        if let photo {
            sheet.add(.picture(photo, rect))
        } else {
            let word = setter.block(
                "照片", TextStyle(size: 11, alignment: .center, ink: .grey), width: rect.width)
            sheet.text(word, within: rect)
        }
        sheet.frame(rect, width: 0.5)
    }

    private var sittings: Table {
        let big = TextStyle(face: .hei, size: 15, isBold: true, alignment: .center, leading: 1.2)
        let columns: [Table.Column] = [
            .init(title: "科目", share: 24, lines: 2), .init(title: "日期", share: 27),
            .init(title: "考试时间", share: 22), .init(title: "场次", share: 15),
            .init(title: "考场", share: 31, style: big.with { $0.size = 12 }, lines: 2),
            .init(title: "座位", share: 13, style: big),
            .init(title: "最迟入场", share: 16),
        ]
        let hidden = page.sittings.contains { $0.place == nil }
        return Table(
            columns: hidden
                ? Array(columns[..<4]) + [.init(title: "考场和座位", share: 36)] + columns.suffix(1)
                : columns,
            rows: page.sittings.map { sitting in
                let place =
                    sitting.place.map {
                        hidden
                            ? ["\($0.room) \($0.seat)"]
                            // The number of the door above, the room's own name below.
                            : [$0.room.replacing("（", with: "\n（"), $0.seat]
                    }
                    ?? ["座位在报到时公布"]
                return .cells(
                    ([sitting.subject, sitting.date, sitting.time, sitting.session] + place
                        + [sitting.latestEntry]).map(Table.Cell.text))
            }, rowHeight: 30)
    }

    private func notes(_ flow: inout Flow) {
        let style = TextStyle(size: 11, alignment: .justified, leading: 1.5)
        for (index, note) in page.notes.enumerated() {
            let number = flow.setter.block("\(index + 1).", style.with { $0.alignment = .start })
            let block = flow.setter.block(note, style, width: flow.width - 21)
            flow.need(block.height)
            let left = flow.left
            flow.with { sheet, y in
                sheet.text(number, left, y)
                sheet.text(block, left + 21, y)
            }
            flow.skip(block.height + 1.5)
        }
    }

    private func foot(_ flow: inout Flow) {
        let texts = [
            page.organiser, page.telephone.map { "咨询电话 \($0)" }, page.printed,
            page.verification.map { "校验码 \($0)" },
        ]
        let line = flow.setter.block(
            texts.compactMap { $0 }.joined(separator: "　　"),
            TextStyle.small.with { $0.ink = .grey }, width: flow.width)
        flow.need(line.height + 4)
        let (left, right) = (flow.left, flow.left + flow.width)
        let y = flow.paper.bottomEdge - line.height
        flow.with { sheet, _ in
            sheet.rule(left, y - 3, to: right, y - 3, width: 0.4, ink: .grey)
            sheet.text(line, left, y)
        }
    }
}
