import Exchange
import Testing
import Vocabulary

@Suite struct `The format of a question file` {
    private func format(_ text: String, _ file: String) throws -> QuestionFormat {
        try QuestionFormatDetector().format(of: Array(text.utf8), file: file)
    }

    @Test(
        arguments: [
            ("statute: 某法\nversion: 2021-01-22\npart: public\nitems:\n", "x.yaml", .native),
            ("# 说明\nitems:\n  - type: trueFalse\n", "x", .native),
            ("题型,题干,选项A,选项B,答案\n单选,甲？,子,丑,A\n", "x.txt", .csv),
            ("题干\tA\tB\t答案\n甲？\t子\t丑\tA\n", "x.dat", .csv), ("a,b\n", "x.csv", .csv),
            ("题干,A,B,答案\r\n甲？,子,丑,A\r\n", "x", .csv),
            ("Q?\r\nA. a\r\nB. b\r\nANSWER: B\r\n", "x", .aiken),
            ("[{\"question\": \"甲\"}]", "x.txt", .json), ("{\"items\": []}", "x", .json),
            ("{\"question\": 1}\n{\"question\": 2}\n", "x", .jsonl), ("{}\n", "x.jsonl", .jsonl),
            ("[单选题]\n1. 甲？", "x.txt", .text),
            ("<?xml version=\"1.0\"?>\n<!-- q --><quiz>", "x", .moodleXML),
            ("<assessmentItem identifier=\"a\">", "x.xml", .qti),
            ("<qti:qti-assessment-item>", "x.xml", .qti), ("<assessmentTest>", "x.xml", .qti),
            ("::标题:: 甲？ {=子 ~丑}", "x.txt", .gift), ("甲是对的。{T}", "x.txt", .gift),
            ("$CATEGORY: a/b\n", "x.txt", .gift), ("Q?\nA. a\nB. b\nANSWER: B\n", "x.txt", .aiken),
            ("1. 甲？\nA. 子 B. 丑\n答案：A\n", "x.txt", .text), ("一、单选题\n1、甲？（A）\n", "x", .text),
        ] as [(String, String, QuestionFormat)])
    func `is told by the content`(text: String, file: String, expected: QuestionFormat) throws {
        #expect(try format(text, file) == expected)
    }

    @Test func `archives are told by what is in them`() throws {
        let part = { (name: String) in
            try QuestionFormatDetector().format(
                of: ZipWriter().bytes(of: [.init(name: name, bytes: Array("<x/>".utf8))]),
                file: "x.zip")
        }
        #expect(try part("xl/workbook.xml") == .xlsx)
        #expect(try part("word/document.xml") == .docx)
        #expect(try part("imsmanifest.xml") == .qtiPackage)
        let refusal = #expect(throws: Refusal.self) { try part("readme.txt") }
        #expect(refusal?.code == "question-file.unknown-archive")
    }

    @Test(
        arguments: [
            ([0xD0, 0xCF, 0x11, 0xE0, 1, 2], "x.xls", "question-file.old-workbook"),
            (Array("%PDF-1.7".utf8), "x.txt", "question-file.unknown-kind"),
            ([], "x.txt", "question-file.empty"),
            ([0x50, 0x4B, 3, 4, 0], "x.xlsx", "xlsx.not-a-zip"),
        ] as [([UInt8], String, String)])
    func `other files are refused with what to do`(bytes: [UInt8], file: String, code: String) {
        let read = QuestionFiles().read(bytes, file: file)
        #expect(read.findings.map(\.rule) == [code] && read.entries.isEmpty)
    }

    @Test func `an old document goes to its converter`() throws {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
        let name = "WordDocument".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try QuestionFormatDetector().format(of: head + name, file: "x") == .doc)
    }

    @Test func `files are read by what they are`() {
        let csv = Array("题干,A,B,答案\n甲？,子,丑,A\n".utf8)
        #expect(QuestionFiles().read(csv, file: "x.txt").format == .csv)
        #expect(QuestionFiles().read(csv, file: "x.txt").drafts.count == 1)
        let yaml = Array(NativeSamples.everyType.utf8)
        let native = QuestionFiles().read(yaml, file: "items.yaml")
        #expect(native.format == .native && native.drafts.count == 11 && native.findings.isEmpty)
    }
}
