import Testing
import Vocabulary

@testable import Exchange

/// Archives that are small and become large, or whose names lead elsewhere.
@Suite(.timeLimit(.minutes(10))) struct `Hostile archives are refused` {
    private static let gigabyte = 1_000_000_000

    /// One gigabyte of blanks between a head and a tail.
    private static func bomb(_ head: String, _ tail: String) -> [UInt8] {
        HostileZip.stream(head: head, 0x20, times: gigabyte, tail: tail)
    }

    @Test func `the streams of these tests are what they say`() throws {
        let stream = HostileZip.stream(head: "<a>", 0x20, times: 258 * 80, tail: "</a>")
        let text = "<a>" + String(repeating: " ", count: 1 + 258 * 80) + "</a>"
        var entry = HostileZip.Entry("a.xml", stream: stream, declaring: text.utf8.count)
        entry.checksum = HostileZip.checksum(Array(text.utf8))
        let archive = try ZipArchive(
            HostileZip(entries: [entry]).bytes(), limits: .standard, file: "a.zip")
        #expect(try archive.part("A.XML") == Array(text.utf8))
    }

    @Test func `a sheet, a string or a body of one gigabyte`() {
        let spent = milliseconds {
            let stream = Self.bomb("<worksheet><c><v>", "</v></c></worksheet>")
            for (part, declared, code) in [
                ("xl/worksheets/sheet1.xml", Self.gigabyte, "xlsx.too-large"),
                ("xl/worksheets/sheet1.xml", 150_000_000, "xlsx.damaged-part"),
                ("xl/worksheets/sheet1.xml", 1000, "xlsx.damaged-part"),
                ("xl/sharedStrings.xml", Self.gigabyte, "xlsx.too-large"),
                ("xl/sharedStrings.xml", 1000, "xlsx.damaged-part"),
            ] {
                let bomb = HostileZip.Entry(part, stream: stream, declaring: declared)
                let read = HostileFiles.xlsx(HostileFiles.workbook() + [bomb])
                #expect(read.errors == [code], "\(part) \(declared)")
                #expect(read.entries.isEmpty)
            }
            for (declared, code) in [
                (Self.gigabyte, "word.too-large"), (1000, "word.damaged-part"),
            ] {
                let bomb = HostileZip.Entry(
                    "word/document.xml", stream: stream, declaring: declared)
                #expect(HostileFiles.docx(HostileFiles.document + [bomb]).errors == [code])
            }
        }
        #expect(spent < 20_000)
    }

    @Test func `a content package whose manifest, item or picture is one gigabyte`() {
        let stream = Self.bomb("<manifest>", "</manifest>")
        let manifest = HostileZip.Entry(
            "imsmanifest.xml",
            "<manifest><resources><resource type=\"imsqti_item_xmlv2p1\" href=\"i.xml\"/>"
                + "</resources></manifest>")
        let item = HostileZip.Entry("i.xml", HostileFiles.item(body: "<img src=\"a.png\"/>"))
        for declared in [Self.gigabyte, 49_000_000, 1000] {
            for name in ["imsmanifest.xml", "i.xml", "a.png"] {
                let bomb = HostileZip.Entry(name, stream: stream, declaring: declared)
                let others = [manifest, item].filter { $0.name != bomb.name }
                let read = HostileFiles.package(others + [bomb])
                #expect(read.isAccountedFor, "\(name) \(declared)")
                #expect(read.media.isEmpty)
                if name != "a.png" { #expect(!read.errors.isEmpty, "\(name) \(declared)") }
            }
        }
    }

    @Test func `entries that lie over one another, each of them large`() {
        let stream = HostileZip.stream(head: "<a>", 0x20, times: 40_000_000, tail: "</a>")
        var entries = (0..<40).map { index in
            HostileZip.Entry("\(index).xml", stream: stream, declaring: 40_000_000)
        }
        for index in entries.indices.dropFirst() { entries[index].sharing = 0 }
        #expect(HostileFiles.package(entries).errors == ["package.too-large"])
    }

    @Test func `one sheet under the names of a thousand`() {
        let filler = String(repeating: "<row/>", count: 50_000)
        let sheet = HostileZip.Entry("xl/worksheets/sheet1.xml", HostileFiles.sheet(filler))
        let strings = HostileZip.Entry("xl/sharedStrings.xml", "<sst/>")
        let read = HostileFiles.xlsx(
            HostileFiles.workbook(tabs: 1000) + [sheet, strings],
            limits: TableLimits(total: 1_000_000))
        #expect(read.errors == ["xlsx.too-large"])
    }

    @Test func `sixty thousand entries`() {
        let filler = (0..<60_000).map { HostileZip.Entry("f/\($0)", "") }
        let sheet = HostileZip.Entry("xl/worksheets/sheet1.xml", HostileFiles.sheet())
        let spent = milliseconds {
            let read = HostileFiles.xlsx(filler + HostileFiles.workbook() + [sheet])
            #expect(read.isAccountedFor)
            let package = HostileFiles.package(filler)
            #expect(package.isAccountedFor)
        }
        #expect(spent < 20_000)
    }

    @Test func `archives in archives are not opened`() {
        let sheet = HostileZip.Entry("xl/worksheets/sheet1.xml", HostileFiles.sheet())
        var inner = HostileZip(entries: [sheet]).bytes()
        for _ in 0..<20 {
            var entry = HostileZip.Entry("a.zip", "")
            (entry.content, entry.size) = (inner, inner.count)
            entry.checksum = HostileZip.checksum(inner)
            inner = HostileZip(entries: [entry]).bytes()
        }
        for read in [
            QTIPackageReader().questions(in: inner, file: "x.zip"),
            TableQuestionReader().questions(in: inner, file: "x.xlsx"),
            WordReader().questions(in: inner, file: "x.docx"),
        ] {
            #expect(read.entries.isEmpty)
            #expect(!read.errors.isEmpty)
        }
    }

    @Test(arguments: [
        "../i.xml", "a/../../i.xml", "/i.xml", "C:\\i.xml", "C:/i.xml", "a\\..\\i.xml", "..",
        "a/..", "\\\\server\\i.xml",
    ])
    func `a name that leads out of a content package`(name: String) {
        let item = HostileZip.Entry("i.xml", HostileFiles.item())
        let evil = HostileZip.Entry(name, HostileFiles.item())
        let read = HostileFiles.package([item, evil])
        #expect(read.errors.contains { $0.hasPrefix("package.") }, "\(read.findings)")
        #expect(read.entries.isEmpty)
    }

    @Test func `a link, and a name that is there twice`() {
        let item = HostileZip.Entry("i.xml", HostileFiles.item())
        var link = HostileZip.Entry("l.xml", "/etc/passwd")
        link.mode = 0o120777
        #expect(HostileFiles.package([item, link]).errors == ["package.unsafe-name"])
        for double in ["i.xml", "I.XML"] {
            let other = HostileZip.Entry(double, HostileFiles.item())
            #expect(HostileFiles.package([item, other]).errors == ["package.unsafe-name"])
        }
    }

    @Test(arguments: [
        "../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "http://x.invalid/a.xml", "",
    ])
    func `a target outside of the archive is not there`(target: String) {
        let manifest = HostileZip.Entry(
            "imsmanifest.xml",
            "<manifest><resources><resource type=\"imsqti_item_xmlv2p1\" href=\"\(target)\"/>"
                + "</resources></manifest>")
        let package = HostileFiles.package([manifest])
        #expect(package.entries.isEmpty)
        #expect(package.isAccountedFor)

        let relations =
            "<Relationships><Relationship Id=\"rId1\" Type=\"x/officeDocument\" "
            + "Target=\"\(target)\"/></Relationships>"
        let root = HostileZip.Entry("_rels/.rels", relations)
        #expect(!HostileFiles.xlsx([root]).errors.isEmpty)
        #expect(!HostileFiles.docx([root]).errors.isEmpty)
    }

    @Test func `a damaged archive, cut anywhere`() {
        let sheet = HostileZip.Entry("xl/worksheets/sheet1.xml", HostileFiles.sheet())
        let whole = HostileZip(entries: HostileFiles.workbook() + [sheet]).bytes()
        for count in stride(from: 0, to: whole.count, by: 23) {
            let bytes = Array(whole.prefix(count))
            #expect(TableQuestionReader().questions(in: bytes, file: "x.xlsx").isAccountedFor)
            #expect(WordReader().questions(in: bytes, file: "x.docx").isAccountedFor)
            #expect(QTIPackageReader().questions(in: bytes, file: "x.zip").isAccountedFor)
        }
    }
}
