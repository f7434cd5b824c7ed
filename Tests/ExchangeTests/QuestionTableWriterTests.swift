import Bank
import Exchange
import Testing
import Vocabulary

@Suite struct `Questions written as tables` {
    /// A draft of the type with nothing that a table cannot hold.
    private func plain(_ type: ItemType, _ samples: inout SampleDrafts, id: String) -> ItemDraft {
        let sample = samples.draft(type)
        var draft = ItemDraft(
            id: ItemID(id), type: type, stem: sample.stem, choices: sample.choices,
            slots: sample.slots.map { ItemSlot(id: $0.id, text: $0.text) }, key: sample.key)
        draft.choices = draft.choices.map { choice in
            Choice(
                id: choice.id, text: "选项\(choice.id)，\"引号\"，第二句", isPinned: choice.isPinned)
        }
        if type == .trueFalse { draft.choices = ItemDraft.trueAndFalse }
        if type == .fillIn { draft.key = .texts([["七日", "7日"], ["十日"]]) }
        if type == .numeric {
            draft.key = .numbers([AcceptedNumber(Fraction(199, 10), Fraction(201, 10))])
        }
        draft.explanation = "因为：\n一、……"
        draft.topic = "听证"
        draft.cognitiveLevel = .apply
        draft.facility = 63
        draft.basisText = "《某法》第六十三条"
        draft.marks = Marks(hundredths: 150)
        draft.categories = ["第三章"]
        draft.tags = ["重点", "2024"]
        draft.record = ItemRecord(state: .draft, source: "某市", author: "甲", reviewer: "乙")
        return draft
    }

    private static let kinds: [ItemType] = [
        .singleChoice, .multipleResponse, .indefiniteChoice, .trueFalse, .fillIn, .ordering,
        .matching, .gapMatch, .numeric, .extendedText,
    ]

    private func drafts() -> [ItemDraft] {
        var samples = SampleDrafts(seed: 51)
        return Self.kinds.enumerated().map { plain($0.element, &samples, id: "T-\($0.offset)") }
    }

    @Test func `what is written as a workbook is read back as it was`() throws {
        let drafts = drafts()
        let written = try QuestionTableWriter().workbook(drafts)
        #expect(written.findings.isEmpty, "\(written.findings)")
        let read = TableQuestionReader().questions(in: written.bytes, file: "x.xlsx")
        #expect(read.findings.map(\.rule) == ["question-table.sheet-skipped"], "\(read.findings)")
        #expect(read.drafts.count == drafts.count)
        for (one, other) in zip(read.drafts, drafts) { #expect(one == other) }
    }

    @Test func `what is written as separated text is read back as it was`() {
        let drafts = drafts()
        let written = QuestionTableWriter().separatedText(drafts)
        #expect(written.findings.isEmpty, "\(written.findings)")
        let read = TableQuestionReader().questions(in: Array(written.text.utf8), file: "x.csv")
        #expect(read.findings.isEmpty, "\(read.findings)")
        for (one, other) in zip(read.drafts, drafts) { #expect(one == other) }
        #expect(read.drafts.count == drafts.count && read.encoding == "UTF-8 with BOM")
    }

    @Test func `what a table cannot hold is named`() {
        var samples = SampleDrafts(seed: 52)
        var credits = plain(.multipleResponse, &samples, id: "C")
        credits.credits = ItemCredits(shares: ["A": Fraction(1, 2)])
        credits.enemies = ["X"]
        let inline = samples.draft(.inlineChoice)
        var slash = plain(.fillIn, &samples, id: "S")
        slash.key = .texts([["1/2"], ["七"]])
        let written = QuestionTableWriter().separatedText([credits, inline, slash])
        #expect(
            written.findings.map(\.rule) == [
                "question-table.left-out", "question-table.not-written",
                "question-table.not-written",
            ])
        #expect(written.findings[0].english.contains("shares of choices, enemies"))
        let read = TableQuestionReader().questions(in: Array(written.text.utf8), file: "x.csv")
        #expect(read.drafts.map(\.id) == ["C"])
    }

    @Test func `our template is filled in, and its examples can be read`() throws {
        let bytes = try QuestionTemplate.bytes()
        let read = TableQuestionReader().questions(in: bytes, file: "题库模板.xlsx")
        #expect(read.findings.map(\.rule) == ["question-table.sheet-skipped"], "\(read.findings)")
        #expect(
            read.drafts.map(\.type) == [
                .singleChoice, .multipleResponse, .trueFalse, .fillIn, .ordering,
            ])
        let sheet = try #require(try ZipFixture.part("xl/worksheets/sheet2.xml", of: bytes))
        #expect(sheet.contains("dataValidation") && sheet.contains("单项选择题"))
        #expect(sheet.contains("state=\"frozen\""))
    }
}
