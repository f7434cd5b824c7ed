import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

@Suite("The bank, for its editor") struct BankTests {
    private static let others: [TestAccount] = [
        .clerk, .chief, .invigilator, .system, .security, .auditor, .nothing, .reviewer("U1"),
    ]
    static let item = "/bank/items/%E5%A4%9A-7"

    @Test(arguments: others.indices) func `nobody else sees an item`(index: Int) async throws {
        let bench = try ServiceBench(.opened)
        for path in ["/bank", Self.item, "/bank/export?format=gift", "\(Self.item)/edit"] {
            let reply = try await bench.ask(.get, path, as: Self.others[index])
            #expect(reply.status == 403)
            #expect(!reply.text.contains("题干") && !reply.text.contains("解析"))
        }
    }

    @Test func `nobody who has not signed in sees an item`() async throws {
        let reply = try await ServiceBench(.opened).ask(.get, Self.item)
        #expect(reply.status != 200)
        #expect(!reply.text.contains("秘密的解析"))
    }

    @Test func `an item that is not in the bank is unknown`() async throws {
        let bench = try ServiceBench(.opened)
        for path in ["/bank/items/none", "/bank/items/none/edit", "/bank/review/none"] {
            #expect(try await bench.ask(.get, path, as: .editor).status == 404)
        }
    }

    @Test func `the list has pages of fifty, filters, and no key`() async throws {
        let bench = try ServiceBench(.opened)
        let all = try await bench.ask(.get, "/bank", as: .editor)
        #expect(all.text.contains("第1页，共2页（60条）"))
        #expect(!all.text.contains("秘密的解析"))
        let judged = try await bench.ask(.get, "/bank?type=trueFalse", as: .editor)
        #expect(judged.text.contains("试题（10道）"))
        let found = try await bench.ask(
            .get, "/bank?q=%E5%A4%9A-7&statute=%E8%A1%8C%E6%94%BF%E5%A4%84%E7%BD%9A%E6%B3%95",
            as: .editor)
        #expect(found.text.contains("试题（1道）"))
        let none = try await bench.ask(.get, "/bank?q=%3Cscript%3E", as: .editor)
        #expect(none.text.contains("没有符合条件的试题"))
        #expect(none.text.contains("value=\"&lt;script&gt;\""))
    }

    @Test(arguments: [
        ("state=approved", 60), ("state=draft", 0), ("band=hard", 27), ("article=1", 60),
        ("article=2", 0), ("level=know&part=public", 60), ("topic=%E6%80%BB%E5%88%99", 60),
        ("exam=sample&cell=s0", 60), ("cell=s0", 60),
    ])
    func `each filter counts`(query: String, count: Int) async throws {
        let bench = try ServiceBench(.opened)
        let exam = query.contains("exam=") ? "exam=\(SampleConfig.exam)&cell=s0" : query
        let reply = try await bench.ask(.get, "/bank?\(exam)", as: .editor)
        let section = query.contains("exam=") ? 30 : count
        #expect(
            reply.text.contains("试题（\(section)道）") == (section > 0), "\(reply.text.count)")
    }

    @Test func `an item shows choices, key, explanation and basis`() async throws {
        let bench = try ServiceBench(.opened)
        let item = try await bench.ask(.get, Self.item, as: .editor)
        #expect(item.status == 200)
        #expect(item.text.contains("秘密的解析7"))
        #expect(item.text.ranges(of: ">答案</span>").count == 2)
        #expect(item.text.contains("《行政处罚法》"))
        #expect(item.text.contains("上一题") && item.text.contains("下一题"))
    }

    @Test func `how items did is told of scored exams only`() async throws {
        let before = try await ServiceBench(.drawn).ask(.get, Self.item, as: .editor)
        #expect(before.text.contains("还没有在评过分的考试中用过"))
        let bench = try ServiceBench(.graded)
        let papers = try bench.read { try $0.papers(in: SampleConfig.exam) }
        let list = try await bench.ask(.get, "/bank?sort=hard", as: .editor)
        #expect(!papers.isEmpty && list.status == 200)
        var told = 0
        for number in 1...30 {
            let item = try await bench.ask(.get, "/bank/items/%E5%8D%95-\(number)", as: .editor)
            told += item.text.contains("各选项被选的次数") ? 1 : 0
        }
        #expect(told > 0)
    }

    @Test func `coverage, statutes and exports answer`() async throws {
        let bench = try ServiceBench(.opened)
        let coverage = try await bench.ask(
            .get, "/bank/coverage?exam=\(SampleConfig.exam)", as: .editor)
        #expect(coverage.text.contains("全部知识点") && coverage.text.contains("蓝图的每一格"))
        #expect(try await bench.ask(.get, "/bank/statutes", as: .editor).status == 200)
        let gift = try await bench.ask(.get, "/bank/export?format=gift&type=trueFalse", as: .editor)
        #expect(gift.text.contains("判断题第7题的题干"))
        #expect(!gift.text.contains("单项选择题第7题"))
        let asked = try await bench.ask(.get, "/bank/export?format=xlsx", as: .editor)
        #expect(asked.text.contains("Excel装不下全部内容") && asked.text.contains("题库分区"))
        let anyway = try await bench.ask(.get, "/bank/export?format=xlsx&anyway=1", as: .editor)
        #expect(anyway.text.hasPrefix("PK") && anyway.status == 200)
        #expect(
            try await bench.ask(.get, "/bank/export?format=pdf", as: .editor).status == 409)
        #expect(try await bench.ask(.get, "/bank/media/x.png", as: .editor).status == 404)
    }
}
