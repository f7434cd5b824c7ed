import Pages

/// One annex of a bulletin, beginning on a sheet of its own.
struct AnnexSetting {
    let annex: BulletinPage.Annex
    /// 附件1.
    let label: String

    private static let lying = Paper.a4(top: 28, bottom: 26, left: 35, right: 37).landscape

    func set(_ flow: inout Flow) {
        switch annex {
        case .passRates(let chart):
            begin(OfficialForm.paper, &flow)
            set(chart, &flow)
        case .units(let table):
            begin(AnnexSetting.lying, &flow)
            set(table, &flow)
        case .names(let list):
            begin(OfficialForm.paper, &flow)
            set(list, &flow)
        }
    }

    private func begin(_ paper: Paper, _ flow: inout Flow) {
        flow.turn(to: paper)
        flow.text(label, TextStyle(face: .hei, size: 16, leading: 1.5))
        flow.text(
            annex.title, TextStyle(face: .title, size: 18, alignment: .center, leading: 1.6))
        flow.skip(6)
    }

    private func set(_ chart: PassRateChart, _ flow: inout Flow) {
        let name = 34.mm
        let most = flow.width - name - 38.mm
        for bar in chart.bars {
            let group = flow.setter.fitted(
                bar.group, TextStyle(size: 11, alignment: .end, leading: 1.2), width: name,
                lines: 2, smallest: 8)
            let text = flow.setter.block(
                "\(bar.rate)（\(bar.passed)/\(bar.base)）", TextStyle(size: 10, leading: 1.2))
            let height = 9.mm
            flow.need(height)
            let left = flow.left + name + 6
            let long = bar.base == 0 ? 0 : most * Double(bar.passed) / Double(bar.base)
            flow.with { sheet, y in
                sheet.text(group, left - name - 6, y + (height - group.height) / 2)
                sheet.add(.fill(Rect(left, y + 5, long, height - 10), .grey))
                sheet.frame(Rect(left, y + 5, most, height - 10), width: 0.3, ink: .grey)
                sheet.text(text, left + most + 4, y + (height - text.height) / 2)
            }
            flow.skip(height)
        }
        flow.text(
            "注：合格率＝合格人数÷\(chart.base)。", TextStyle(size: 9.5), after: 6)
    }

    private func set(_ table: UnitTable, _ flow: inout Flow) {
        let figure = TextStyle(size: 8.5, alignment: .center, leading: 1.15)
        let name = TextStyle(size: 8.5, leading: 1.15)
        let last = UnitTable.widths.count - 1
        let columns = zip(table.headings, UnitTable.widths).enumerated().map { index, column in
            Table.Column(
                title: column.0, share: column.1,
                style: index == UnitTable.nameColumn ? name : figure,
                lines: index == UnitTable.nameColumn || index == last ? 2 : 1)
        }
        let rows = table.lines.map { line -> Table.Row in
            switch line {
            case .group(let name): .band(name)
            case .unit(let cells): .cells(cells.map(Table.Cell.text))
            case .sum(let cells): .cells(cells.map(Table.Cell.strong))
            }
        }
        flow.table(
            Table(
                columns: columns, rows: rows, rowHeight: 17, headHeight: 30, padding: 1.5,
                head: TextStyle(face: .hei, size: 8.5, alignment: .center, leading: 1.15),
                smallest: 6))
        flow.skip(5)
        flow.paragraph(
            "注：" + table.notes.joined(separator: "；") + "。", TextStyle(size: 8.5, leading: 1.4))
    }

    private func set(_ list: NameList, _ flow: inout Flow) {
        let figure = TextStyle(size: 10, alignment: .center, leading: 1.2)
        flow.table(
            Table(
                columns: [
                    .init(title: "序号", share: 13, style: figure),
                    .init(title: "姓名", share: 30, style: figure),
                    .init(title: "准考证号", share: 34, style: figure),
                    .init(
                        title: "工作单位", share: 78, style: TextStyle(size: 10, leading: 1.2),
                        lines: 2),
                ],
                rows: list.people.map {
                    .cells(
                        [$0.number, $0.fullName, $0.candidateNumber, $0.unitName].map(
                            Table.Cell.text))
                }, rowHeight: 19))
        if list.people.isEmpty { flow.text("无", TextStyle(size: 11, alignment: .center), after: 4) }
    }
}
