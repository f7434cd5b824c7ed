import Exchange
import Foundation
import Pages
import Print
import Support
import Testing

/// The bulletin and the notices in Word: what python-docx reads in them and what LibreOffice makes
/// of them, as office programs that share no code with ours.
@Suite("Documents in Word")
struct WordTests {
    private static let names = ["bulletin", "bulletin-brief", "notices"]

    private func files() throws -> [(name: String, bytes: [UInt8])] {
        let notices = [
            NoticeSheet(PrintSamples.notice(.passed(PrintSamples.score)), code: PrintSamples.code),
            NoticeSheet(
                PrintSamples.notice(
                    .failed(PrintSamples.score), name: "䶮㛃", unit: PrintSamples.longUnit,
                    reissue: "因一道试题作废重新评分，本通知单为第1次更正后重发，此前发出的通知单作废。"),
                code: PrintSamples.code),
            NoticeSheet(PrintSamples.notice(.absent, name: "阿卜杜热合曼·买买提依明"), code: nil),
            NoticeSheet(PrintSamples.notice(.misconduct, name: "𬭩鿍"), code: nil),
        ]
        let documents = [
            BulletinSheets(PrintSamples.bulletin()).word(PrintSamples.properties),
            BulletinSheets(PrintSamples.briefBulletin).word(PrintSamples.properties),
            try NoticeSheet.word(notices, PrintSamples.properties),
        ]
        return try zip(WordTests.names, documents).map { name, document in
            (
                name,
                try ZipWriter().bytes(
                    of: document.parts.map { ZipWriter.Entry(name: $0.name, bytes: $0.bytes) })
            )
        }
    }

    @Test("The same content gives the same bytes, and no file holds a font")
    func bytes() throws {
        let (first, second) = (try files(), try files())
        for (one, other) in zip(first, second) { #expect(one.bytes == other.bytes) }
        for file in first {
            #expect(file.bytes.starts(with: Array("PK".utf8)))
            #expect(!String(decoding: file.bytes, as: UTF8.self).contains("fonts/"))
        }
    }

    /// The paths of the files, in their order; `KEEP_PRINTS=DIR` leaves copies there.
    private func write(to folder: String) throws -> [String] {
        let keep = ProcessInfo.processInfo.environment["KEEP_PRINTS"]
        return try files().map { file in
            for place in [folder, keep].compactMap(\.self) {
                try Data(file.bytes).write(to: URL(filePath: "\(place)/\(file.name).docx"))
            }
            return "\(folder)/\(file.name).docx"
        }
    }

    @Test(
        "python-docx opens them; order, page and styles are those of schema and GB/T 9704"
    )
    func readBack() throws {
        let folder = try TemporaryFolder()
        let paths = try write(to: folder.path)
        let python = ".build/venv/bin/python"
        guard FileManager.default.isExecutableFile(atPath: python) else {
            throw LackingTool(name: python)
        }
        let report = try Tool.run(
            "env",
            [python, "-B", "scripts/check_word.py"] + paths,
            allowing: [0, 1])
        #expect(report == WordTests.names.map { "\($0).docx: OK\n" }.joined())
    }

    @Test("LibreOffice opens them and shows every text, list and page number")
    func opened() throws {
        let folder = try TemporaryFolder()
        let paths = try write(to: folder.path)
        // One call for all: the start takes longer than a document.
        _ = try Tool.run(
            "soffice",
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless",
                "--convert-to", "pdf", "--outdir", folder.path,
            ] + paths)
        func pdf(_ name: String) throws -> Rendered {
            let bytes = [UInt8](
                try Data(contentsOf: URL(filePath: "\(folder.path)/\(name).pdf")))
            if let keep = ProcessInfo.processInfo.environment["KEEP_PRINTS"] {
                try Data(bytes).write(to: URL(filePath: "\(keep)/\(name)-word.pdf"))
            }
            return try Rendered(bytes)
        }
        try expectBulletin(try pdf("bulletin"))
        try expectNotices(try pdf("notices"))
        let brief = try pdf("bulletin-brief")
        #expect(try brief.pages(dpi: 20).count == 1)
        expect(try brief.drawnText(), has: "SM3摘要为")
    }

    /// Without the whole text in the message.
    private func expect(
        _ text: String, has part: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let isThere = text.contains(part)
        #expect(isThere, "\(part)", sourceLocation: sourceLocation)
    }

    private func expectBulletin(_ rendered: Rendered) throws {
        let flat = try rendered.drawnText()
        for part in [
            "行政执法资格考试情况的通报", "一、基本情况", "四、下一步要求", "附件：1.分组合格率", "广府法办〔2017〕12号",
            PrintSamples.longUnit,
        ] + PrintSamples.hardNames {
            expect(flat, has: part)
        }
        // The list of 400 goes on over pages, each with the head of the table.
        expect(flat, has: "171030200400")
        let pages = try rendered.pages(dpi: 20).count
        #expect(flat.components(separatedBy: "准考证号").count - 1 > 8)
        for page in 1...pages { expect(flat, has: "—\(page)—") }
    }

    private func expectNotices(_ rendered: Rendered) throws {
        #expect(try rendered.pages(dpi: 20).count == 4, "a notice on each page")
        for page in 1...2 { #expect(try rendered.codes(page: page) == [PrintSamples.code]) }
        let flat = try rendered.drawnText()
        for part in ["✓合格", "✕不合格", "缺考", "违纪", "𬭩鿍", "䶮㛃", "校验码7F3A"] {
            expect(flat, has: part)
        }
    }
}
