import Bank
import Testing
import Vocabulary

@testable import Exchange

/// What our own writers write is read back as it was.
@Suite struct `Moodle's formats, written and read` {
    static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]

    /// One draft of each type, with marks of the formats among its words.
    static var drafts: [ItemDraft] {
        var single = ItemDraft(
            type: .singleChoice, stem: "{甲}：a=b ~ c # d\\n？", choices: choices("一", "= 二", "<三>"),
            key: .choices(["B"]))
        single.id = "Q-1"
        single.explanation = "第一行\n第二行 & 其余"
        single.feedback = [ItemFeedback(.answer("A"), "不对#"), ItemFeedback(.answer("B"), "对")]
        single.tags = ["程序"]
        single.categories = ["法律", "程序/期限"]
        var weighted = ItemDraft(
            type: .multipleResponse, stem: "选两项", choices: choices("甲", "乙", "丙"),
            key: .choices(["A", "B"]))
        weighted.credits = ItemCredits(
            shares: ["A": Fraction(1, 3), "B": Fraction(2, 3), "C": Fraction(-1, 2)])
        let judged = ItemDraft(
            type: .trueFalse, stem: "对吗。", choices: ItemDraft.trueAndFalse,
            key: .choices(["false"]))
        let filled = ItemDraft(
            type: .fillIn, stem: "期限是 ____ 日",
            key: .texts([
                [
                    AcceptedText("六十", .wildcard),
                    AcceptedText("60*", .wildcard, credit: Fraction(1, 2)),
                ]
            ]))
        let number = ItemDraft(
            type: .numeric, stem: "多少？",
            key: .numbers([
                AcceptedNumber(Fraction(199, 10), Fraction(201, 10)),
                AcceptedNumber(Fraction(15), Fraction(25), credit: Fraction(1, 4)),
            ]))
        let matched = ItemDraft(
            type: .matching, stem: "配对", choices: choices("六十日", "六个月", "七日"),
            slots: [ItemSlot(id: "1", text: "复议"), ItemSlot(id: "2", text: "诉讼")],
            key: .pairs([ChoicePair(slot: "1", choice: "A"), ChoicePair(slot: "2", choice: "B")]))
        let essay = ItemDraft(type: .extendedText, stem: "简述。", key: .open(""))
        return [single, weighted, judged, filled, number, matched, essay]
    }

    /// Types that only Moodle XML holds.
    static var moreDrafts: [ItemDraft] {
        let ordered = ItemDraft(
            type: .ordering, stem: "排序", choices: choices("立案", "调查", "决定"),
            key: .order(["A", "B", "C"]))
        let twoBlanks = ItemDraft(
            type: .fillIn, stem: "先____，后____。",
            key: .texts([
                [AcceptedText("调查", .wildcard)],
                [AcceptedText("决{定", .wildcard), AcceptedText("处罚", .wildcard)],
            ]))
        let dragged = ItemDraft(
            type: .gapMatch, stem: "先____，后____。", choices: choices("调查", "决定", "执行"),
            slots: [ItemSlot(id: "1"), ItemSlot(id: "2")],
            key: .pairs([ChoicePair(slot: "1", choice: "A"), ChoicePair(slot: "2", choice: "B")]))
        let listed = ItemDraft(
            type: .inlineChoice, stem: "由____作出，自____起。",
            choices: choices("县政府", "乡政府", "送达", "签发"),
            slots: [
                ItemSlot(id: "1", choices: ["A", "B"]), ItemSlot(id: "2", choices: ["C", "D"]),
            ],
            key: .pairs([ChoicePair(slot: "1", choice: "A"), ChoicePair(slot: "2", choice: "C")]))
        var shown = ItemDraft(
            type: .singleChoice, stem: "", choices: choices("禁止", "警告"), key: .choices(["A"]))
        var shelf = PictureShelf()
        shown.stem = "这是什么标志？\n![标志](\(shelf.place(picture) ?? ""))"
        shown.marks = Marks(hundredths: 150)
        return [ordered, twoBlanks, dragged, listed, shown]
    }

    private static func choices(_ texts: String...) -> [Choice] {
        zip(ChoiceLetters.ids(texts.count), texts).map { Choice(id: $0, text: $1) }
    }

    /// What a reader adds by itself.
    private static func bare(_ draft: ItemDraft) -> ItemDraft {
        var draft = draft
        draft.record = ItemRecord(state: .draft)
        return draft
    }

    @Test func `GIFT gives back what it can hold, and names the rest`() {
        let written = GIFTWriter().text(Self.drafts + Self.moreDrafts)
        #expect(written.findings.map(\.rule) == Array(repeating: "export.type-not-held", count: 4))
        let read = GIFTReader().questions(in: Array(written.content.utf8), file: "a.gift")
        #expect(read.findings == [])
        for (one, other) in zip(read.drafts, Self.drafts) {
            // A category holds until the next one.
            var one = Self.bare(one)
            one.categories = other.categories
            #expect(one == other, "\(written.content)")
        }
        #expect(read.entries.count == Self.drafts.count + 1)
    }

    @Test func `Moodle XML gives everything back`() {
        let drafts = Self.drafts + Self.moreDrafts
        var shelf = PictureShelf()
        _ = shelf.place(Self.picture)
        let written = MoodleXMLWriter(media: shelf.media).text(drafts)
        #expect(written.findings == [])
        let read = MoodleXMLReader().questions(in: Array(written.content.utf8), file: "a.xml")
        #expect(read.findings == [])
        #expect(read.entries.count == drafts.count)
        for (one, other) in zip(read.drafts, drafts) {
            var one = Self.bare(one)
            one.categories = other.categories
            if other.id == nil { one.id = nil }
            #expect(one == other)
        }
        #expect(read.media == shelf.media)
    }

    @Test func `Aiken holds single choice and true/false`() {
        let written = AikenWriter().text(Self.drafts)
        #expect(written.findings.count == Self.drafts.count - 2)
        let read = AikenReader().questions(in: Array(written.content.utf8), file: "a.txt")
        #expect(read.findings == [])
        #expect(read.drafts.map(\.key) == [.choices(["B"]), .choices(["B"])])
    }
}
