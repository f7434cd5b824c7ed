import Access
import Admissions
import Bank
import Grading
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

@Suite("Marking in the browser") struct MarkingTests {
    static let config = SampleConfig.text.replacing(
        "- {type: trueFalse, count: 2, marks: 10}",
        with: "- {type: extendedText, count: 2, marks: 10}"
    ).replacing(
        "passMark: 60}", with: "passMark: 60, marking: {gap: 2, closes: 2017-05-25 18:00}}")

    static let markers = (1...3).map { TestAccount.staff("marker-\($0)", "评卷\($0)", .marker) }
    private let desk = "/marking/sample-2017-1"
    private let base = "/office/sample-2017-1"

    /// All sessions are over, three markers have signed in.
    private func bench(config: String = MarkingTests.config) throws -> ServiceBench {
        let essays = (1...6).map { number in
            Item(
                id: ItemID("简-\(number)"), type: .extendedText, part: "public", topic: "总则",
                cognitiveLevel: .understand, facility: 50,
                basis: LegalBasis(
                    statute: "行政处罚法", version: SampleConfig.day, articles: [number]),
                stem: "简述第\(number)题", choices: [],
                key: .open("第一点（5分）\n第二点（5分）"), explanation: "见法条")
        }
        let bank = try ItemBank(items: try SamplePeople.bank().items + essays)
        let bench = try ServiceBench(
            .drawn, at: SamplePeople.moment("2017-05-20 20:00"), config: config, bank: bank,
            further: { try $0.sit() })
        try bench.site.records.write { books in
            for marker in Self.markers.dropFirst() {
                try marker.insert(into: books, at: bench.clock.now)
            }
        }
        return bench
    }

    private func open(_ bench: ServiceBench) async throws {
        let reply = try await bench.ask(
            .post, "\(base)/marking", as: .clerk,
            form: [("key", "form/1")] + Self.markers.map { ("marker", $0.account.id.text) })
        #expect(reply.status == 303)
    }

    /// Marks everything that waits for a marker; returns how many.
    private func markAll(_ who: TestAccount, _ mark: String, _ bench: ServiceBench) async throws
        -> Int
    {
        var count = 0
        while true {
            let page = try await bench.ask(.get, desk, as: who)
            #expect(page.status == 200)
            guard let form = page.text.firstRange(of: "action=\"\(desk)/answers/") else {
                return count
            }
            let action = page.text[form.upperBound...].prefix { $0 != "\"" }
            let reply = try await bench.ask(
                .post, "\(desk)/answers/\(action)", as: who, form: [("mark", mark)])
            #expect(reply.location == desk)
            guard reply.status == 303 else { return count }
            count += 1
        }
    }

    @Test func `markers land on their page, and see nothing before marking is opened`()
        async throws
    {
        let bench = try bench()
        let home = try await bench.ask(.get, "/marking", as: Self.markers[0])
        #expect(home.text.contains("现在没有分配给您的答案"))
        #expect(try await bench.ask(.get, desk, as: Self.markers[0]).status == 403)
        #expect(Site.home(.marker) == "/marking")
    }

    @Test func `an exam with short answers is marked and scored in the browser`() async throws {
        let bench = try bench()
        let before = try await bench.ask(.get, "\(base)/results", as: .clerk)
        #expect(before.text.contains("简答题须先由评卷员评分"))
        let ready = try await bench.ask(.get, "\(base)/marking", as: .clerk)
        #expect(ready.text.contains("value=\"marker-3\""))
        try await open(bench)
        let early = try await bench.ask(
            .post, "\(base)/results/grade", as: .clerk, form: [("key", "form/2")])
        #expect(early.status == 409 && early.text.contains("marking.unfinished"))
        let page = try await bench.ask(.get, desk, as: Self.markers[0])
        for words in ["考生写的第", "第一点（5分）", "每档0.5分", "待评"] {
            #expect(page.text.contains(words), "\(words)")
        }
        for secret in ["张", "示例市U", "S0", "准考证"] {
            #expect(!page.text.contains(secret), "\(secret)")
        }
        // Six and eight are within the gap of two; six and nine are not.
        for (who, mark) in zip(Self.markers, ["6", "8", "9"]) {
            #expect(try await markAll(who, mark, bench) > 0)
        }
        for (who, mark) in zip(Self.markers, ["6", "8", "9"]) {
            _ = try await markAll(who, mark, bench)
        }
        let ledger = try bench.office.marking()
        #expect(ledger.settled == ledger.entries.count && ledger.isOpen)
        #expect(ledger.entries.contains { $0.latest(.third) != nil })
        let overview = try await bench.ask(.get, "\(base)/marking", as: .clerk)
        #expect(overview.text.contains("没有待仲裁的答案") && overview.text.contains("冯评卷"))
        let graded = try await bench.ask(
            .post, "\(base)/results/grade", as: .clerk, form: [("key", "form/3")])
        #expect(graded.status == 303)
        let person = try #require(try bench.registrations().first)
        let result = try await bench.ask(.get, "\(base)/results/\(person.id)", as: .clerk)
        #expect(result.text.contains("简答题"))
    }

    @Test func `what is marked again comes like the rest, and figures tell how steady all are`()
        async throws
    {
        let bench = try bench(
            config: Self.config.replacing("{gap: 2,", with: "{gap: 2, again: {percent: 100},"))
        try await open(bench)
        let repeats = try bench.office.marking().repeats
        #expect(!repeats.isEmpty)
        let before = try await bench.ask(.get, "\(base)/marking", as: .clerk)
        #expect(before.text.contains("\(repeats.count)，未评\(repeats.count)"))
        for (who, mark) in zip(Self.markers, ["6", "6.5", "7"]) {
            #expect(try await markAll(who, mark, bench) > 0)
        }
        for (who, mark) in zip(Self.markers, ["6", "6.5", "7"]) {
            _ = try await markAll(who, mark, bench)
        }
        #expect(try bench.office.marking().openRepeats.isEmpty)
        let own = try await bench.ask(.get, "\(desk)/mine", as: Self.markers[0])
        for words in ["再评", "抽查", "自评", "他评"] { #expect(!own.text.contains(words)) }
        let page = try await bench.ask(.get, "\(base)/marking/consistency", as: .clerk)
        for words in ["自评（前后两次）", "他评（抽查）", "双评之间", "加权Kappa", "Cohen 1968"] {
            #expect(page.text.contains(words), "\(words)")
        }
        for who in [Self.markers[0], .editor] {
            #expect(
                try await bench.ask(.get, "\(base)/marking/consistency", as: who).status == 403)
        }
        let files = "\(base)/marking/consistency"
        let table = try await bench.ask(.get, "\(files)/markers.csv", as: .clerk)
        #expect(table.text.contains("评卷员,比较,对数") && table.text.contains("marker-2"))
        #expect(try await bench.ask(.get, "\(files)/analysis.xlsx", as: .clerk).status == 200)
        #expect(try await bench.ask(.get, "\(files)/nothing.csv", as: .clerk).status == 404)
        let graded = try await bench.ask(
            .post, "\(base)/results/grade", as: .clerk, form: [("key", "form/3")])
        #expect(graded.status == 303)
    }

    @Test func `a flagged answer is decided by the office`() async throws {
        let bench = try bench()
        try await open(bench)
        let entry = try #require(
            try bench.office.marking().entries.first { !$0.task.isBlank })
        let code = entry.task.code
        let who = try #require(Self.markers.first { $0.account.id == entry.markers[.first] })
        let other = try #require(Self.markers.first { $0.account.id == entry.markers[.third] })
        let flag = [("problem", "identity"), ("remark", "写了单位")]
        let strange = try await bench.ask(
            .post, "\(desk)/answers/\(code)", as: other, form: flag)
        #expect(strange.status == 403)
        let wrong = try await bench.ask(
            .post, "\(desk)/answers/\(code)", as: who, form: [("mark", "七")])
        #expect(wrong.status == 409 && wrong.text.contains("marking.value"))
        #expect(
            try await bench.ask(.post, "\(desk)/answers/\(code)", as: who, form: flag).status == 303
        )
        let own = try await bench.ask(.get, "\(desk)/mine", as: who)
        #expect(own.text.contains("泄露身份信息") && own.text.contains("可以更改"))
        let queue = try await bench.ask(.get, "\(base)/marking", as: .clerk)
        #expect(queue.text.contains("\(base)/marking/\(code)"))
        let page = try await bench.ask(.get, "\(base)/marking/\(code)", as: .clerk)
        #expect(page.text.contains("写了单位") && page.text.contains("评卷员报告异常"))
        let decided = try await bench.ask(
            .post, "\(base)/marking/\(code)", as: .clerk,
            form: [("mark", "4.5"), ("reason", "不影响评分")])
        #expect(decided.status == 303)
        let after = try await bench.ask(.get, "\(base)/marking/\(code)", as: .clerk)
        #expect(after.text.contains("仲裁定分：4.5分"))
        let closed = try await bench.ask(.get, "\(desk)/answers/\(code)", as: who)
        #expect(closed.text.contains("已经定分，不能再改"))
    }

    @Test func `a marker is replaced`() async throws {
        let bench = try bench()
        try await open(bench)
        let account = TestAccount.staff("marker-9", "新评卷", .marker)
        try bench.site.records.write { try account.insert(into: $0, at: bench.clock.now) }
        let reply = try await bench.ask(
            .post, "\(base)/marking/replace", as: .clerk,
            form: [("from", "marker-2"), ("marker", "marker-9"), ("key", "form/5")])
        #expect(reply.status == 303)
        // Whoever has marked nothing has no part any more.
        #expect(try await bench.ask(.get, desk, as: Self.markers[1]).status == 403)
        #expect(try await markAll(account, "5", bench) > 0)
    }

    @Test func `an exam without short answers has no marking`() async throws {
        let bench = try ServiceBench(.drawn)
        let page = try await bench.ask(.get, "\(base)/marking", as: .clerk)
        #expect(page.status == 409 && page.text.contains("marking.rules-missing"))
    }
}
