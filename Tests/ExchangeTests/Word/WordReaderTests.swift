import Bank
import Exchange
import Foundation
import Testing
import Vocabulary

struct WordReaderTests {
    private func read(_ fixture: WordFixture) throws -> QuestionImport {
        WordReader().questions(in: try fixture.bytes(), file: "卷.docx")
    }

    private typealias W = WordFixture

    @Test func `paragraphs are lines`() throws {
        let read = try read(W(lines: ["一、单选题", "1.甲（ ）", "A.一　B.二", "答案：B"]))
        #expect(QuestionDigest.lines(read) == ["singleChoice[B] 甲（ ） | 一 | 二"])
        #expect(read.entries.first?.place == Finding.Place(file: "卷.docx", line: 2))
        #expect(read.format == .docx)
        #expect(read.encoding == nil)
        #expect(read.findings == [])
    }

    private static let numbering = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
        <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/>
        <w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>
        <w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
        <w:lvlText w:val="●"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">
        <w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
        """

    @Test func `numbered lists`() throws {
        var fixture = W(
            W.p("单选题", W.list(2)) + W.p("甲（ ）", W.list(1)) + W.p("一", W.list(1, 1))
                + W.p("二", W.list(1, 1)) + W.p("答案：B") + W.p("1、乙（ ）", W.list(1))
                + W.p("一", W.list(1, 1)) + W.p("二", W.list(1, 1)) + W.p("答案：A")
                + W.p("判断题", W.list(2)) + W.p("丙", "<w:pStyle w:val=\"q\"/>") + W.p("答案：√")
                + W.p("丁。", "<w:pStyle w:val=\"q\"/>") + W.p("答案：错"))
        fixture.numbering = Self.numbering
        fixture.styles =
            "<w:style w:styleId=\"q\"><w:basedOn w:val=\"p\"/></w:style>"
            + "<w:style w:styleId=\"p\"><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr>"
            + "</w:style>"
        let read = try read(fixture)
        #expect(
            QuestionDigest.lines(read)
                == [
                    "singleChoice[B] 甲（ ） | 一 | 二", "singleChoice[A] 1、乙（ ） | 一 | 二",
                    "trueFalse[true] 丙", "trueFalse[false] 丁。",
                ].map { $0.replacing("] 1、", with: "] 1、") })
        #expect(QuestionDigest.errors(read) == [])
    }

    @Test func `a table of questions`() throws {
        let read = try read(
            W(
                W.p("题库")
                    + W.table([
                        ["序号", "题型", "题干", "选项A", "选项B", "选项C", "答案", "解析", "难度"],
                        ["1", "单选题", "甲（ ）", "一", "二", "三", "B", "因为。", "易"],
                        ["2", "多选题", "乙（ ）", "一", "二", "三", "AC", "", "难"],
                        ["3", "判断题", "丙。", "正确", "错误", "", "A", "", ""],
                        ["4", "单选题", "丁（ ）", "一", "二", "", "", "", ""],
                        ["", "", "", "", "", "", "", "", ""],
                    ])))
        #expect(
            QuestionDigest.lines(read) == [
                "singleChoice[B] 甲（ ） | 一 | 二 | 三", "multipleResponse[AC] 乙（ ） | 一 | 二 | 三",
                "trueFalse[true] 丙。",
            ])
        #expect(read.drafts.map(\.facility) == [85, 30, nil])
        #expect(read.drafts.first?.explanation == "因为。")
        #expect(read.findings.map(\.rule).filter { $0 == "question.no-key" }.count == 1)
    }

    @Test func `one table for each question, and one for the choices`() throws {
        let read = try read(
            W(
                W.table([["题干", "甲（ ）"], ["A", "一"], ["B", "二"], ["答案", "B"], ["解析", "因为"]])
                    + W.p("") + W.table([["题干", "乙（ ）"], ["A", "一"], ["B", "二"], ["答案", "A"]])
                    + W.p("3.丙（ ）") + W.table([["A.一", "B.二"], ["C.三", "D.四"]]) + W.p("答案：D")))
        #expect(
            QuestionDigest.lines(read) == [
                "singleChoice[B] 甲（ ） | 一 | 二", "singleChoice[A] 乙（ ） | 一 | 二",
                "singleChoice[D] 丙（ ） | 一 | 二 | 三 | 四",
            ])
        #expect(read.drafts.first?.explanation == "因为")
    }

    @Test func `a key that is a table`() throws {
        let read = try read(
            W(
                W.p("1.甲（ ）") + W.p("A.一 B.二") + W.p("2.乙（ ）") + W.p("A.一 B.二")
                    + W.table([["题号", "1", "2"], ["答案", "B", "A"]])))
        #expect(read.drafts.map { QuestionDigest.key($0.key) } == ["B", "A"])
    }

    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
        + [0, 0, 0, 20, 0, 0, 0, 10] + [8, 2, 0, 0, 0]

    @Test func `pictures travel`() throws {
        var fixture = W(
            W.p(runs: W.r("1.如图所示（ ）"))
                + W.p(runs: "<w:r><w:drawing><a:blip r:embed=\"p1\"/></w:drawing></w:r>")
                + W.p(
                    runs: W.r("A.") + "<w:r><w:pict><v:imagedata r:id=\"p2\"/></w:pict></w:r>"
                        + W.r("  B.二")) + W.p("答案：A")
                + W.p(
                    runs: W.r("2.无图（ ）")
                        + "<w:r><w:drawing><a:blip r:link=\"x\"/></w:drawing></w:r>")
                + W.p("A.一 B.二") + W.p("答案：B"))
        fixture.pictures = [
            ("p1", "media/image1.png", Self.png),
            ("p2", "media/../media/image2.jpeg", [0xFF, 0xD8, 0xFF, 1]),
        ]
        fixture.pictures[1].target = "media/image2.jpeg"
        fixture.links =
            "<Relationship Id=\"x\" Type=\"t/image\" Target=\"http://a/b.png\" "
            + "TargetMode=\"External\"/>"
        let read = try read(fixture)
        #expect(read.entries.count == 2)
        #expect(read.media.map(\.bytes) == [Self.png, [0xFF, 0xD8, 0xFF, 1]])
        let names = read.media.map(\.name)
        #expect(names.allSatisfy { $0.count == 68 })
        #expect(read.drafts[0].stem == "如图所示（ ）\n![图](media/\(names[0]))")
        #expect(read.drafts[0].choices.map(\.text) == ["![图](media/\(names[1]))", "二"])
        #expect(QuestionDigest.warnings(read) == ["word.picture-missing"])
    }

    @Test func `a picture that the terminal cannot show is kept, and named at its question`() throws
    {
        var fixture = W(
            W.p("1.甲（ ）") + W.p("A.一 B.二") + W.p("答案：A")
                + W.p(
                    runs: W.r("2.乙") + "<w:r><w:drawing><a:blip r:embed=\"p1\"/></w:drawing></w:r>")
                + W.p("A.一 B.二") + W.p("答案：B"))
        fixture.pictures = [("p1", "media/image1.png", Array("BM".utf8) + [1, 2, 3])]
        let read = QuestionFiles().read(try fixture.bytes(), file: "a.docx", format: .docx)
        #expect(read.media.count == 1 && read.media[0].name.hasSuffix(".bmp"))
        #expect(read.entries.count == 2)
        let named = read.findings.filter { $0.rule == "item.picture-kind" }
        #expect(named.map(\.place.line) == [read.entries[1].place.line])
        #expect(named.map(\.place.column) == ["stem"])
    }

    @Test func `tracked changes, comments, notes and hidden words`() throws {
        let changed =
            W.r("1.甲")
            + "<w:ins>\(W.r("乙"))</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del>"
            + "<w:r><w:commentReference w:id=\"1\"/><w:footnoteReference w:id=\"1\"/></w:r>"
            + W.r("暗", "<w:vanish/>") + W.r("（ ）")
        let read = try read(
            W(W.p(runs: changed) + W.p("A.一 B.二") + W.p("答案：A")))
        #expect(QuestionDigest.lines(read) == ["singleChoice[A] 甲乙（ ） | 一 | 二"])
        #expect(
            QuestionDigest.warnings(read) == [
                "word.tracked-changes", "word.comments", "word.notes", "word.hidden",
            ])
    }

    @Test(arguments: [
        ("<w:color w:val=\"FF0000\"/>", "变色"), ("<w:b/>", "加粗"),
        ("<w:highlight w:val=\"yellow\"/>", "突出显示"), ("<w:u w:val=\"single\"/>", "加下划线"),
        ("<w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>", "突出显示"),
    ])
    func `a mark is the only key`(mark: String, word: String) throws {
        let read = try read(
            W(
                W.p("1.甲（ ）") + W.p("A.一", "") + W.p(runs: W.r("B.二", mark))
                    + W.p(runs: W.r("C.三", "<w:b w:val=\"0\"/><w:color w:val=\"333333\"/>"))))
        #expect(QuestionDigest.lines(read) == ["singleChoice[B] 甲（ ） | 一 | 二 | 三"])
        let finding = try #require(read.findings.first)
        #expect(finding.rule == "question.key-from-mark")
        #expect(finding.chinese.contains(word))
    }

    @Test func `gaps and answers that are underlined`() throws {
        let line =
            W.r("1.期限为")
            + W.r("      ", "<w:u w:val=\"single\"/>") + W.r("日。")
        let filled = W.r("2.由") + W.r("县级", "<w:u w:val=\"single\"/>") + W.r("政府管。")
        let read = try read(
            W(W.p("填空题") + W.p(runs: line) + W.p("答案：七") + W.p(runs: filled)))
        #expect(QuestionDigest.lines(read) == ["fillIn[七] 期限为____日。", "fillIn[县级] 由____政府管。"])
        #expect(QuestionDigest.warnings(read) == ["question.key-from-mark"])
    }

    @Test func `text boxes, equations, symbols and breaks`() throws {
        let box =
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
            + "\(W.p("A.一 B.二"))</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><w:txbxContent>\(W.p("A.一 B.二"))</w:txbxContent></w:pict>"
            + "</mc:Fallback></mc:AlternateContent></w:r>"
        let math =
            "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r>"
            + "</m:den></m:f></m:oMath>"
        let tick = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"
        let read = try read(
            W(
                W.p(runs: W.r("1.甲等于") + math + W.r("（ ）") + box) + W.p("答案：A")
                    + W.p(runs: W.r("2.丙。（") + tick + W.r("）"))
                    + W.p(
                        runs: W.r("3.丁（ ）") + "<w:r><w:br/></w:r>" + W.r("A.一")
                            + "<w:r><w:tab/></w:r>"
                            + W.r("B.二") + "<w:r><w:br/></w:r>" + W.r("答案：B"))))
        #expect(
            QuestionDigest.lines(read) == [
                "singleChoice[A] 甲等于(a)/(b)（ ） | 一 | 二", "trueFalse[true] 丙。",
                "singleChoice[B] 丁（ ） | 一 | 二",
            ])
        #expect(QuestionDigest.errors(read) == [])
        #expect(QuestionDigest.warnings(read) == ["word.text-box", "word.equation"])
    }

    /// The parser takes no more than 10 MB in one piece.
    @Test func `a large document`() throws {
        var source = DraftSource(seed: 7)
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        let body = (0..<60).map { index in
            let noise = String((0..<200_000).map { _ in source.pick(letters) })
            let text = "\(index + 1).甲（ ）A.一 B.二 答案：B"
            return "<w:p w:rsid=\"\(noise)\"><w:r><w:t>\(text)</w:t></w:r></w:p>"
        }
        let bytes = try W(body.joined()).bytes()
        let read = WordReader().questions(in: bytes, file: "a.docx")
        #expect(read.entries.count == 60)
        #expect(read.findings == [])
    }

    @Test(.enabled(if: QuestionSamples.areThere, "the shared samples are not at hand"))
    func `the template in brackets`() throws {
        let path = "txt_bracket_template/question_template.docx"
        let bytes = try #require(
            SharedData.bytes(QuestionSamples.folder.appending(path: path)))
        let read = WordReader().questions(in: bytes, file: "t.docx")
        // Seven questions; two of them contradict themselves.
        #expect(
            QuestionDigest.lines(read).first == "singleChoice[A] 示例题目内容？ | 选项A | 选项B | 选项C | 选项D")
        #expect(read.entries.count == 5)
        #expect(
            QuestionDigest.errors(read) == [
                "15 question.type-contradicts-key", "17 question.type-contradicts-key",
            ])
    }
}
