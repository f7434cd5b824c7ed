package import Bank
package import Vocabulary

/// Writes questions as Word documents on A4: a paper to print, its key, or a bank that
/// `WordReader` reads back.
package struct WordPaperWriter: Sendable {
    /// What a document is for.
    package enum Content: Hashable, Sendable {
        /// Questions by type, without answers.
        case paper
        /// The answers to the paper, with explanations and legal basis.
        case key
        /// Every question with all that is known of it; read back, it gives the same questions.
        case bank
    }

    /// What was written, and what could not be.
    package struct Output: Hashable, Sendable {
        /// The docx file.
        package let bytes: [UInt8]
        /// Questions that the form cannot hold (errors), pictures that are missing and what it
        /// has no place for (warnings).
        package let findings: [Finding]
    }

    /// Printed above the questions.
    package let title: String

    /// A writer for one exam or bank.
    package init(title: String) { self.title = title }

    /// The document.
    /// - Parameter media: the pictures that the questions name.
    /// - Throws: `ZipWriter.Failure` when memory is full.
    package func document(
        _ content: Content, _ drafts: [ItemDraft], media: [ItemMedia] = []
    ) throws(ZipWriter.Failure) -> Output {
        var canvas = WordCanvas(media: media)
        canvas.add("Title", content == .key ? title + "参考答案" : title)
        var findings: [Finding] = []
        switch content {
        case .bank: findings = bank(drafts, &canvas)
        case .paper, .key:
            let sections = PaperLayout(drafts).sections
            if content == .paper {
                canvas.add("Subtitle", "姓名：______________  准考证号：______________  得分：__________")
            }
            for section in sections {
                canvas.add("Section", section.heading)
                if content == .paper {
                    section.questions.forEach { WordPaperWriter.paper($0, &canvas) }
                } else {
                    WordPaperWriter.key(section, &canvas)
                }
            }
        }
        for name in canvas.missing.sorted() {
            findings.append(
                Finding(
                    "question.picture-missing", severity: .warning,
                    "图片 \(name.prefix(20)) 没有随试题提供，或 Word 不能显示，文档中写“缺图”。",
                    "the picture \(name.prefix(20)) is not there or Word cannot show it"))
        }
        return Output(bytes: try canvas.bytes(), findings: findings)
    }

    // MARK: - A bank

    private func bank(_ drafts: [ItemDraft], _ canvas: inout WordCanvas) -> [Finding] {
        let sheet = QuestionSheet(drafts)
        var before = SheetLine.Role.blank
        for line in sheet.lines {
            defer { before = line.role }
            switch line.role {
            case .heading: canvas.add("Section", line.text)
            case .caseText: canvas.add("Case", line.text)
            case .stem: canvas.add(before == .stem ? "StemMore" : "Stem", line.text, keeps: true)
            case .choice: canvas.add("Choice", line.text)
            case .answer: canvas.add("Answer", line.text)
            case .note: canvas.add("Note", line.text)
            case .blank: break
            }
        }
        // Pictures are kept here, so their names in the text say nothing that is lost.
        return SheetCheck(sheet, drafts).findings.filter { !$0.chinese.contains("图片（只留名称）") }
    }

    // MARK: - A paper

    private static func paper(_ question: PaperLayout.Question, _ canvas: inout WordCanvas) {
        if let text = question.caseText {
            canvas.add("Case", "【案例】", bold: true)
            for line in text.split(separator: "\n") { canvas.add("Case", String(line)) }
        }
        let lines = question.stem.split(separator: "\n")
        for (index, line) in lines.enumerated() {
            canvas.add(
                index == 0 ? "Stem" : "StemMore", String(line), keeps: !question.choices.isEmpty)
        }
        let choices = question.choices
        if let columns = PaperLayout.columns(choices) {
            for start in stride(from: 0, to: choices.count, by: columns) {
                let row = Array(choices[start..<min(start + columns, choices.count)])
                canvas.addRow(row, columns: columns)
            }
        } else {
            for choice in choices { canvas.add("Choice", choice) }
        }
        for _ in 0..<question.room { canvas.add("Note", "") }
    }

    // MARK: - A key

    private static func key(_ section: PaperLayout.Section, _ canvas: inout WordCanvas) {
        let short = section.questions.filter { $0.answer.count <= 6 }
        let hasTable = short.count == section.questions.count
        if hasTable {
            for start in stride(from: 0, to: short.count, by: 10) {
                let part = short[start..<min(start + 10, short.count)]
                canvas.addKeyTable(part.map { ("\($0.number)", $0.answer) })
            }
        }
        for question in section.questions {
            if hasTable, question.explanation.isEmpty, question.basis.isEmpty { continue }
            let lines = question.answer.split(separator: "\n")
            canvas.add("Answer", "\(question.number).【答案】\(lines.first.map(String.init) ?? "")")
            for line in lines.dropFirst() { canvas.add("Note", String(line)) }
            let notes = [("解析", question.explanation), ("法律依据", question.basis)]
            for (label, text) in notes where !text.isEmpty {
                for (index, line) in text.split(separator: "\n").enumerated() {
                    canvas.add("Note", (index == 0 ? "【\(label)】" : "") + line)
                }
            }
        }
    }
}
