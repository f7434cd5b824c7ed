import Exchange
import Foundation
import Vocabulary

/// Word 97–2003 documents through whatever converter this machine has: LibreOffice keeps tables
/// and pictures, antiword and catdoc the words alone.
struct LegacyWord {
    /// What a converter made of a document.
    enum Converted {
        case docx([UInt8])
        /// UTF-8; pictures and marks are lost.
        case text([UInt8])
    }

    /// The converters on the path of this process.
    private let programs: ExternalPrograms

    init(path: String? = ProcessInfo.processInfo.environment["PATH"]) {
        programs = ExternalPrograms(path: path)
    }

    /// Whether bytes are such a document, or something else in its container.
    static func isOld(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    /// The questions of a document, read from what a converter makes of it.
    /// - Parameter file: what findings call it.
    func questions(in bytes: [UInt8], file: String) -> QuestionImport {
        do {
            switch try convert(bytes, file: file) {
            case .docx(let converted):
                return renamed(WordReader().questions(in: converted, file: file), [])
            case .text(let converted):
                let note = Finding(
                    "word.converted", severity: .warning, at: Finding.Place(file: file),
                    "文档由只取文字的转换程序读入，图片和格式没有保留。要保留请安装 libreoffice-writer-nogui，或另存为 docx。",
                    "the words alone were converted; install libreoffice-writer-nogui or save it "
                        + "as docx to keep pictures")
                return renamed(PlainTextReader().questions(in: converted, file: file), [note])
            }
        } catch {
            let refusal = error as? Refusal ?? WordReader.docRefusal(file)
            return QuestionImport(
                file: file, format: .doc, encoding: nil, entries: [], findings: refusal.findings)
        }
    }

    private func renamed(_ read: QuestionImport, _ notes: [Finding]) -> QuestionImport {
        QuestionImport(
            file: read.file, format: .doc, encoding: nil, entries: read.entries,
            findings: notes + read.findings, media: read.media)
    }

    /// - Throws: `Refusal` `word.old-document` without a converter, `word.not-converted` when it
    ///   fails.
    func convert(_ bytes: [UInt8], file: String) throws -> Converted {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "zhikao-doc-\(ProcessInfo.processInfo.globallyUniqueString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "input.doc")
        try Data(bytes).write(to: input)
        if let program = programs.program("soffice") ?? programs.program("libreoffice") {
            let profile = folder.appending(path: "profile").absoluteString
            _ = programs.run(
                program,
                [
                    "-env:UserInstallation=\(profile)", "--headless", "--norestore",
                    "--convert-to", "docx", "--outdir", folder.path(), input.path(),
                ])
            let output = folder.appending(path: "input.docx")
            if let data = try? Data(contentsOf: output) { return .docx(Array(data)) }
        }
        let plain = [
            ("antiword", ["-m", "UTF-8.txt", "-w", "0", input.path()]),
            ("catdoc", ["-d", "utf-8", "-w", input.path()]),
        ]
        var wasThere = programs.program("soffice") != nil
        for (name, arguments) in plain {
            guard let program = programs.program(name) else { continue }
            wasThere = true
            if let text = programs.run(program, arguments), !text.isEmpty {
                return .text(Array(text))
            }
        }
        guard wasThere else { throw WordReader.docRefusal(file) }
        throw Refusal(
            "word.not-converted", "doc 文档转换失败，可能已损坏或设有密码。请用 Word 或 WPS 另存为 docx。",
            "the document cannot be converted; save it as docx",
            findings: [
                Finding(
                    "word.not-converted", at: Finding.Place(file: file),
                    "doc 文档转换失败，可能已损坏或设有密码。请用 Word 或 WPS 另存为 docx。",
                    "the document cannot be converted; save it as docx")
            ])
    }
}
