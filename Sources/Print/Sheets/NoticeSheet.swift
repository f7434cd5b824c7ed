package import Pages

/// The score notice on one A4 sheet (成绩通知单, practice 2.16).
package struct NoticeSheet: Printout {
    package static let kind = "成绩通知单"

    let page: NoticePage
    let code: String?

    /// - Parameter code: the text of the QR code; nil leaves it out.
    package init(_ page: NoticePage, code: String?) {
        self.page = page
        self.code = code
    }

    package var subject: String { "\(page.holder.candidateNumber) \(page.holder.fullName)" }

    package func sheets(_ setter: TypeSetter) throws -> [Sheet] {
        var flow = Flow(setter, .a4(top: 18, bottom: 18, left: 22, right: 22))
        let corner = try Corner(code, of: flow.paper, note: "扫码核验成绩")
        DocumentHeading(exam: page.title, word: "成绩通知单").draw(&flow, corner)
        if let reissue = page.reissue {
            flow.text("更正重发：\(reissue)", TextStyle(face: .hei, size: 11), after: 2)
            flow.skip(6)
        }
        let holder = page.holder
        flow.table(
            facts([
                ("姓名", holder.fullName), ("准考证号", holder.candidateNumber),
                ("身份证号", holder.maskedIDNumber), ("工作单位", holder.unitName),
                ("科目", page.subject),
            ]))
        verdict(&flow)
        sections(&flow)
        let heading = TextStyle(face: .hei, size: 12)
        let body = TextStyle(size: 11, alignment: .justified, leading: 1.6)
        if case .passed = page.result, let validity = page.validity {
            flow.text("有效期", heading, after: 4.mm)
            flow.text(validity, body, after: 2)
        }
        flow.text("成绩复核", heading, after: 4.mm)
        flow.text("申请时间：\(page.review.window)。\(page.review.method)", body, after: 2)
        SignatureBlock(organiser: page.organiser, date: page.issued).draw(&flow)
        foot(&flow)
        return flow.sheets
    }

    private func facts(_ facts: [(String, String)]) -> Table {
        Table(
            columns: [
                .init(title: "", share: 22, style: TextStyle(face: .hei, size: 11).centered),
                .init(title: "", share: 110, style: TextStyle(size: 12), lines: 2),
            ], rows: facts.map { .cells([.text($0.0), .strong($0.1)]) }, rowHeight: 26,
            hasHead: false, padding: 5)
    }

    /// The result by word and mark, and what is said beside it.
    var verdict: (word: String, text: String) {
        switch page.result {
        case .passed(let score): ("✓ 合格", line(score))
        case .failed(let score): ("✕ 不合格", line(score))
        case .absent: ("缺考", "未参加本次考试，无成绩。")
        case .misconduct: ("违纪", "本次考试按违纪处理，无成绩。")
        }
    }

    /// The result by word, mark and frame, and the score beside it.
    private func verdict(_ flow: inout Flow) {
        let (word, text) = verdict
        let title = flow.setter.block(word, TextStyle(face: .hei, size: 24, isBold: true))
        let rest = flow.setter.block(
            text, TextStyle(size: 15, isBold: true),
            width: flow.width - title.width - 16.mm)
        let height = max(title.height, rest.height) + 7.mm
        flow.skip(5.mm)
        let left = flow.left
        let (width, inner) = (flow.width, height)
        flow.with { sheet, y in
            sheet.frame(Rect(left, y, width, inner), width: 1.6)
            sheet.text(title, left + 5.mm, y + (inner - title.height) / 2)
            sheet.text(rest, left + title.width + 12.mm, y + (inner - rest.height) / 2)
        }
        flow.skip(height)
    }

    private func line(_ score: NoticePage.Score) -> String {
        "成绩 \(score.total) 分　　满分 \(score.fullMarks) 分，合格线 \(score.passMark) 分"
    }

    private func sections(_ flow: inout Flow) {
        guard let score = page.result.score, !score.sections.isEmpty else { return }
        flow.text("各题型得分", TextStyle(face: .hei, size: 12), after: 4.mm)
        flow.skip(3)
        let total: [Table.Cell] = [
            .strong("总分"), .blank, .strong(score.fullMarks), .strong(score.total),
        ]
        flow.table(
            Table(
                columns: [
                    .init(title: "题型", share: 40), .init(title: "题数", share: 20),
                    .init(title: "满分", share: 20), .init(title: "得分", share: 20),
                ],
                rows: score.sections.map {
                    .cells([
                        .text($0.name), .text($0.items), .text($0.fullMarks), .text($0.marks),
                    ])
                } + [.cells(total)]))
    }

    private func foot(_ flow: inout Flow) {
        let texts = [
            page.telephone.map { "咨询电话 \($0)" }, page.verification.map { "校验码 \($0)" },
        ].compactMap { $0 }
        guard !texts.isEmpty else { return }
        let line = flow.setter.block(
            texts.joined(separator: "　　"), TextStyle.small.with { $0.ink = .grey },
            width: flow.width)
        let (left, y) = (flow.left, flow.paper.bottomEdge - line.height)
        let right = left + flow.width
        flow.with { sheet, _ in
            sheet.rule(left, y - 3, to: right, y - 3, width: 0.4, ink: .grey)
            sheet.text(line, left, y)
        }
    }
}
