import Bank
import Testing
import Vocabulary

@Suite("What comes into the bank from folders and files") struct BankFolderTests {
    private func take(_ folder: [Item], into desk: inout Desk) -> Int {
        let deeds = desk.history.taking(folder)
        for deed in deeds { desk.add(deed, by: "system") }
        return deeds.count
    }

    @Test func `a folder is taken in once, then only what changed in it`() throws {
        var desk = Desk()
        let folder = [try SampleBank.item("单-1"), try SampleBank.item("单-2")]
        #expect(take(folder, into: &desk) == 2)
        #expect(try desk.history.bank().items == folder)
        #expect(take(folder, into: &desk) == 0)
        let changed = [folder[0], try SampleBank.item("单-2", stem: "新题干")]
        #expect(take(changed, into: &desk) == 1)
        #expect(try desk.history.bank()["单-2"]?.stem == "新题干")
        #expect(desk.history["单-2"]?.versions.map(\.number) == [1, 2])
        #expect(take([folder[0]], into: &desk) == 1)
        #expect(try desk.history.bank().items.map(\.id) == ["单-1"])
        #expect(desk.history["单-2"]?.state == .retired)
        #expect(take(folder, into: &desk) == 1)
        #expect(try desk.history.bank().items.count == 2)
    }

    @Test func `what editors have done stands until the folder itself changes`() throws {
        var desk = Desk()
        let folder = [try SampleBank.item("单-1")]
        _ = take(folder, into: &desk)
        try desk.shelve(SampleBank.draft(stem: "编辑后的题干？"))
        #expect(take(folder, into: &desk) == 0)
        #expect(try desk.history.bank()["单-1"]?.stem == "编辑后的题干？")
        try desk.write(SampleBank.draft(stem: "未完的？"), basedOn: desk.revision())
        #expect(take([try SampleBank.item("单-1", stem: "目录新题干")], into: &desk) == 1)
        #expect(try desk.history.bank()["单-1"]?.stem == "目录新题干")
        #expect(desk.history["单-1"]?.work == nil, "what was being written is over")
    }

    @Test func `a folder's item that is not approved is not drawn`() throws {
        var desk = Desk()
        _ = take([try SampleBank.item("单-1", state: .draft)], into: &desk)
        #expect(try desk.history.bank().items.isEmpty)
        #expect(desk.history["单-1"]?.work?.isWaiting ?? false)
        let items = [
            try SampleBank.item("单-1", state: .draft), try SampleBank.item("单-2"),
            try SampleBank.item("单-3", state: .retired),
        ]
        #expect(try ItemBank(items: items).approved.items.map(\.id) == ["单-2"])
    }

    @Test func `a file comes in as drafts, each with the file's name`() throws {
        var desk = Desk()
        try desk.shelve()
        let drafts = [SampleBank.draft("新-1"), SampleBank.draft(nil, stem: "无编号？")]
        for deed in try desk.history.importing(
            drafts, from: "题.xlsx", renumbering: nil, by: "anna")
        {
            desk.add(deed, by: "anna")
        }
        #expect(desk.history["新-1"]?.work?.importedFrom == "题.xlsx")
        #expect(desk.history["新题-001"]?.work?.importedFrom == "题.xlsx")
        try desk.write(SampleBank.draft("后-1"))
        #expect(desk.history["后-1"]?.work?.importedFrom == nil)
    }

    @Test func `a known id makes the next version, the same text nothing`() throws {
        var desk = Desk()
        try desk.shelve()
        let deeds = try desk.history.importing(
            [SampleBank.draft(stem: "改？"), SampleBank.draft("新-1")], from: "f", renumbering: nil,
            by: "bo")
        #expect(deeds.count == 3)
        let same = #expect(throws: Refusal.self) {
            try desk.history.importing(
                [SampleBank.draft()], from: "f", renumbering: nil, by: "bo")
        }
        #expect(same?.code == "bank.import-empty")
        let twice = #expect(throws: Refusal.self) {
            try desk.history.importing(
                [SampleBank.draft("x"), SampleBank.draft("x")], from: "f", renumbering: nil,
                by: "bo")
        }
        #expect(twice?.code == "bank.double-item")
        let fresh = try desk.history.importing(
            [SampleBank.draft("x"), SampleBank.draft("x")], from: "f", renumbering: "导入",
            by: "bo")
        #expect(fresh.compactMap(\.item) == ["导入-001", "导入-002"])
    }
}
