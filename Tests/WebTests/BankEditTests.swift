import Bank
import HTTPTypes
import Office
import Papers
import Seals
import Testing
import Vocabulary
import Web

@Suite("Writing, reviewing and importing items") struct BankEditTests {
    static let other = TestAccount.staff("editor-2", "冯题库", .questionEditor)

    private func bench(_ stage: ServiceBench.Stage = .opened) throws -> ServiceBench {
        let bench = try ServiceBench(stage)
        try bench.site.records.write { try Self.other.insert(into: $0, at: bench.clock.now) }
        return bench
    }

    private func office(_ bench: ServiceBench) -> BankOffice {
        BankOffice(records: bench.site.records, library: bench.site.library)
    }

    private func revision(_ bench: ServiceBench, _ id: ItemID = "单-1") throws -> String {
        "\(try office(bench).history()[id]?.revision ?? 0)"
    }

    private let place = "/bank/items/%E5%8D%95-1"
    private let reading = "/bank/review/%E5%8D%95-1"

    private func form(_ revision: String, stem: String = "改过的题干") -> [(String, String)] {
        [
            ("revision", revision), ("type", "singleChoice"), ("stem", stem),
            ("choice-id-0", "A"), ("choice-0", "甲"), ("choice-id-1", "B"), ("choice-1", "乙"),
            ("choice-id-2", "C"), ("choice-2", ""), ("right", "1"),
            ("statute", "行政处罚法@2017-01-01"), ("articles", "第一条、2"), ("explanation", "秘密的新解析"),
            ("topic", "总则"), ("cognitive", "apply"), ("facility", "66"), ("part", "public"),
        ]
    }

    @discardableResult
    private func save(
        _ bench: ServiceBench, stem: String = "改过的题干", at revision: String? = nil,
        as who: TestAccount = .editor
    ) async throws -> Reply {
        let revision = try revision ?? self.revision(bench)
        return try await bench.ask(
            .post, "\(place)/edit", as: who, form: form(revision, stem: stem) + [("do", "save")])
    }

    @Test func `an edit becomes a draft, and the item stays in use as it was`() async throws {
        let bench = try bench()
        let page = try await bench.ask(.get, "\(place)/edit", as: .editor)
        #expect(page.text.contains("您的修改保存为下一版草稿"))
        let reply = try await save(bench)
        #expect(reply.status == 303 && reply.location?.hasSuffix("?version=2") ?? false)
        let history = try #require(try office(bench).history()["单-1"])
        #expect(history.work?.draft.stem == "改过的题干")
        #expect(history.work?.draft.choices.map(\.text) == ["甲", "乙"])
        #expect(history.work?.draft.key == .choices(["B"]))
        #expect(history.work?.draft.basis?.articles == [1, 2])
        #expect(history.inForce?.number == 1)
        let list = try await bench.ask(.get, "/bank?state=draft", as: .editor)
        #expect(list.text.contains("试题（1道）") && list.text.contains("新版草稿"))
    }

    @Test func `numbers whose bounds do not belong to them are kept as they are typed`()
        async throws
    {
        let bench = try bench()
        var fields = form(try revision(bench))
        fields.removeAll { ["type", "right"].contains($0.0) || $0.0.hasPrefix("choice") }
        fields += [("type", "numeric"), ("numbers", ">11.5~<12.5\n15～16{0.5}"), ("do", "save")]
        let reply = try await bench.ask(.post, "\(place)/edit", as: .editor, form: fields)
        #expect(reply.status == 303)
        let key = try office(bench).history()["单-1"]?.work?.draft.key
        #expect(
            key
                == .numbers([
                    AcceptedNumber(Fraction(23, 2), Fraction(25, 2), excluding: .both),
                    AcceptedNumber(Fraction(15), Fraction(16), credit: Fraction(1, 2)),
                ]))
        let page = try await bench.ask(.get, "\(place)/edit", as: .editor)
        #expect(page.text.contains("&gt;11.5~&lt;12.5\n15~16{0.5}"))
        let wrong = fields.map { $0.0 == "numbers" ? ("numbers", ">12.5~<11.5") : $0 }
        let refused = try await bench.ask(
            .post, "\(place)/edit", as: .editor,
            form: wrong.map { $0.0 == "do" ? ("do", "preview") : $0 })
        #expect(refused.text.contains("不含端点写作"))
    }

    @Test func `a preview finds what is wrong at its field and keeps nothing`() async throws {
        let bench = try bench()
        var fields = form(try revision(bench), stem: "")
        fields.removeAll { ["right", "facility"].contains($0.0) }
        let reply = try await bench.ask(
            .post, "\(place)/edit", as: .editor,
            form: fields + [("facility", "120"), ("do", "preview")])
        #expect(reply.status == 200)
        #expect(reply.text.contains("还没有填写题干") && reply.text.contains("1 至 99"))
        #expect(reply.text.contains("aria-invalid=\"true\""))
        #expect(try office(bench).history()["单-1"]?.work == nil)
        let saved = try await bench.ask(
            .post, "\(place)/edit", as: .editor,
            form: fields + [("facility", "120"), ("do", "save")])
        #expect(saved.status == 422)
    }

    @Test func `what somebody else has done meanwhile is not overwritten`() async throws {
        let bench = try bench()
        let old = try revision(bench)
        try await save(bench)
        let reply = try await save(bench, stem: "我的题干", at: old, as: Self.other)
        #expect(reply.status == 409 || reply.status == 422)
        #expect(reply.text.contains("bank.moved-on") && reply.text.contains("editor-1"))
        #expect(try office(bench).history()["单-1"]?.work?.draft.stem == "改过的题干")
    }

    @Test func `the second reader answers before the key is shown`() async throws {
        let bench = try bench()
        try await save(bench)
        let own = try await bench.ask(.get, reading, as: .editor)
        #expect(own.text.contains("bank.not-waiting"))
        for path in ["\(place)?version=2", reading] {
            let page = try await bench.ask(.get, path, as: Self.other)
            #expect(page.status == 200 && !page.text.contains("秘密的新解析"), "\(path)")
            #expect(!page.text.contains(">答案</span>"))
        }
        for path in ["\(place)/edit", "\(place)/compare"] {
            #expect(try await bench.ask(.get, path, as: Self.other).location == reading)
        }
        let early = try await bench.ask(
            .post, "\(reading)/decide", as: Self.other,
            form: [("revision", try revision(bench)), ("do", "agree")])
        #expect(early.text.contains("bank.answer-first"))
        try await bench.ask(
            .post, "\(reading)/answer", as: Self.other,
            form: [("revision", try revision(bench)), ("choice", "A")])
        let page = try await bench.ask(.get, reading, as: Self.other)
        #expect(page.text.contains("秘密的新解析") && page.text.contains("不一致"))
    }

    @Test func `a draft goes back with a note, or on to be approved by another`() async throws {
        let bench = try bench()
        try await save(bench)
        func answer() async throws {
            try await bench.ask(
                .post, "\(reading)/answer", as: Self.other,
                form: [("revision", try revision(bench)), ("choice", "B")])
        }
        func decide(_ what: String, _ note: String = "") async throws -> Reply {
            try await bench.ask(
                .post, "\(reading)/decide", as: Self.other,
                form: [("revision", try revision(bench)), ("do", what), ("note", note)])
        }
        try await answer()
        #expect(try await decide("return").text.contains("bank.note-required"))
        #expect(try await decide("return", "选项太少").status == 303)
        let mine = try await bench.ask(.get, "/bank/review", as: .editor)
        #expect(mine.text.contains("退回给您修改（1）") && mine.text.contains("选项太少"))
        try await save(bench, stem: "再改的题干")
        try await answer()
        #expect(try await decide("agree").status == 303)
        let value = "\(try revision(bench)) 单-1"
        let own = try await bench.ask(
            .post, "/bank/approve", as: .editor, form: [("item", value)])
        #expect(own.text.contains("bank.own-item"))
        let done = try await bench.ask(
            .post, "/bank/approve", as: Self.other, form: [("item", value)])
        #expect(done.status == 303)
        #expect(try office(bench).history().bank()["单-1"]?.stem == "再改的题干")
        let compare = try await bench.ask(.get, "\(place)/compare?from=1&to=2", as: .editor)
        #expect(compare.text.contains("<del>") && compare.text.contains("<ins>"))
    }

    @Test func `an item is retired with a reason, and is drawn no more`() async throws {
        let bench = try bench()
        let reply = try await bench.ask(
            .post, "\(place)/retire", as: .editor,
            form: [("revision", try revision(bench)), ("reason", "法条已修改")])
        #expect(reply.status == 303)
        #expect(try office(bench).history().bank()["单-1"] == nil)
        let page = try await bench.ask(.get, place, as: .editor)
        #expect(page.text.contains("法条已修改") && page.text.contains("已停用"))
    }

    @Test func `a new item has an id of its own; a copy the other's words`() async throws {
        let bench = try bench()
        let page = try await bench.ask(
            .get, "/bank/new?copy=%E5%8D%95-1", as: .editor)
        #expect(page.text.contains("value=\"行政处罚法-001\"") && page.text.contains("选项A的文字"))
        let fields = form("", stem: "新题的题干") + [("id", "新-1"), ("do", "save")]
        let saved = try await bench.ask(.post, "/bank/new", as: .editor, form: fields)
        #expect(saved.status == 303)
        let again = try await bench.ask(.post, "/bank/new", as: .editor, form: fields)
        #expect(again.text.contains("bank.item-exists"))
    }

    @Test(arguments: [
        "fillIn", "ordering", "matching", "gapMatch", "inlineChoice", "numeric", "extendedText",
        "trueFalse", "multipleResponse", "indefiniteChoice",
    ])
    func `every type has a form that reads what it writes`(type: String) async throws {
        let bench = try bench()
        let answers: [String: [(String, String)]] = [
            "fillIn": [("blanks", "七日 | 7日\n书面{精确}{0.5}")], "ordering": [("order", "B A")],
            "matching": [("slots", "条目一 | A\n条目二 | B | A B")],
            "gapMatch": [("slots", "A\nB")], "inlineChoice": [("slots", "A | A B\nB")],
            "numeric": [("numbers", "11.5~12.5\n13{0.5}")], "extendedText": [("open", "要点")],
            "trueFalse": [("right", "0")], "multipleResponse": [("right", "0"), ("right", "1")],
            "indefiniteChoice": [("right", "1")],
        ]
        var fields = form("", stem: "____和____")
        fields.removeAll { ["type", "right"].contains($0.0) }
        fields += [("type", type), ("id", "型-1")] + (answers[type] ?? [])
        let checked = try await bench.ask(
            .post, "/bank/new", as: .editor, form: fields + [("do", "preview")])
        #expect(checked.text.contains("没有发现问题"), "\(checked.text.suffix(3000))")
        try await bench.ask(.post, "/bank/new", as: .editor, form: fields + [("do", "save")])
        let draft = try #require(try office(bench).history()["型-1"]?.work?.draft)
        let edit = try await bench.ask(
            .get, "/bank/items/%E5%9E%8B-1/edit", as: .editor)
        for (name, value) in answers[type] ?? [] where name != "right" {
            for line in value.split(separator: "\n") { #expect(edit.text.contains(line)) }
        }
        #expect(draft.type.rawValue == type && draft.key != nil)
        let page = try await bench.ask(.get, "/bank/review/%E5%9E%8B-1", as: Self.other)
        #expect(page.status == 200)
    }

    @Test func `a file is looked through before anything of it is kept`() async throws {
        let bench = try bench()
        let gift = """
            ::Q1:: 新题由谁决定？ {=法律 ~规章}

            ::Q2:: 单项选择题第7题的题干 {=甲 ~乙}

            坏题 {=
            """
        let mark = "x1"
        let body = """
            --\(mark)\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n\
            \(Site.csrf(TestAccount.editor.secret))\r\n--\(mark)\r\n\
            content-disposition: form-data; name="file"; filename="t.gift"\r\n\r\n\(gift)\r\n\
            --\(mark)--\r\n
            """
        let before = try office(bench).history().number
        let preview = try await bench.ask(
            .post, "/bank/import", as: .editor, body: Array(body.utf8),
            contentType: "multipart/form-data; boundary=\(mark)")
        #expect(preview.status == 200)
        #expect(preview.text.contains("只保存没有问题的（1道）"))
        #expect(preview.text.contains("与题库中的 单-7 题干相同"))
        #expect(preview.text.contains("错误") && preview.text.contains("第5行"))
        #expect(try office(bench).history().number == before)
        let digest = HashAlgorithm.sm3.hexadecimalDigest(Array(gift.utf8))
        func keep(_ what: String) async throws -> Reply {
            try await bench.ask(
                .post, "/bank/import/keep", as: .editor,
                form: [
                    ("digest", digest), ("file", "t.gift"), ("format", "gift"), ("ids", "new"),
                    ("prefix", "导入"), ("do", what), ("key", "form/\(what)"),
                ])
        }
        #expect(try await keep("faultless").status == 303)
        #expect(try await keep("faultless").status == 303, "twice does it once")
        let history = try office(bench).history()
        #expect(history.items.keys.filter { $0.text.hasPrefix("导入-") }.count == 1)
        #expect(history["导入-001"]?.work?.importedFrom == "t.gift")
        #expect(try await keep("all").status == 303)
        let unknown = try await bench.ask(
            .post, "/bank/import/keep", as: .editor, form: [("digest", "00")])
        #expect(unknown.text.contains("file.unknown"))
    }

    @Test func `from the draw of papers on the exam keeps its bank`() async throws {
        let bench = try bench(.drawn)
        let papers = try bench.read { try $0.papers(in: SampleConfig.exam) }
        let drawn = try #require(papers.first?.paper.entries.first?.item)
        let editors = office(bench)
        let before = try bench.office.bank[drawn]
        func revision() throws -> Int { try #require(try editors.history()[drawn]).revision }
        try editors.retire(
            drawn, because: "泄露", basedOn: try revision(),
            Act(by: Actor("editor-1", as: .questionEditor), at: bench.clock.now))
        #expect(try editors.history().bank()[drawn] == nil)
        #expect(try bench.office.bank[drawn] == before)
        #expect(before != nil)
    }
}
