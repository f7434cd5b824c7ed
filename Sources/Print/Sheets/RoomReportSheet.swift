package import Pages

/// The room's record (考场情况记录单, practice 2.11): what the service knows is filled in, the rest is
/// written by hand. Before the session is over, empty lines stand where entries may come.
package struct RoomReportSheet: Printout {
    package static let kind = "考场情况记录单"

    private let page: RoomReportPage
    package let subject: String

    /// - Parameter subject: the room as findings name it.
    package init(_ page: RoomReportPage, subject: String) {
        self.page = page
        self.subject = subject
    }

    package func sheets(_ setter: TypeSetter) throws -> [Sheet] {
        let paper = Paper.a4(top: 15, bottom: 16, left: 17, right: 17)
        let subject = subject
        var flow = Flow(setter, paper) { sheet, number in
            let word = setter.block(
                number == 1 ? "考场情况记录单" : "考场情况记录单（续）　\(subject)",
                TextStyle(
                    face: .hei, size: number == 1 ? 20 : 12, isBold: true, alignment: .center),
                width: paper.innerWidth)
            sheet.text(word, paper.margins.left, paper.margins.top)
            return paper.margins.top + word.height + 6
        }
        flow.facts(
            page.head.map { ($0.word, isForm && $0.word.hasPrefix("实际") ? "" : $0.value) },
            columns: 2, label: 58)
        flow.table(counts)
        flow.text(
            isForm ? "核对：应考 = 实考 + 缺考" : page.balance, TextStyle(face: .hei, size: 10), after: 3)
        people(&flow)
        misconduct(&flow)
        faults(&flow)
        others(&flow)
        checks(&flow)
        signatures(&flow)
        return flow.numbered()
    }

    /// Before the session: what would be zeros is left to be written.
    private var isForm: Bool {
        !page.isClosed && page.counts.dropFirst().allSatisfy { $0.value == "0" }
    }

    private var counts: Table {
        Table(
            columns: page.counts.map { .init(title: $0.word, share: 1) },
            rows: [
                .cells(
                    page.counts.enumerated().map { index, count in
                        isForm && index > 0 ? .blank : .strong(count.value)
                    })
            ])
    }

    private func title(_ text: String, _ flow: inout Flow) {
        flow.need(50)
        flow.text(text, TextStyle(face: .hei, size: 11.5), after: 7)
        flow.skip(2)
    }

    /// Rows as they are known; while the session is not over, some to write into.
    private func rows(_ known: [[String]], _ columns: Int, free: Int) -> [Table.Row] {
        let blank = Array(repeating: "", count: columns)
        let none = ["无"] + Array(repeating: "", count: columns - 1)
        let rows =
            page.isClosed
            ? known.isEmpty ? [none] : known
            : known + Array(repeating: blank, count: max(1, free - known.count))
        return rows.map { .cells($0.map(Table.Cell.text)) }
    }

    private func table(
        _ columns: [(String, Double)], _ rows: [Table.Row], _ flow: inout Flow
    ) {
        let style = TextStyle(size: 9, alignment: .center, leading: 1.25)
        flow.table(
            Table(
                columns: columns.map {
                    .init(
                        title: $0.0, share: $0.1, style: style, lines: 4,
                        hasNames: $0.0 == "姓名")
                }, rows: rows, rowHeight: 20, headHeight: 18))
    }

    private func people(_ flow: inout Flow) {
        if !page.unaccounted.isEmpty, !isForm {
            title("去向未定（既未作答也未登记缺考，须处理）", &flow)
            let names = page.unaccounted.map { "\($0.seat)号 \($0.number) \($0.name)" }
            flow.text(names.joined(separator: "；"), TextStyle(size: 10))
        }
        title("缺考（开考后按规定时间登记，两名监考员签名）", &flow)
        table(
            [("座位", 10), ("准考证号", 30), ("姓名", 26), ("备注", 60)],
            rows(page.absent.map { [$0.seat, $0.number, $0.name, $0.remark] }, 4, free: 3), &flow)
        if !page.late.isEmpty {
            title("迟到", &flow)
            table(
                [("座位", 10), ("准考证号", 30), ("姓名", 26), ("入场时间", 60)],
                rows(page.late.map { [$0.seat, $0.number, $0.name, $0.time] }, 4, free: 1), &flow)
        }
    }

    private func misconduct(_ flow: inout Flow) {
        title("违纪", &flow)
        table(
            [("座位", 9), ("准考证号", 26), ("姓名", 20), ("时间", 13), ("情形、情节、依据", 60), ("物证、签名", 38)],
            rows(
                page.misconduct.map {
                    [$0.seat, $0.number, $0.name, $0.time, $0.text, $0.remark]
                }, 6, free: 2), &flow)
    }

    private func faults(_ flow: inout Flow) {
        title("故障、换机和补时", &flow)
        table(
            [("座位", 9), ("姓名", 20), ("起止", 22), ("现象", 44), ("处理", 32), ("补时", 16), ("考生签名", 22)],
            rows(
                page.faults.map {
                    [$0.seat, $0.name, $0.time, $0.what, $0.handling, $0.back, ""]
                }, 7, free: 3), &flow)
        guard !page.extensions.isEmpty else { return }
        flow.skip(4)
        table(
            [("座位", 9), ("姓名", 20), ("时间", 14), ("补时和理由", 80), ("批准人", 26)],
            rows(
                page.extensions.map { [$0.seat, $0.name, $0.time, $0.text, $0.remark] }, 5,
                free: 0), &flow)
    }

    private func others(_ flow: inout Flow) {
        title("其他情况（考生反映的问题、对试题的质疑和题号）", &flow)
        let style = TextStyle(size: 10)
        if !page.unanswered.isEmpty {
            let names = page.unanswered.map { "\($0.seat)号 \($0.name)" }
            flow.text("已交卷但答题数为 0，请核实：\(names.joined(separator: "、"))", style)
        }
        for save in page.lateSaves {
            flow.text("\(save.seat)号 \(save.name) 有结束后收到的作答：\(save.text)", style)
        }
        for note in page.incidents { flow.text("\(note.time)　\(note.text)", style) }
        if page.incidents.isEmpty, page.isClosed { flow.text("无其他记录。", style) }
        if !page.isClosed {
            for _ in 0..<2 {
                flow.need(22)
                flow.skip(21)
                let (left, right) = (flow.left, flow.left + flow.width)
                flow.with { sheet, y in
                    sheet.rule(left, y, to: right, y, width: 0.4, ink: .grey)
                }
            }
        }
        flow.skip(3)
        flow.facts(
            page.handIns.map { ($0.word, isForm ? "" : $0.value) }, columns: 2, label: 58)
    }

    private func checks(_ flow: inout Flow) {
        title("环境和流程核对", &flow)
        let items = page.checks.map { "\($0.isDone ? "☑" : "☐") \($0.text)" }
        flow.text(items.joined(separator: "　　"), TextStyle(size: 10.5, leading: 1.6))
    }

    private func signatures(_ flow: inout Flow) {
        flow.need(70)
        if !page.signatures.isEmpty {
            flow.text(
                "已在系统中签署：" + page.signatures.joined(separator: "；"), TextStyle(size: 10),
                after: 4)
        }
        flow.skip(10)
        flow.lines(toSign: ["监考员甲", "监考员乙", "系统管理员", "主考"])
    }
}
