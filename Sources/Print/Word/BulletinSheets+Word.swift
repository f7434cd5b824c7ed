import Pages

extension BulletinSheets {
    /// The bulletin as a Word document in the form of GB/T 9704-2012, with the same text, tables
    /// and lists as on paper. What is the office's own is left to it: the red head, the number
    /// where the config has none, and the day of signing; each stands at its place, empty.
    package func word(_ properties: PDFWriter.Properties) -> WordFile {
        var file = WordFile(
            properties, section: lastSection, footers: WordForm.Footer.allCases)
        file.stamp(.source)
        masthead(&file)
        text(&file)
        annexList(&file)
        signature(&file)
        if let source { file.add(.source, "\(source)。") }
        if !page.annexes.isEmpty { file.endSection(WordForm.upright) }
        for (index, annex) in page.annexes.enumerated() {
            let label = page.annexes.count == 1 ? "附件" : "附件\(index + 1)"
            file.add(.annexLabel, label)
            file.add(.annexTitle, annex.title)
            WordAnnex(annex).add(to: &file)
            if index + 1 < page.annexes.count { file.endSection(WordAnnex(annex).section) }
        }
        return file
    }

    private var lastSection: String {
        page.annexes.last.map { WordAnnex($0).section } ?? WordForm.upright
    }

    private func masthead(_ file: inout WordFile) {
        let blank = WordMarkup.run("　")
        file.body += WordMarkup.place("发文机关标志", 1, WordMarkup.paragraph(.mark, blank))
        file.add(.number, "")
        let number = page.masthead.documentNumber ?? "〔　　　　〕　　号"
        file.body += WordMarkup.place(
            "发文字号", 2, WordMarkup.paragraph(.number, WordMarkup.run(number)))
        // The red line is part of the head; the title stands two lines below it.
        file.add(.number, "")
        file.add(.number, "")
        file.add(.title, page.masthead.title)
        file.add(.addressee, "")
        file.add(.addressee, "\(page.addressees)：")
    }

    private func text(_ file: inout WordFile) {
        for paragraph in page.opening { file.add(.body, paragraph) }
        for chapter in page.chapters {
            file.add(.heading1, chapter.heading)
            for paragraph in chapter.paragraphs { file.add(.body, paragraph) }
            for part in chapter.parts {
                file.add(.heading2, part.heading)
                for paragraph in part.paragraphs { file.add(.body, paragraph) }
            }
        }
    }

    private func annexList(_ file: inout WordFile) {
        guard !page.annexes.isEmpty else { return }
        file.add(.addressee, "")
        let isAlone = page.annexes.count == 1
        for (index, annex) in page.annexes.enumerated() {
            let line = isAlone ? annex.title : "\(index + 1).\(annex.title)"
            file.add(index == 0 ? .annexList : .annexMore, index == 0 ? "附件：\(line)" : line)
        }
    }

    /// The date four characters from the right edge, the office centred above it. In hundredths of
    /// a character: a date with its numbers takes seven.
    private func signature(_ file: inout WordFile) {
        file.add(.addressee, "")
        file.add(.addressee, "")
        let width = page.signature.organiser.unicodeScalars.count * 100
        let right = max(0, 400 + (700 - width) / 2)
        let twips = right * WordForm.character / 100
        file.add(
            .organiser, page.signature.organiser,
            "<w:ind w:rightChars=\"\(right)\" w:right=\"\(twips)\"/>")
        file.body += WordMarkup.place(
            "成文日期", 3, WordMarkup.paragraph(.date, WordMarkup.run("　　年　月　日")))
    }
}
