import Pages

extension NoticeSheet {
    /// Score notices as one Word document, each on a page of its own, with what the sheets say. A
    /// notice bears its date: the code on it was sealed with that date.
    ///
    /// - Throws: `print.qr-too-long`.
    package static func word(
        _ notices: [NoticeSheet], _ properties: PDFWriter.Properties
    ) throws -> WordFile {
        var file = WordFile(properties, section: WordForm.notice, footers: [])
        for (index, notice) in notices.enumerated() {
            if index > 0 { file.add(.breaking, "", "<w:pageBreakBefore/>") }
            file.stamp(.foot)
            try notice.add(to: &file)
        }
        return file
    }

    private func add(to file: inout WordFile) throws {
        try heading(&file)
        if let reissue = page.reissue { file.add(.section, "更正重发：\(reissue)") }
        facts(&file)
        verdict(&file)
        sections(&file)
        if case .passed = page.result, let validity = page.validity {
            file.add(.section, "有效期")
            file.add(.text, validity)
        }
        file.add(.section, "成绩复核")
        file.add(.text, "申请时间：\(page.review.window)。\(page.review.method)")
        file.add(.text, "")
        file.add(.sign, page.organiser)
        file.add(.sign, page.issued)
        let foot = [
            page.telephone.map { "咨询电话 \($0)" }, page.verification.map { "校验码 \($0)" },
        ].compactMap(\.self)
        file.add(.foot, foot.joined(separator: "　　"))
    }

    /// The title, and the code beside it where there is one.
    private func heading(_ file: inout WordFile) throws {
        guard let code else {
            file.add(.exam, page.title)
            file.add(.word, "成绩通知单")
            file.add(.text, "")
            return
        }
        let symbol = try QRSymbol(code)
        let side = max(symbol.millimetres, 24)
        let width = WordMarkup.twips(side + 2)
        let picture = file.picture(
            symbol.png, millimetres: side, description: "核验成绩的二维码")
        let cells = [
            "<w:tc><w:tcPr><w:tcW w:w=\"\(WordForm.noticeWidth - width)\" w:type=\"dxa\"/>"
                + "<w:vAlign w:val=\"center\"/></w:tcPr>"
                + WordMarkup.paragraph(.exam, WordMarkup.run(page.title))
                + WordMarkup.paragraph(.word, WordMarkup.run("成绩通知单")) + "</w:tc>",
            "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>"
                + WordMarkup.paragraph(.codeNote, picture)
                + WordMarkup.paragraph(.codeNote, WordMarkup.run("扫码核验成绩")) + "</w:tc>",
        ]
        file.body += WordTable.bare([WordForm.noticeWidth - width, width], cells)
        file.add(.text, "")
    }

    private func facts(_ file: inout WordFile) {
        let holder = page.holder
        let facts = [
            ("姓名", holder.fullName), ("准考证号", holder.candidateNumber),
            ("身份证号", holder.maskedIDNumber), ("工作单位", holder.unitName), ("科目", page.subject),
        ]
        file.body +=
            WordTable(
                widths: [1900, WordForm.noticeWidth - 1900],
                rows: facts.map {
                    [WordTable.Cell(.fact, $0.0, fill: "F4F3F0"), WordTable.Cell(.value, $0.1)]
                }, rowHeight: 520, padding: 120
            ).xml
    }

    private func verdict(_ file: inout WordFile) {
        let (word, text) = verdict
        file.add(.text, "")
        file.body +=
            WordTable(
                widths: [2900, WordForm.noticeWidth - 2900],
                rows: [[WordTable.Cell(.verdict, word), WordTable.Cell(.score, text)]],
                rowHeight: 1000, border: .frame, padding: 100
            ).xml
    }

    private func sections(_ file: inout WordFile) {
        guard let score = page.result.score, !score.sections.isEmpty else { return }
        file.add(.section, "各题型得分")
        let total = ["总分", "", score.fullMarks, score.total]
        file.body +=
            WordTable(
                widths: WordTable.widths([40, 20, 20, 20], of: WordForm.noticeWidth),
                head: ["题型", "题数", "满分", "得分"].map { WordTable.Cell(.fact, $0) },
                rows: score.sections.map { section in
                    [section.name, section.items, section.fullMarks, section.marks].map {
                        WordTable.Cell(.value, $0)
                    }
                } + [total.map { WordTable.Cell(.fact, $0) }], rowHeight: 440, headHeight: 440,
                padding: 120
            ).xml
    }
}
