package import Pages

/// A paper with its key for the archive (practice 2.18): every item as the candidate saw it, what
/// was answered, what is right, which rule gave how many marks.
package struct PaperSheet: Printout {
    package static let kind = "试卷和答案"

    private let page: ExplainedPaperPage
    private let exam: String
    /// 准考证号: on archived papers the number stands for the name.
    package let subject: String

    package init(_ page: ExplainedPaperPage, exam: String, subject: String) {
        self.page = page
        self.exam = exam
        self.subject = subject
    }

    package func sheets(_ setter: TypeSetter) throws -> [Sheet] {
        let paper = Paper.a4(top: 16, bottom: 18, left: 20, right: 20)
        let (exam, subject) = (exam, subject)
        var flow = Flow(setter, paper) { sheet, number in
            let title = setter.fitted(
                "\(exam)　\(PaperSheet.kind)",
                TextStyle(
                    face: .song, size: number == 1 ? 16 : 10, isBold: true, alignment: .center),
                width: paper.innerWidth, smallest: 9)
            let line = setter.block(
                subject, TextStyle(face: .hei, size: 10, alignment: .center),
                width: paper.innerWidth)
            sheet.text(title, paper.margins.left, paper.margins.top)
            sheet.text(line, paper.margins.left, paper.margins.top + title.height)
            return paper.margins.top + title.height + line.height + 8
        }
        flow.text("总分：\(page.total)", TextStyle(face: .hei, size: 12))
        flow.skip(4)
        for item in page.items { set(item, &flow) }
        return flow.numbered("归档件，内含答案，按规定保管")
    }

    private func set(_ item: ExplainedItemView, _ flow: inout Flow) {
        let body = TextStyle(size: 10.5, leading: 1.45)
        flow.need(3 * body.lineHeight)
        flow.paragraph(
            "\(item.number). [\(item.type)]　\(item.judgement.word)，\(item.result)",
            TextStyle(face: .hei, size: 10, leading: 1.5))
        for line in item.stem.split(separator: "\n", omittingEmptySubsequences: true) {
            flow.paragraph(String(line), body)
        }
        for slot in item.slots { flow.paragraph("　\(slot)", body) }
        for choice in item.choices { flow.paragraph("　\(choice.letter). \(choice.text)", body) }
        for fact in item.facts where !fact.text.isEmpty {
            flow.paragraph(
                "　\(fact.term)：\(fact.text)", TextStyle(size: 9.5, leading: 1.4, ink: .grey))
        }
        flow.skip(6)
    }
}
