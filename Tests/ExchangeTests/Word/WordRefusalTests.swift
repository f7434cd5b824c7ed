import Exchange
import Testing
import Vocabulary

struct WordRefusalTests {
    private func rules(_ bytes: [UInt8]) -> [String] {
        let read = WordReader().questions(in: bytes, file: "a.docx")
        #expect(read.entries.isEmpty)
        #expect(read.findings.allSatisfy { $0.place.file == "a.docx" && !$0.chinese.isEmpty })
        return read.findings.map(\.rule)
    }

    @Test func `what is no document`() throws {
        #expect(rules([]) == ["word.not-a-document"])
        #expect(rules(Array("PK\u{3}\u{4}…".utf8)) == ["word.not-a-zip"])
        #expect(rules(try ZipFixture.archive([("a.txt", [1])])) == ["word.not-a-document"])
        let workbook = try WorkbookFixture(tabs: [WorkbookFixture.inline("a", [["b"]])]).bytes()
        #expect(rules(workbook) == ["question.none"])
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(rules(head) == ["word.old-document"])
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(rules(head + name) == ["word.encrypted"])
        #expect(WordReader.docRefusal("a.doc").message.chinese.contains("apt install"))
    }

    @Test func `bombs and tricks`() throws {
        var entities = WordFixture(lines: ["1.甲"])
        let xml =
            "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>"
            + "<d>&c;</d>"
        entities.replacing["word/document.xml"] = Array(xml.utf8)
        #expect(rules(try entities.bytes()) == ["word.doctype"])

        var bomb = WordFixture(lines: ["1.甲"])
        bomb.replacing["word/document.xml"] = [UInt8](repeating: 0x20, count: 30_000_000)
        #expect(rules(try bomb.bytes()) == ["word.too-large"])

        var broken = WordFixture(lines: ["1.甲"])
        broken.replacing["word/document.xml"] = Array("<w:document><w:body>".utf8)
        #expect(rules(try broken.bytes()) == ["word.malformed"])

        var outside = WordFixture(lines: ["1.甲"])
        outside.replacing["_rels/.rels"] = Array(
            ("<Relationships><Relationship Id=\"a\" Type=\"t/officeDocument\" "
                + "Target=\"../../../etc/passwd\"/></Relationships>").utf8)
        #expect(rules(try outside.bytes()) == ["word.not-a-document"])
    }

    /// Damaged documents end in findings, never in a crash.
    @Test func `damaged documents`() throws {
        let whole = try WordFixture(
            lines: ["1.甲（ ）", "A.一 B.二", "答案：B"] + (0..<40).map { "第\($0)行" }
        ).bytes()
        for cut in stride(from: 0, to: whole.count, by: 97) {
            _ = WordReader().questions(in: Array(whole[..<cut]), file: "a.docx")
        }
        for index in stride(from: 0, to: whole.count, by: 13) {
            var bytes = whole
            bytes[index] ^= 0x5A
            let read = WordReader().questions(in: bytes, file: "a.docx")
            #expect(!read.entries.isEmpty || !read.findings.isEmpty)
        }
    }

    @Test func `deep nesting`() throws {
        let deep =
            String(repeating: "<w:tbl><w:tr><w:tc><w:p>", count: 70)
            + String(repeating: "</w:p></w:tc></w:tr></w:tbl>", count: 70)
        let read = WordReader().questions(in: try WordFixture(deep).bytes(), file: "a.docx")
        #expect(!read.findings.isEmpty)
    }
}
