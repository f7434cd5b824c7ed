package import Bank
package import Vocabulary

/// Questions as the bytes of one file in some form, and what that form could not hold.
package struct QuestionExport: Hashable, Sendable {
    /// A writer of one form. Whoever adds a form adds a line to `writers`.
    package typealias Writer =
        @Sendable (_ drafts: [ItemDraft], _ media: [ItemMedia]) throws -> QuestionExport

    package let bytes: [UInt8]
    /// Warnings, each naming a question and what was left out of it.
    package let findings: [Finding]

    package init(bytes: [UInt8], findings: [Finding] = []) {
        self.bytes = bytes
        self.findings = findings
    }

    /// The writers by the name of their form; formats of Word and QTI have several forms.
    package static let writers: [String: Writer] = [
        "native": { drafts, _ in try native(drafts) },
        "text": { drafts, _ in
            let written = PlainTextWriter().text(drafts)
            return text(written.text, written.findings)
        },
        "docx": { try document(.bank, $0, $1) },
        "docx-paper": { try document(.paper, $0, $1) },
        "docx-key": { try document(.key, $0, $1) },
        "xlsx": { drafts, _ in
            let written = try QuestionTableWriter().workbook(drafts)
            return QuestionExport(bytes: written.bytes, findings: written.findings)
        },
        "csv": { drafts, _ in
            let written = QuestionTableWriter().separatedText(drafts)
            return text(written.text, written.findings)
        },
        "json": { drafts, _ in text(JSONQuestionWriter().text(drafts)) },
        "jsonl": { drafts, _ in text(JSONQuestionWriter().lines(drafts)) },
        "gift": { drafts, _ in text(GIFTWriter().text(drafts)) },
        "aiken": { drafts, _ in text(AikenWriter().text(drafts)) },
        "moodle-xml": { drafts, media in
            text(MoodleXMLWriter(media: media).text(drafts)).losingGroups(of: drafts)
        },
        "qti-2.2": { try package(.twoTwo, $0, $1).losingGroups(of: $0) },
        "qti-3.0": { try package(.three, $0, $1).losingGroups(of: $0) },
    ]

    private static func native(_ drafts: [ItemDraft]) throws(Refusal) -> QuestionExport {
        let files = NativeFile.files(for: drafts)
        guard files.count <= 1 else {
            throw Refusal(
                "question-export.many-heads",
                "这些试题属于 \(files.count) 个不同的法规、版本或分区，原生格式每个文件只能有一个。请分别导出。",
                "the items belong to \(files.count) statutes, versions or parts; an item file has "
                    + "one: export them one by one")
        }
        return text(files.map { NativeWriter().text($0) }.joined())
    }

    private static func document(
        _ content: WordPaperWriter.Content, _ drafts: [ItemDraft], _ media: [ItemMedia]
    ) throws -> QuestionExport {
        let title = content == .bank ? "题库" : "试卷"
        let written = try WordPaperWriter(title: title).document(content, drafts, media: media)
        return QuestionExport(bytes: written.bytes, findings: written.findings)
    }

    private static func package(
        _ version: QTIVersion, _ drafts: [ItemDraft], _ media: [ItemMedia]
    ) throws(Refusal) -> QuestionExport {
        QuestionExport(
            bytes: try QTIPackageWriter(version: version)
                .bytes(drafts, title: "题库", media: media))
    }

    private static func text(_ text: String, _ findings: [Finding] = []) -> QuestionExport {
        QuestionExport(bytes: Array(text.utf8), findings: findings)
    }

    private static func text(_ written: WrittenQuestions<String>) -> QuestionExport {
        text(written.content, written.findings)
    }
}

extension QuestionExport {
    /// Says of each item that its blanks may be filled in any order and that the format has no word
    /// for that: read in again, the blanks stand in their order.
    fileprivate func losingGroups(of drafts: [ItemDraft]) -> QuestionExport {
        let lost = drafts.filter { !$0.blankGroups.isEmpty }
        return QuestionExport(
            bytes: bytes,
            findings: findings
                + lost.map { draft in
                    let name = draft.id?.text ?? String(draft.stem.prefix(12))
                    return Finding(
                        "export.groups-lost", severity: .warning,
                        "试题 \(name) 有不分先后的空，这种格式写不下，导出后按次序评分。",
                        "item \(name) has blanks in any order, for which the format has no form; "
                            + "they are scored in their order")
                })
    }
}
