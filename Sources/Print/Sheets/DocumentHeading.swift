/// The exam's title with the document's word beneath, beside the QR code where there is one.
struct DocumentHeading {
    let exam: String
    let word: String

    func draw(_ flow: inout Flow, _ corner: Corner?) {
        let width = flow.width - (corner.map { $0.rect.width + 4.mm } ?? 0)
        let title = flow.setter.fitted(
            exam, TextStyle(face: .song, size: 17, isBold: true, alignment: .center),
            width: width, lines: 2, smallest: 12)
        let word = flow.setter.block(
            self.word,
            TextStyle(face: .hei, size: 26, isBold: true, alignment: .center, spacing: 10),
            width: width)
        let height = max(title.height + word.height + 4, corner?.height ?? 0)
        let top = flow.y + (height - title.height - word.height - 4) / 2
        let left = flow.left
        flow.with { sheet, _ in
            sheet.text(title, left, top)
            // The space behind the last character is no part of the word.
            sheet.text(word, left + 5, top + title.height + 4)
        }
        corner?.draw(&flow)
        flow.skip(height + 4.mm)
    }
}

/// Who issues a document, and when, at the right; the seal goes over it.
struct SignatureBlock {
    let organiser: String
    let date: String

    func draw(_ flow: inout Flow) {
        let width = flow.width * 0.55
        let style = TextStyle(size: 13, alignment: .center, leading: 1.7)
        let name = flow.setter.fitted(
            organiser, style, width: width, lines: 2, smallest: 10)
        let day = flow.setter.block(date, style, width: width)
        flow.skip(8.mm)
        flow.need(name.height + day.height)
        let left = flow.left + flow.width - width
        flow.with { sheet, y in
            sheet.text(name, left, y)
            sheet.text(day, left, y + name.height)
        }
        flow.skip(name.height + day.height)
    }
}
