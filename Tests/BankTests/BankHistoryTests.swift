import Bank
import Testing
import Vocabulary

@Suite("The bank's history") struct BankHistoryTests {
    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return (error as? Refusal)?.code
        }
    }

    @Test func `an item goes from draft to the shelf, and only then it is drawn`() throws {
        var desk = Desk()
        try desk.write()
        #expect(desk.history["单-1"]?.state == .draft)
        #expect(try desk.history.bank().items.isEmpty)
        try desk.answer()
        try desk.agree()
        #expect(desk.history["单-1"]?.state == .reviewed)
        #expect(try desk.history.bank().items.isEmpty)
        try desk.approve()
        let item = try #require(try desk.history.bank()["单-1"])
        #expect(item.record.state == .approved && item.record.version == 1)
        #expect(item.record.author == "anna" && item.record.reviewer == "bo")
        #expect(desk.history["单-1"]?.inForce?.approver == "chen")
        try desk.retire()
        #expect(desk.history["单-1"]?.state == .retired)
        #expect(try desk.history.bank().items.isEmpty)
    }

    @Test func `nobody reviews or approves what he wrote`() throws {
        var desk = Desk()
        try desk.write()
        #expect(code { try desk.answer(as: SampleBank.anna) } == "bank.own-item")
        #expect(code { try desk.agree(as: SampleBank.anna) } == "bank.own-item")
        #expect(code { try desk.giveBack(as: SampleBank.anna) } == "bank.own-item")
        try desk.answer()
        try desk.agree()
        #expect(code { try desk.approve(as: SampleBank.anna) } == "bank.own-item")
        try desk.approve(as: SampleBank.bo)
    }

    @Test func `whoever writes at somebody's draft is its author too`() throws {
        var desk = Desk()
        try desk.write()
        try desk.write(
            SampleBank.draft(stem: "另一题干？"), as: SampleBank.bo, basedOn: desk.revision())
        #expect(desk.history["单-1"]?.work?.authors == ["anna", "bo"])
        #expect(code { try desk.answer(as: SampleBank.anna) } == "bank.own-item")
        #expect(code { try desk.answer(as: SampleBank.bo) } == "bank.own-item")
        try desk.answer(as: SampleBank.chen)
    }

    @Test func `the second reader answers first, once, and something`() throws {
        var desk = Desk()
        try desk.write()
        #expect(code { try desk.agree() } == "bank.answer-first")
        #expect(code { try desk.giveBack() } == "bank.answer-first")
        let nothing = code {
            try desk.act(as: SampleBank.bo) {
                try $0.answering(
                    "单-1", .choices([]), agrees: false, by: SampleBank.bo, basedOn: 1)
            }
        }
        #expect(nothing == "bank.no-answer")
        try desk.answer("C")
        #expect(desk.history["单-1"]?.work?.answers["bo"]?.agrees == false)
        #expect(code { try desk.answer() } == "bank.answered")
        try desk.agree()
    }

    @Test func `what was returned waits for its author, and comes back without answers`() throws {
        var desk = Desk()
        try desk.write()
        try desk.answer("B")
        #expect(code { try desk.giveBack("  ") } == "bank.note-required")
        try desk.giveBack()
        #expect(desk.history["单-1"]?.work?.wasReturned?.note == "选项有误")
        #expect(code { try desk.answer(as: SampleBank.chen) } == "bank.not-waiting")
        try desk.write(basedOn: desk.revision())
        let work = try #require(desk.history["单-1"]?.work)
        #expect(work.number == 1 && work.isWaiting && work.answers.isEmpty)
        try desk.answer()
        try desk.agree()
        try desk.giveBack(as: SampleBank.chen, "解析太短")
        #expect(desk.history["单-1"]?.state == .draft)
    }

    @Test func `an approved version stays as it is while the next one is made`() throws {
        var desk = Desk()
        try desk.shelve()
        let first = try #require(desk.history["单-1"]?.inForce)
        try desk.write(SampleBank.draft(stem: "改过的题干？"), basedOn: desk.revision())
        var history = try #require(desk.history["单-1"])
        #expect(history.versions.count == 2 && history.versions[0] == first)
        #expect(history.inForce == first && history.work?.number == 2)
        #expect(try desk.history.bank()["单-1"]?.stem == "当场收缴罚款的限额是多少？")
        try desk.write(SampleBank.draft(stem: "又改过？"), basedOn: desk.revision())
        #expect(desk.history["单-1"]?.versions.count == 2, "a draft is written anew")
        try desk.answer()
        try desk.agree()
        #expect(try desk.history.bank()["单-1"]?.record.version == 1)
        try desk.approve()
        history = try #require(desk.history["单-1"])
        #expect(history.versions.map(\.state) == [.retired, .approved])
        #expect(history.versions[0].draft == first.draft)
        #expect(try desk.history.bank()["单-1"]?.stem == "又改过？")
    }

    @Test func `a reviewed version that is written anew must be reviewed again`() throws {
        var desk = Desk()
        try desk.write()
        try desk.answer()
        try desk.agree()
        try desk.write(SampleBank.draft(stem: "改？"), basedOn: desk.revision())
        #expect(code { try desk.approve() } == "bank.not-reviewed")
        #expect(desk.history["单-1"]?.work?.reviewer == nil)
    }

    @Test func `an edit of what has moved on is refused and names who`() throws {
        var desk = Desk()
        try desk.write()
        let old = desk.revision()
        try desk.answer(as: SampleBank.chen)
        let refusal = #expect(throws: Refusal.self) {
            try desk.write(SampleBank.draft(stem: "改？"), basedOn: old)
        }
        #expect(refusal?.code == "bank.moved-on")
        #expect(refusal?.message.chinese.contains("chen") ?? false)
        #expect(code { try desk.write(basedOn: nil) } == "bank.item-exists")
        #expect(code { try desk.write(basedOn: desk.revision()) } == "bank.nothing-changed")
        #expect(code { try desk.write(SampleBank.draft("别-1"), basedOn: 3) } == "item.unknown")
    }

    @Test(arguments: ["", " 空格", "a/b", "引\"号", String(repeating: "长", count: 61)])
    func `an id is one that addresses and files can have`(id: String) {
        let draft = SampleBank.draft(id.isEmpty ? nil : ItemID(id))
        var desk = Desk()
        #expect(code { try desk.write(draft) } == "bank.item-id")
    }

    @Test func `a draft that no exam could use is not found good`() throws {
        var desk = Desk()
        var draft = SampleBank.draft()
        draft.explanation = ""
        try desk.write(draft)
        try desk.answer()
        #expect(code { try desk.agree() } == "item.incomplete")
        draft.explanation = "见法条。"
        draft.key = .choices(["E"])
        try desk.write(draft, basedOn: desk.revision())
        try desk.answer()
        #expect(code { try desk.agree() } == "bank.unsound")
    }

    @Test func `a retired item can be brought back by a new version`() throws {
        var desk = Desk()
        try desk.shelve()
        #expect(code { try desk.approve() } == "bank.not-reviewed")
        try desk.retire()
        #expect(code { try desk.retire() } == "bank.retired")
        try desk.shelve(SampleBank.draft(stem: "新法的题干？"))
        #expect(try desk.history.bank()["单-1"]?.record.version == 2)
    }

    @Test func `the bank as of an event is the fold up to it`() throws {
        var desk = Desk()
        try desk.shelve()
        let before = desk.history
        try desk.shelve(SampleBank.draft(stem: "后来的题干？"))
        let events = desk.history.sorted.flatMap(\.events).sorted { $0.number < $1.number }
        #expect(BankHistory(events.prefix { $0.number <= before.number }) == before)
        #expect(BankHistory(events) == desk.history)
        var twice = desk.history
        for event in events { twice.apply(event) }
        #expect(twice == desk.history, "an event counts once")
    }
}
