import HTTPTypes
import Testing
import Vocabulary
import Web

@Suite("The bank, for its editor") struct BankTests {
    private static let others: [TestAccount] = [
        .clerk, .chief, .invigilator, .system, .security, .auditor, .nothing, .reviewer("U1"),
    ]

    @Test(arguments: others.indices) func `nobody else sees an item`(index: Int) async throws {
        let bench = try ServiceBench(.opened)
        for path in ["/bank", "/bank/%E5%8D%95-1"] {
            let reply = try await bench.ask(.get, path, as: Self.others[index])
            #expect(reply.status == 403)
            #expect(!reply.text.contains("题干") && !reply.text.contains("解析"))
        }
    }

    @Test func `nobody who has not signed in sees an item`() async throws {
        let reply = try await ServiceBench(.opened).ask(.get, "/bank/%E5%8D%95-1")
        #expect(reply.status != 200)
        #expect(!reply.text.contains("秘密的解析"))
    }

    @Test func `an item that is not in the bank is unknown`() async throws {
        let bench = try ServiceBench(.opened)
        #expect(try await bench.ask(.get, "/bank/none", as: .editor).status == 404)
    }

    @Test func `the list has pages of fifty, filters, and no key`() async throws {
        let bench = try ServiceBench(.opened)
        let all = try await bench.ask(.get, "/bank", as: .editor)
        #expect(all.text.contains("第1页，共2页（60条）"))
        #expect(!all.text.contains("秘密的解析"))
        let judged = try await bench.ask(.get, "/bank?type=trueFalse", as: .editor)
        #expect(judged.text.contains("（10条）"))
        let found = try await bench.ask(
            .get, "/bank?q=%E5%A4%9A-7&statute=%E8%A1%8C%E6%94%BF%E5%A4%84%E7%BD%9A%E6%B3%95",
            as: .editor)
        #expect(found.text.contains("（1条）"))
        let none = try await bench.ask(.get, "/bank?q=%3Cscript%3E", as: .editor)
        #expect(none.text.contains("没有符合条件的试题"))
        #expect(none.text.contains("value=\"&lt;script&gt;\""))
    }

    @Test func `an item shows choices, key, explanation and basis`() async throws {
        let bench = try ServiceBench(.opened)
        let item = try await bench.ask(.get, "/bank/%E5%A4%9A-7", as: .editor)
        #expect(item.status == 200)
        #expect(item.text.contains("秘密的解析7"))
        #expect(item.text.ranges(of: ">答案<").count == 2)
        #expect(item.text.contains("《行政处罚法》"))
        #expect(item.text.contains("上一题") && item.text.contains("下一题"))
    }
}
