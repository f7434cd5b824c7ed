import Bank
import Foundation
package import Vocabulary

/// Reads questions from a Word document (docx) of Word or WPS: paragraphs, numbered lists, tables
/// and pictures become the lines of a paper, which the grammar of plain text reads.
///
/// Places count paragraphs, those in tables too.
package struct WordReader: Sendable {
    let limits: TableLimits

    /// A reader with the limits of an upload.
    package init(limits: TableLimits = TableLimits(ratio: 400)) {
        self.limits = limits
    }

    /// The questions of a document.
    package func questions(in bytes: [UInt8], file: String) -> QuestionImport {
        do throws(Refusal) {
            try refuseOthers(bytes, file)
            let package = try WordPackage(bytes, limits: limits, file: file)
            return try questions(package, file)
        } catch {
            return QuestionImport(
                file: file, format: .docx, encoding: nil, entries: [], findings: error.findings)
        }
    }

    /// Word 97–2003: read by a converter of the system, or not at all.
    package static func docRefusal(_ file: String) -> Refusal {
        .table(
            "word.old-document", file,
            "这是旧版 Word 97–2003 文档（doc）。请用 Word 或 WPS 另存为 docx；"
                + "或在服务器上安装转换程序（Debian：apt install libreoffice-writer-nogui，或 antiword、catdoc）。",
            "a Word 97–2003 document; save it as docx, or install a converter "
                + "(Debian: libreoffice-writer-nogui, antiword or catdoc)")
    }

    private func refuseOthers(_ bytes: [UInt8], _ file: String) throws(Refusal) {
        guard bytes.count <= limits.bytes else {
            throw .table(
                "word.too-large", file, "文件太大，没有读取。请拆成几个文件，或压缩图片。",
                "the file is too large; divide it")
        }
        guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return }
        let name = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        if Data(bytes).range(of: Data(name)) != nil {
            throw .table(
                "word.encrypted", file, "文档设有打开密码。请去掉密码后重新另存为 docx。",
                "the document has a password; save it without one")
        }
        throw WordReader.docRefusal(file)
    }

    private func questions(
        _ package: WordPackage, _ file: String
    ) throws(Refusal) -> QuestionImport {
        let pictures = WordPictures(package)
        do throws(Refusal) {
            let numbering = try package.xml("/numbering").map { (part) throws(Refusal) in
                try WordNumbering(part)
            }
            let styles = try package.xml("/styles").map { (part) throws(Refusal) in
                try WordStyles(part)
            }
            guard let part = try package.xml(part: package.main) else {
                throw Refusal.table(
                    "word.not-a-document", file, "这不是 docx 文档。请用 Word 或 WPS 另存为 docx。",
                    "not a docx document; save it as docx")
            }
            var body = WordBody(
                numbering: numbering ?? WordNumbering(), styles: styles ?? WordStyles(),
                pictures: pictures, file: file)
            let blocks = try body.read(part)
            return finish(blocks, body.notices, pictures, file)
        } catch {
            throw Refusal.word(error, file)
        }
    }

    private func finish(
        _ blocks: [WordBlock], _ notices: WordBody.Notices, _ pictures: WordPictures,
        _ file: String
    ) -> QuestionImport {
        let tables = WordTableReader()
        let lines = blocks.flatMap { block -> [PaperLine] in
            switch block {
            case .paragraph(let lines): lines
            case .table(let table): tables.lines(table)
            }
        }
        let read = PlainTextReader().questions(
            in: lines, file: file, format: .docx, encoding: nil,
            findings: WordReader.warnings(notices, pictures, file))
        return QuestionImport(
            file: file, format: .docx, encoding: nil, entries: read.entries,
            findings: read.findings, media: WordReader.named(in: read.entries, pictures))
    }

    /// The pictures that the entries name, in their order.
    private static func named(
        in entries: [QuestionImport.Entry], _ pictures: WordPictures
    ) -> [ItemMedia] {
        guard !pictures.media.isEmpty else { return [] }
        var seen: Set<String> = []
        var media: [ItemMedia] = []
        for entry in entries {
            let draft = entry.draft
            let texts =
                [draft.stem, draft.explanation, draft.caseSet?.text ?? ""]
                + draft.choices.map(\.text)
            for text in texts {
                for match in text.matches(of: /\]\(media\/([0-9a-f]{64}\.[a-z]+)\)/) {
                    let name = String(match.output.1)
                    guard seen.insert(name).inserted, let item = pictures.media[name] else {
                        continue
                    }
                    media.append(item)
                }
            }
        }
        return media
    }

    private static func warnings(
        _ notices: WordBody.Notices, _ pictures: WordPictures, _ file: String
    ) -> [Finding] {
        let all: [(Int, String, String, String)] = [
            (
                notices.trackedChanges, "word.tracked-changes",
                "文档有修订标记：删除的文字没有读入，插入的文字已读入。请核对。",
                "tracked changes: deleted text was not read, inserted text was"
            ),
            (notices.comments, "word.comments", "文档有批注，没有读入。", "comments were left out"),
            (
                notices.notes, "word.notes", "文档有脚注或尾注，没有读入。",
                "footnotes and endnotes were left out"
            ),
            (
                notices.textBoxes, "word.text-box", "文档有文本框，其中的文字放在所在段落之后。请核对。",
                "the words of text boxes were put behind their paragraphs"
            ),
            (
                notices.equations, "word.equation", "文档有公式，已改写成一行文字。请核对。",
                "equations were written as one line of text"
            ),
            (notices.hidden, "word.hidden", "文档有隐藏文字，没有读入。", "hidden text was left out"),
            (
                notices.symbols, "word.symbol", "文档有符号字体中的特殊符号，没有读入。请核对。",
                "characters of symbol fonts were left out"
            ),
            (
                pictures.missing, "word.picture-missing", "有图片不在文档里（链接的图片或已丢失），没有读入。",
                "pictures that are not in the document were left out"
            ),
            (
                pictures.metafiles, "word.picture-kind",
                "有图片是 WMF、EMF、TIFF、BMP 等格式，考生机不能显示，用它的题不能批准。请换成PNG或JPG。",
                "pictures in WMF, EMF, TIFF, BMP or the like cannot be shown at a terminal; their "
                    + "items cannot be approved"
            ),
        ]
        return all.filter { $0.0 > 0 }.map { count, rule, chinese, english in
            Finding(
                rule, severity: .warning, at: Finding.Place(file: file),
                chinese.trimmingSuffix("。") + "（\(count) 处）。", "\(english) (\(count))")
        }
    }
}
