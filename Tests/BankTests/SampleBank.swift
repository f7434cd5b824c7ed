import Bank
import Vocabulary

/// Items and people of the tests of the bank.
enum SampleBank {
    static let now = Moment(millisecondsSince1970: 1_700_000_000_000)
    static let anna: AccountID = "anna"
    static let bo: AccountID = "bo"
    static let chen: AccountID = "chen"

    static func draft(_ id: ItemID? = "单-1", stem: String = "当场收缴罚款的限额是多少？") -> ItemDraft {
        var draft = ItemDraft(
            id: id, type: .singleChoice, stem: stem,
            choices: [
                Choice(id: "A", text: "一百元以下"), Choice(id: "B", text: "二百元以下"),
                Choice(id: "C", text: "五百元以下"), Choice(id: "D", text: "一千元以下"),
            ], key: .choices(["A"]))
        draft.explanation = "见法条。"
        draft.topic = "罚款收缴"
        draft.cognitiveLevel = .know
        draft.facility = 70
        draft.basis = LegalBasis(
            statute: "行政处罚法", version: CalendarDate(iso: "2021-01-22") ?? now.date,
            articles: [68])
        draft.part = "public"
        return draft
    }

    static func item(_ id: ItemID, stem: String = "题干", state: ItemState = .approved) throws -> Item
    {
        var draft = draft(id, stem: stem)
        draft.record = ItemRecord(state: state)
        return try draft.item()
    }
}

/// A bank that deeds are done to, one after another.
struct Desk {
    private(set) var history = BankHistory()

    /// Does what the rules allow.
    mutating func act(
        as account: AccountID, _ deed: (BankHistory) throws -> BankDeed
    ) throws {
        add(try deed(history), by: account)
    }

    mutating func add(_ deed: BankDeed, by account: AccountID) {
        history.apply(
            BankEvent(
                number: history.number + 1, at: SampleBank.now, account: account, deed: deed))
    }

    func revision(_ id: ItemID = "单-1") -> Int { history[id]?.revision ?? 0 }

    mutating func write(
        _ draft: ItemDraft = SampleBank.draft(), as account: AccountID = SampleBank.anna,
        basedOn revision: Int? = nil
    ) throws {
        try act(as: account) {
            try $0.writing(draft, by: account, basedOn: revision)
        }
    }

    mutating func answer(
        as account: AccountID = SampleBank.bo, _ choice: ChoiceID = "A", of id: ItemID = "单-1"
    ) throws {
        let revision = revision(id)
        try act(as: account) {
            try $0.answering(
                id, .choices([choice]), agrees: choice == "A", by: account, basedOn: revision)
        }
    }

    mutating func agree(as account: AccountID = SampleBank.bo, to id: ItemID = "单-1") throws {
        let revision = revision(id)
        try act(as: account) { try $0.agreeing(id, by: account, basedOn: revision) }
    }

    mutating func giveBack(
        as account: AccountID = SampleBank.bo, _ note: String = "选项有误", of id: ItemID = "单-1"
    ) throws {
        let revision = revision(id)
        try act(as: account) {
            try $0.returning(id, note: note, by: account, basedOn: revision)
        }
    }

    mutating func approve(as account: AccountID = SampleBank.chen, _ id: ItemID = "单-1") throws {
        let revision = revision(id)
        try act(as: account) { try $0.approving(id, by: account, basedOn: revision) }
    }

    mutating func retire(as account: AccountID = SampleBank.bo, _ id: ItemID = "单-1") throws {
        let revision = revision(id)
        try act(as: account) { try $0.retiring(id, because: "法条已修改", basedOn: revision) }
    }

    /// Through all states to the shelf.
    mutating func shelve(_ draft: ItemDraft = SampleBank.draft()) throws {
        guard let id = draft.id else { return }
        try write(draft, basedOn: history[id]?.revision)
        try answer(of: id)
        try agree(to: id)
        try approve(id)
    }
}
