import Pages

/// One annex of a bulletin in Word, in a section of its own.
struct WordAnnex {
    let annex: BulletinPage.Annex

    init(_ annex: BulletinPage.Annex) { self.annex = annex }

    /// Tables of figures lie, everything else stands.
    var section: String {
        if case .units = annex { WordForm.lying } else { WordForm.upright }
    }

    func add(to file: inout WordFile) {
        switch annex {
        case .passRates(let chart): add(chart, to: &file)
        case .units(let table): add(table, to: &file)
        case .names(let list): add(list, to: &file)
        }
    }

    /// Bars as shaded paragraphs, so that they are text like everything else.
    private func add(_ chart: PassRateChart, to file: inout WordFile) {
        let widths = [2100, 4745, 2000]
        let room = 4745 - 2 * 28
        let rows = chart.bars.map { bar in
            let length = bar.base == 0 ? 0 : room * bar.passed / bar.base
            let fill =
                length == 0
                ? ""
                : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"808080\"/>"
                    + "<w:ind w:left=\"0\" w:right=\"\(room - length)\"/><w:jc w:val=\"left\"/>"
            return [
                WordTable.Cell(.cellName, bar.group),
                WordTable.Cell(.bar, content: WordMarkup.run(" "), properties: fill),
                WordTable.Cell(.cell, "\(bar.rate)（\(bar.passed)/\(bar.base)）"),
            ]
        }
        file.body +=
            WordTable(
                widths: widths,
                head: ["组别", "", "合格率（合格/\(chart.base)）"].map { WordTable.Cell(.head, $0) },
                rows: rows, rowHeight: 454
            ).xml
        file.add(.note, "注：合格率＝合格人数÷\(chart.base)。")
    }

    private func add(_ table: UnitTable, to file: inout WordFile) {
        let columns = UnitTable.widths.count
        let rows = table.lines.map { line -> [WordTable.Cell] in
            switch line {
            case .group(let name): [WordTable.Cell(.cellName, name, span: columns, fill: "EDEDED")]
            case .unit(let texts):
                texts.enumerated().map { index, text in
                    WordTable.Cell(index == UnitTable.nameColumn ? .cellName : .cell, text)
                }
            case .sum(let texts): texts.map { WordTable.Cell(.cellStrong, $0) }
            }
        }
        file.body +=
            WordTable(
                widths: WordTable.widths(UnitTable.widths, of: WordForm.lyingWidth),
                head: table.headings.map { WordTable.Cell(.head, $0) }, rows: rows,
                headHeight: 600, padding: 15
            ).xml
        file.add(.note, "注：\(table.notes.joined(separator: "；"))。")
    }

    private func add(_ list: NameList, to file: inout WordFile) {
        let rows = list.people.map { person in
            [
                WordTable.Cell(.cell, person.number), WordTable.Cell(.cell, person.fullName),
                WordTable.Cell(.cell, person.candidateNumber),
                WordTable.Cell(.cellName, person.unitName),
            ]
        }
        file.body +=
            WordTable(
                widths: WordTable.widths([13, 30, 34, 78], of: WordForm.width),
                head: ["序号", "姓名", "准考证号", "工作单位"].map { WordTable.Cell(.head, $0) },
                rows: rows, rowHeight: 380, headHeight: 420
            ).xml
        // A table is followed by a paragraph, and a list without anybody says so.
        if list.people.isEmpty { file.add(.cell, "无") } else { file.add(.breaking, "") }
    }
}
