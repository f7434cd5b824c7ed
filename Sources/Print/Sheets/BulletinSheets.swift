package import Pages

/// The bulletin with its tables in the form of GB/T 9704-2012 (practice 4.9): A4, a text block of
/// 156×225 mm with 22 lines of 28 characters. Seal and imprint (版记) are the office's.
package struct BulletinSheets: Printout {
    package static let kind = "通报"

    let page: BulletinPage
    /// Where the figures come from, under the signature: a brief bulletin has no table to say it.
    let source: String?

    package init(_ page: BulletinPage) {
        self.init(page, source: nil)
    }

    private init(_ page: BulletinPage, source: String?) {
        self.page = page
        self.source = source
    }

    /// A bulletin to one body: the same form without chapters and annexes.
    package init(_ page: BriefBulletinPage) {
        self.init(
            BulletinPage(
                masthead: page.masthead, addressees: page.addressee, opening: page.lines,
                chapters: [], annexes: [], signature: page.signature), source: page.source)
    }

    package var subject: String { page.masthead.title.split(separator: "\n").joined() }

    package func sheets(_ setter: TypeSetter) throws -> [Sheet] {
        var flow = Flow(setter, OfficialForm.paper)
        OfficialForm.masthead(page.masthead, &flow)
        flow.paragraph("\(page.addressees)：", OfficialForm.body.with { $0.indent = 0 })
        for paragraph in page.opening { flow.paragraph(paragraph, OfficialForm.body) }
        for chapter in page.chapters {
            heading(chapter.heading, OfficialForm.heading, &flow)
            for paragraph in chapter.paragraphs { flow.paragraph(paragraph, OfficialForm.body) }
            for part in chapter.parts {
                heading(part.heading, OfficialForm.subheading, &flow)
                for paragraph in part.paragraphs { flow.paragraph(paragraph, OfficialForm.body) }
            }
        }
        annexList(&flow)
        signature(&flow)
        if let source {
            flow.text("\(source)。", TextStyle(size: 9.5, leading: 1.4), after: 20.mm)
        }
        for (index, annex) in page.annexes.enumerated() {
            AnnexSetting(
                annex: annex, label: page.annexes.count == 1 ? "附件" : "附件\(index + 1)"
            ).set(&flow)
        }
        return OfficialForm.numbered(flow)
    }

    /// A heading stays with two lines of what follows.
    private func heading(_ text: String, _ style: TextStyle, _ flow: inout Flow) {
        flow.need(3 * style.lineHeight)
        flow.paragraph(text, style)
    }

    /// One line below the text: 附件：1.×××, without a stop at the end.
    private func annexList(_ flow: inout Flow) {
        guard !page.annexes.isEmpty else { return }
        let alone = page.annexes.count == 1
        let style = OfficialForm.body.with {
            $0.indent = 0
            $0.alignment = .start
        }
        let em = OfficialForm.em
        // Office and date must not stand alone on a sheet.
        if page.annexes.count <= 10 {
            flow.need(Double(page.annexes.count + 4) * style.lineHeight)
        }
        flow.skip(style.lineHeight)
        for (index, annex) in page.annexes.enumerated() {
            let word = flow.setter.block("附件：", style)
            let line = flow.setter.block(
                alone ? annex.title : "\(index + 1).\(annex.title)", style,
                width: flow.width - 5 * em)
            flow.need(line.height)
            let left = flow.left + 2 * em
            flow.with { sheet, y in
                if index == 0 { sheet.text(word, left, y) }
                sheet.text(line, left + 3 * em, y)
            }
            flow.skip(line.height)
        }
    }

    /// The date four characters from the right edge, the office centred above it.
    private func signature(_ flow: inout Flow) {
        let style = OfficialForm.body.with {
            $0.indent = 0
            $0.alignment = .start
        }
        let name = flow.setter.block(page.signature.organiser, style)
        let day = flow.setter.block(page.signature.date, style)
        flow.skip(min(2 * style.lineHeight, max(0, flow.room)))
        flow.need(2 * style.lineHeight)
        let edge = flow.left + flow.width
        let dayLeft = edge - 4 * OfficialForm.em - day.width
        let nameLeft = min(
            dayLeft + (day.width - name.width) / 2, edge - name.width)
        flow.with { sheet, y in
            sheet.text(name, max(nameLeft, 0), y)
            sheet.text(day, dayLeft, y + style.lineHeight)
        }
        flow.skip(2 * style.lineHeight)
    }
}
