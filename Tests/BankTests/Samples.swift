import Bank
import Vocabulary

/// Drafts as rules look at them, made in a line.
enum Samples {
    static let day = CalendarDate(iso: "2021-01-22")
    /// For texts that are known to be dates.
    static let fallback = Moment(millisecondsSince1970: 0).date

    /// A sound item of single choice; `change` makes of it what a test wants.
    static func item(
        _ id: String = "A-001", _ change: (inout ItemDraft) -> Void = { _ in }
    ) -> ItemDraft {
        var draft = ItemDraft(
            id: ItemID(id), type: .singleChoice, stem: "\(id)号执法人员当场作出罚款决定，数额应当是？",
            choices: choices("二百元以下", "三百元以下", "五百元以下", "一千元以下"), key: .choices(["A"]))
        draft.explanation = "第五十一条规定了当场处罚的数额。"
        draft.topic = "简易程序"
        draft.cognitiveLevel = .apply
        draft.facility = 70
        draft.part = "public"
        draft.basis = day.map { LegalBasis(statute: "某法", version: $0, articles: [1]) }
        draft.record = ItemRecord(state: .approved, author: "甲", reviewer: "乙")
        change(&draft)
        return draft
    }

    /// Lettered from A on.
    static func choices(_ texts: String..., pinned: Set<String> = []) -> [Choice] {
        zip("ABCDEFGHIJKL", texts).map { letter, text in
            Choice(
                id: ChoiceID(String(letter)), text: text, isPinned: pinned.contains(String(letter)))
        }
    }

    static func subject(
        _ drafts: [ItemDraft], catalogue: StatuteCatalogue? = nil,
        texts: [StatuteEdition: StatuteText] = [:], pictures: Set<String>? = nil,
        day: CalendarDate? = nil
    ) -> LintSubject {
        LintSubject(
            drafts.enumerated().map { index, draft in
                (draft, Finding.Place(file: "items.yaml", line: 10 * (index + 1)))
            }, catalogue: catalogue, texts: texts, pictures: pictures, day: day)
    }
}
