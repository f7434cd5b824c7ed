import Bank
import Exchange
import Testing
import Vocabulary

struct PlainTextWriterTests {
    @Test func `random questions come back as they were`() {
        for seed in 1...60 {
            var source = DraftSource(seed: UInt64(seed))
            let drafts = source.drafts(40)
            let written = PlainTextWriter().text(drafts)
            #expect(written.findings == [], "seed \(seed)")
            let read = PlainTextReader().questions(in: written.text, file: "a.txt")
            let back = read.drafts.map { QuestionRoundTrip.core($0) }
            let first = zip(back, drafts).first { $0 != QuestionRoundTrip.core($1) }
            #expect(
                first == nil && back.count == drafts.count,
                "seed \(seed): \(first.map { "\($0)" } ?? "")")
            #expect(QuestionDigest.errors(read) == [], "seed \(seed)")
        }
    }

    @Test func `random questions in random habits`() {
        for seed in 1...120 {
            var source = DraftSource(seed: UInt64(seed))
            let drafts = source.plainDrafts(30)
            let text = HabitWriter(seed: UInt64(seed)).text(drafts)
            let read = PlainTextReader().questions(in: text, file: "a.txt")
            let digests = QuestionDigest.lines(read)
            let wanted = drafts.map { QuestionDigest.line($0) }
            let first = zip(digests, wanted).first { $0 != $1 }
            #expect(
                first == nil && digests.count == wanted.count,
                "seed \(seed): \(first?.0 ?? "") instead of \(first?.1 ?? "")")
            #expect(QuestionDigest.errors(read) == [], "seed \(seed)")
        }
    }

    @Test func `what has no place is named`() {
        var draft = ItemDraft(
            type: .singleChoice, stem: "甲（ ）",
            choices: [Choice(id: "x", text: "一"), Choice(id: "y", text: "二")],
            key: .choices(["y"]))
        draft.enemies = ["other"]
        draft.feedback = [ItemFeedback(.correct, "好")]
        let gap = ItemDraft(type: .gapMatch, stem: "____", key: .pairs([]))
        let empty = ItemDraft(type: .trueFalse, stem: "甲")
        let written = PlainTextWriter().text([draft, gap, empty])
        #expect(
            written.findings.map(\.rule) == [
                "question.not-held", "question.not-held", "question.not-held",
                "question.not-written", "question.not-written",
            ])
        #expect(written.text == "一、单项选择题\n\n1. 甲（ ）\nA. 一\nB. 二\n答案：B\n")
    }

    @Test func `words that would be read otherwise are named`() {
        var draft = ItemDraft(
            type: .singleChoice, stem: "甲（ ）",
            choices: [Choice(id: "A", text: "一"), Choice(id: "B", text: "二")],
            key: .choices(["B"]))
        draft.explanation = "因为\n答案：A"
        #expect(
            PlainTextWriter().text([draft]).findings.map(\.rule) == ["question.reads-differently"])
    }
}
