import Bank
import Testing
import Vocabulary

@testable import Exchange

struct QTIPackageTests {
    private static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]
    private static let pictureName =
        "12b0b7ff0e8f2b1b2e7d0f0d7c5f4a0000000000000000000000000000000000.png"

    private func zip(_ files: [(String, String)]) throws -> [UInt8] {
        try ZipWriter().bytes(
            of: files.map { ZipWriter.Entry(name: $0.0, bytes: Array($0.1.utf8)) })
    }

    private func item(_ id: String, body: String = "") -> String {
        QTIFixture.item(
            """
            <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
            <correctResponse><value>A</value></correctResponse></responseDeclaration>
            \(QTIFixture.scoreDeclaration)<itemBody>\(body)<choiceInteraction
            responseIdentifier="RESPONSE" maxChoices="1"><prompt>问 \(id)</prompt>
            <simpleChoice identifier="A">甲</simpleChoice>
            <simpleChoice identifier="B">乙</simpleChoice>
            </choiceInteraction></itemBody>\(QTIFixture.matchCorrect)
            """
        ).replacing("identifier=\"i1\"", with: "identifier=\"\(id)\"")
    }

    private func manifest(_ resources: [(type: String, href: String)]) -> String {
        let list = resources.enumerated().map {
            """
            <resource identifier="r\($0)" type="\($1.type)" href="\($1.href)">\
            <file href="\($1.href)"/></resource>
            """
        }
        return """
            <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
            \(list.joined())</resources></manifest>
            """
    }

    private let one = "imsqti_item_xmlv2p1"

    @Test func `Items come in the order of the manifest, from any folder, with their pictures`()
        throws
    {
        let bytes = try ZipWriter().bytes(of: [
            .init(
                name: "deep/er/imsmanifest.xml",
                bytes: Array(
                    manifest([(one, "items/b.xml"), (one, "a.xml"), ("webcontent", "x.html")]).utf8)
            ),
            .init(name: "deep/er/a.xml", bytes: Array(item("a").utf8)),
            .init(
                name: "deep/er/items/b.xml",
                bytes: Array(
                    item("b", body: "<p><img src=\"../pic%201.png\" alt=\"图\"/></p>").utf8)),
            .init(name: "deep/er/pic 1.png", bytes: Self.picture),
        ])
        let result = QTIPackageReader().questions(in: bytes, file: "p.zip")
        #expect(result.findings.isEmpty)
        #expect(result.drafts.map(\.id) == ["b", "a"])
        let media = try #require(result.media.first)
        #expect(result.media.count == 1)
        #expect(media.bytes == Self.picture)
        #expect(result.drafts[0].stem == "![图](media/\(media.name))\n问 b")
        #expect(result.drafts[0].record.source == "p.zip")
        #expect(result.entries[1].place.file == "p.zip/deep/er/a.xml")
        #expect(
            QTIPackageReader().items(in: bytes, file: "p.zip").items.map(\.identifier) == [
                "b", "a",
            ])
    }

    @Test func `A test gives order, categories and tags`() throws {
        let test = """
            <assessmentTest xmlns="x" identifier="t" title="卷"><testPart identifier="p">
            <assessmentSection identifier="s" title="第一章">
            <assessmentSection identifier="s2" title="第一节">
            <assessmentItemRef identifier="r1" href="b.xml" category="easy law"/>
            </assessmentSection><assessmentSectionRef identifier="s3" href="more.xml"/>
            </assessmentSection></testPart></assessmentTest>
            """
        let more = """
            <assessmentSection identifier="s3" title="第二节">
            <assessmentItemRef identifier="r2" href="a.xml"><weight identifier="W" value="2"/>
            </assessmentItemRef><assessmentItemRef identifier="r3" href="gone.xml"/>
            <assessmentItemRef identifier="r4" href="../../out.xml"/>
            <assessmentSectionRef identifier="s4" href="more.xml"/></assessmentSection>
            """
        let bytes = try zip([
            (
                "imsmanifest.xml",
                manifest([
                    (one, "a.xml"), (one, "b.xml"), (one, "c.xml"),
                    ("imsqti_test_xmlv2p1", "t.xml"),
                ])
            ), ("a.xml", item("a")), ("b.xml", item("b")), ("c.xml", item("c")), ("t.xml", test),
            ("more.xml", more),
        ])
        let result = QTIPackageReader().questions(in: bytes, file: "p.zip")
        #expect(result.drafts.map(\.id) == ["b", "a", "c"])
        #expect(result.drafts.map(\.categories) == [["第一章", "第一节"], ["第一章", "第二节"], []])
        #expect(result.drafts[0].tags == ["easy", "law"])
        #expect(
            result.findings.map(\.rule) == ["qti.weight", "qti.missing-file", "qti.missing-file"])
    }

    @Test func `Response processing and stimuli in files of their own are followed`() throws {
        let own = item("a", body: "<p>题</p>")
            .replacing(
                QTIFixture.matchCorrect,
                with: "<responseProcessing templateLocation=\"rp/mine.xml\"/>"
            )
            .replacing(
                "<itemBody>",
                with: "<assessmentStimulusRef identifier=\"s\" href=\"text.xml\"/><itemBody>")
        let rules = """
            <responseProcessing><responseCondition><responseIf><match>
            <variable identifier="RESPONSE"/><baseValue baseType="identifier">A</baseValue></match>
            <setOutcomeValue identifier="SCORE"><baseValue baseType="float">3</baseValue>
            </setOutcomeValue></responseIf></responseCondition></responseProcessing>
            """
        let stimulus = """
            <assessmentStimulus identifier="s" title="s"><stimulusBody><p>案情</p></stimulusBody>
            </assessmentStimulus>
            """
        let bytes = try zip([
            ("imsmanifest.xml", manifest([(one, "a.xml")])), ("a.xml", own),
            ("rp/mine.xml", rules), ("text.xml", stimulus),
        ])
        let result = QTIPackageReader().questions(in: bytes, file: "p.zip")
        #expect(result.findings.isEmpty)
        #expect(result.drafts.first?.stem == "案情\n题\n问 a")
        #expect(result.drafts.first?.marks == Marks(3))
    }

    @Test func `Without a manifest all items are read, and that is said`() throws {
        let bytes = try zip([("b.xml", item("b")), ("a.xml", item("a")), ("n.xml", "<x/>")])
        let result = QTIPackageReader().questions(in: bytes, file: "p.zip")
        #expect(result.drafts.map(\.id) == ["a", "b"])
        #expect(result.findings.map(\.rule) == ["qti.no-manifest"])
        let empty = QTIPackageReader().questions(in: try zip([("n.txt", "x")]), file: "p.zip")
        #expect(empty.findings.map(\.rule) == ["qti.no-manifest", "qti.empty-package"])
    }

    @Test(arguments: [
        "../evil.xml", "/evil.xml", "C:/evil.xml", "a/../../evil.xml", "a\\evil.xml",
    ])
    func `Names that lead out of the archive are refused`(_ name: String) throws {
        let bytes = try zip([("imsmanifest.xml", manifest([])), (name, item("a"))])
        let result = QTIPackageReader().questions(in: bytes, file: "p.zip")
        #expect(result.entries.isEmpty)
        #expect(result.findings.map(\.rule) == ["package.unsafe-name"])
    }

    @Test func `Names that are there twice are refused`() throws {
        var bytes = try zip([
            ("imsmanifest.xml", manifest([(one, "a.xml")])), ("a.xml", item("a")),
            ("b.xml", item("b")),
        ])
        // A writer refuses it, so the name is changed afterwards, in the file and in the list.
        let name = Array("b.xml".utf8)
        for start in bytes.indices.dropLast(name.count)
        where bytes[start..<start + name.count].elementsEqual(name) {
            bytes[start] = UInt8(ascii: "a")
        }
        let result = QTIPackageReader().questions(in: bytes, file: "p.zip")
        #expect(result.findings.map(\.rule) == ["package.unsafe-name"])
    }

    @Test func `A zero byte in a name is refused`() throws {
        var bytes = try zip([
            ("imsmanifest.xml", manifest([(one, "a.xml")])), ("a.xml", item("a")),
            ("a.xml#..", item("b")),
        ])
        for start in bytes.indices where bytes[start] == UInt8(ascii: "#") { bytes[start] = 0 }
        let result = QTIPackageReader().questions(in: bytes, file: "p.zip")
        #expect(result.findings.map(\.rule) == ["package.unsafe-name"])
    }

    @Test func `Links are refused`() throws {
        var bytes = try zip([("imsmanifest.xml", manifest([(one, "a.xml")])), ("a.xml", "x")])
        // The central directory: made by Unix, mode 0120777.
        let mark: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        let starts = bytes.indices.dropLast(46).filter { Array(bytes[$0..<$0 + 4]) == mark }
        #expect(starts.count == 2)
        bytes[starts[1] + 5] = 3
        bytes[starts[1] + 40] = 0xFF
        bytes[starts[1] + 41] = 0xA1
        let result = QTIPackageReader().questions(in: bytes, file: "p.zip")
        #expect(result.findings.map(\.rule) == ["package.unsafe-name"])
    }

    @Test func `A bomb is refused`() throws {
        let zeros = String(repeating: " ", count: 20_000_000)
        let bytes = try zip([
            ("imsmanifest.xml", manifest([(one, "a.xml")])), ("a.xml", item("a") + zeros),
        ])
        #expect(bytes.count < 100_000)
        let result = QTIPackageReader().questions(in: bytes, file: "p.zip")
        #expect(result.entries.isEmpty)
        #expect(result.findings.map(\.rule) == ["package.too-large"])
    }

    @Test func `Too many entries and too many bytes are refused`() throws {
        let bytes = try zip([("a.xml", "12345"), ("b.xml", "12345")])
        let archive = try ZipArchive(bytes, limits: TableLimits(), file: "p.zip")
        #expect(throws: Refusal.self) {
            try ZipEntries(archive, file: "p.zip", limits: .init(entries: 1, bytes: 100))
        }
        #expect(throws: Refusal.self) {
            try ZipEntries(archive, file: "p.zip", limits: .init(entries: 9, bytes: 9))
        }
        #expect(
            try ZipEntries(archive, file: "p.zip", limits: .init(entries: 2, bytes: 10)).names
                == ["a.xml", "b.xml"])
    }

    @Test(arguments: [[], Array("PK".utf8), Array("not a zip".utf8), [0x50, 0x4B, 3, 4, 0, 0]])
    func `What is no archive is refused`(_ bytes: [UInt8]) {
        let result = QTIPackageReader().questions(in: bytes, file: "p.zip")
        #expect(result.findings.map(\.rule) == ["package.not-a-zip"])
    }

    @Test func `A damaged package never stops the program`() throws {
        let bytes = try zip([
            ("imsmanifest.xml", manifest([(one, "a.xml")])), ("a.xml", item("a")),
        ])
        for index in stride(from: 0, to: bytes.count, by: 7) {
            var damaged = bytes
            damaged[index] ^= 0xA5
            let result = QTIPackageReader().questions(in: damaged, file: "p.zip")
            #expect(!result.entries.isEmpty || !result.findings.isEmpty)
        }
    }

    @Test(arguments: [QTIVersion.twoTwo, .three])
    func `A package that we write comes back as it was, with the same bytes each time`(
        _ version: QTIVersion
    ) throws {
        let name = String(repeating: "0", count: 64) + ".png"
        var drafts = QTIRoundTripTests.drafts
        drafts[0].stem += "\n![看图](media/\(name))后作答"
        drafts[0].categories = ["第一章", "第一节"]
        drafts[0].tags = ["易错"]
        drafts[1].categories = ["第一章", "第二节"]
        drafts[2].categories = ["第二章"]
        let media = [ItemMedia(name: name, bytes: Self.picture)]
        let writer = QTIPackageWriter(version: version)
        let bytes = try writer.bytes(drafts, title: "题库", media: media)
        #expect(try writer.bytes(drafts, title: "题库", media: media) == bytes)
        let back = QTIPackageReader().questions(in: bytes, file: "p.zip")
        let picture = try #require(back.media.first)
        #expect(picture.bytes == Self.picture)
        drafts[0].stem = drafts[0].stem.replacing(name, with: picture.name)
        for index in drafts.indices {
            drafts[index].record = ItemRecord(state: .draft, source: "p.zip")
        }
        #expect(back.drafts == drafts)
        #expect(Set(back.findings.map(\.rule)) == ["qti.no-key"])
    }

    @Test func `A picture that is not there stops the writing`() throws {
        var draft = QTIRoundTripTests.drafts[0]
        draft.stem = "![图](media/gone.png)"
        let refusal = #expect(throws: Refusal.self) {
            try QTIPackageWriter(version: .three).bytes([draft], title: "")
        }
        #expect(refusal?.findings.map(\.rule) == ["qti.missing-media"])
    }
}
