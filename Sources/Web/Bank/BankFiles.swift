import Bank
import Exchange
import Office
import Vocabulary

/// The formats in which questions come in and go out through the editor's pages.
enum BankFiles {
    /// A form in which items can be had.
    struct Written: Sendable {
        /// As `QuestionExport` calls it.
        let form: String
        let name: String
        let ending: String
        let mediaType: String
    }

    static let read: [(format: QuestionFormat, name: String)] = [
        (.xlsx, "Excel 表格（xlsx）"), (.csv, "分隔文本（csv）"), (.docx, "Word 文档（docx）"),
        (.text, "纯文本"), (.native, "本系统文本（items.yaml）"), (.json, "JSON"), (.jsonl, "JSON 行"),
        (.gift, "GIFT"), (.aiken, "Aiken"), (.moodleXML, "Moodle XML"), (.qti, "QTI 试题"),
        (.qtiPackage, "QTI 内容包（zip）"),
    ]

    private static let office = "application/vnd.openxmlformats-officedocument"

    static let written = [
        Written(
            form: "xlsx", name: "Excel", ending: "xlsx",
            mediaType: "\(office).spreadsheetml.sheet"),
        Written(
            form: "docx", name: "Word", ending: "docx",
            mediaType: "\(office).wordprocessingml.document"),
        Written(
            form: "native", name: "本系统文本", ending: "zip", mediaType: "application/zip"),
        Written(
            form: "text", name: "纯文本", ending: "txt", mediaType: "text/plain; charset=utf-8"),
        Written(form: "json", name: "JSON", ending: "json", mediaType: "application/json"),
        Written(
            form: "gift", name: "GIFT", ending: "gift", mediaType: "text/plain; charset=utf-8"),
        Written(
            form: "moodle-xml", name: "Moodle XML", ending: "xml", mediaType: "application/xml"),
        Written(form: "qti-3.0", name: "QTI 3.0", ending: "zip", mediaType: "application/zip"),
    ]

    /// The items in a form, with the pictures that they name.
    ///
    /// - Throws: `bank.format` for a form that is none; what the writer throws.
    static func export(
        of drafts: [ItemDraft], as written: Written, _ records: any Records
    ) throws -> QuestionExport {
        if written.form == "native" { return QuestionExport(bytes: try native(drafts)) }
        guard let writer = QuestionExport.writers[written.form] else {
            throw Refusal("bank.format", "没有这种导出格式。", "there is no such format")
        }
        return try writer(drafts, try media(of: drafts, records))
    }

    /// Item files have a head each: one for each statute, version and part, all in one archive.
    private static func native(_ drafts: [ItemDraft]) throws -> [UInt8] {
        let files = NativeFile.files(for: drafts).enumerated().map { index, file in
            ZipWriter.Entry(
                name: "\(index + 1)-\(file.head.statute?.text ?? "其他")/items.yaml",
                bytes: Array(NativeWriter().text(file).utf8))
        }
        return try ZipWriter().bytes(of: files)
    }

    private static func media(
        of drafts: [ItemDraft], _ records: any Records
    ) throws -> [ItemMedia] {
        let texts = drafts.flatMap { draft in
            [draft.stem, draft.explanation] + draft.choices.map(\.text)
        }
        let names = Set(texts.flatMap { CandidateText.pictures(in: $0) })
        guard !names.isEmpty else { return [] }
        return try records.read { books in
            try names.sorted(by: precedes).compactMap { name in
                try books.file(String(name.prefix { $0 != "." })).map {
                    ItemMedia(name: name, bytes: $0.bytes)
                }
            }
        }
    }
}
