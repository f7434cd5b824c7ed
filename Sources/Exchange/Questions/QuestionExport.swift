package import Bank
package import Vocabulary

/// Questions as the bytes of one file in some format, and what that format could not hold.
package struct QuestionExport: Hashable, Sendable {
    /// A writer of one format. Whoever adds a format adds a line to `writers`.
    package typealias Writer =
        @Sendable (
            _ drafts: [ItemDraft], _ media: [ItemMedia]
        ) throws -> QuestionExport

    package let bytes: [UInt8]
    /// Warnings, each naming a question and what was left out of it.
    package let findings: [Finding]

    package init(bytes: [UInt8], findings: [Finding] = []) {
        self.bytes = bytes
        self.findings = findings
    }

    /// The writers by format.
    package static let writers: [QuestionFormat: Writer] = [
        .native: { drafts, _ in
            let files = NativeFile.files(for: drafts)
            guard files.count <= 1 else {
                throw Refusal(
                    "question-export.many-heads",
                    "这些试题属于 \(files.count) 个不同的法规、版本或分区，原生格式每个文件只能有一个。请分别导出。",
                    "the items belong to \(files.count) statutes, versions or parts; an item file has "
                        + "one: export them one by one")
            }
            return text(files.map { NativeWriter().text($0) }.joined())
        },
        .json: { drafts, _ in text(JSONQuestionWriter().text(drafts)) },
        .jsonl: { drafts, _ in text(JSONQuestionWriter().lines(drafts)) },
        .csv: { drafts, _ in
            let written = QuestionTableWriter().separatedText(drafts)
            return text(written.text, written.findings)
        },
        .xlsx: { drafts, _ in
            let written = try QuestionTableWriter().workbook(drafts)
            return QuestionExport(bytes: written.bytes, findings: written.findings)
        },
    ]

    private static func text(_ text: String, _ findings: [Finding] = []) -> QuestionExport {
        QuestionExport(bytes: Array(text.utf8), findings: findings)
    }
}
