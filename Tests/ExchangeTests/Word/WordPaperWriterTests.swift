import Bank
import Exchange
import Testing
import Vocabulary

struct WordPaperWriterTests {
    private static let picture = ItemMedia(
        name: String(repeating: "ab", count: 32) + ".png",
        bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
            + [0, 0, 4, 0, 0, 0, 2, 0, 8, 2, 0, 0, 0])

    private static let drafts = QuestionDigest.read(
        """
        一、单选题（每题1分）
        1.甲<&>（ ）
        A.一
        B.二
        答案：B
        解析：因为二。
        法律依据：《行政处罚法》第四十二条
        二、多选题（每题2分）
        1.乙（ ）
        A.很长很长很长很长很长很长很长很长很长的选项
        B.二
        C.三
        答案：AC
        三、判断题（每题1分）
        1.丙。
        答案：错误
        四、填空题
        1.丁____，____。
        答案：戊；己/庚
        五、简答题
        1.辛？
        答案：（1）壬；
        （2）癸。
        六、案例分析题
        【案例】某公司排污。
        1.机关（ ）
        A.一 B.二
        答案：A
        2.措施（ ）
        A.一 B.二 C.三
        答案：AB
        """
    ).drafts

    @Test func `a bank comes back as it was`() throws {
        var drafts = Self.drafts
        drafts[0].stem += "\n![图](media/\(Self.picture.name))"
        let written = try WordPaperWriter(title: "题库").document(
            .bank, drafts, media: [Self.picture])
        #expect(written.findings == [])
        let read = WordReader().questions(in: written.bytes, file: "a.docx")
        #expect(QuestionDigest.errors(read) == [])
        #expect(read.media.map(\.bytes) == [Self.picture.bytes])
        // The picture is named by its digest, whatever it was called before.
        let name = try #require(read.media.first?.name)
        drafts[0].stem = drafts[0].stem.replacing(Self.picture.name, with: name)
        #expect(
            read.drafts.map { QuestionRoundTrip.core($0) }
                == drafts.map { QuestionRoundTrip.core($0) })
    }

    @Test func `a paper has no answers and its key has them all`() throws {
        let writer = WordPaperWriter(title: "模拟卷")
        let paper = try writer.document(.paper, Self.drafts)
        let text = try #require(try ZipFixture.part("word/document.xml", of: paper.bytes))
        #expect(text.contains("一、单项选择题（共1题，每题1分，共1分）"))
        #expect(text.contains("甲&lt;&amp;&gt;（ ）"))
        #expect(text.contains("六、案例分析题（共2题）"))
        for hidden in ["因为二", "第四十二条", "答案", "癸"] { #expect(!text.contains(hidden)) }
        let key = try writer.document(.key, Self.drafts)
        let answers = try #require(try ZipFixture.part("word/document.xml", of: key.bytes))
        for shown in ["【解析】因为二。", "【法律依据】《行政处罚法》第四十二条", "戊；己/庚", "癸"] {
            #expect(answers.contains(shown))
        }
        #expect(!answers.contains("甲&lt;"))
        #expect(paper.bytes == (try writer.document(.paper, Self.drafts)).bytes)
    }

    @Test func `what it cannot hold is named`() throws {
        var drafts = Self.drafts
        drafts[0].stem += "![图](media/\(Self.picture.name))"
        let matching = ItemDraft(type: .matching, stem: "配对", key: .pairs([]))
        let written = try WordPaperWriter(title: "题库").document(.bank, drafts + [matching])
        #expect(written.findings.map(\.rule).contains("question.not-written"))
        #expect(written.findings.map(\.rule).contains("question.picture-missing"))
    }
}
