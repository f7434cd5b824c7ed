import Admissions
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

@Suite("The analysis, for the office and for editors") struct AnalysisTests {
    private let office = "/office/sample-2017-1/analysis"
    private let editor = "/bank/analysis/sample-2017-1"

    @Test func `before an exam is scored there is nothing to see`() async throws {
        let bench = try ServiceBench(.drawn)
        for (path, who) in [
            (office, TestAccount.clerk), ("\(office)/similarity", .clerk),
            ("\(office)/files/items.csv", .clerk), (editor, .editor),
            ("\(editor)/items/%E5%8D%95-1", .editor), ("\(editor)/files/options.csv", .editor),
        ] {
            let reply = try await bench.ask(.get, path, as: who)
            #expect(reply.status == 409 && reply.text.contains("results.not-graded"), "\(path)")
        }
        let list = try await bench.ask(.get, "/bank/analysis", as: .editor)
        #expect(list.status == 200 && list.text.contains("还没有评过分的考试"))
    }

    @Test func `the office sees people and no keys`() async throws {
        let bench = try ServiceBench(.graded)
        let page = try await bench.ask(.get, office, as: .clerk)
        #expect(page.status == 200)
        for words in ["成绩分布", "各单位合格率", "分层信度", "能力与难度", "难度与区分度", "<svg"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(!page.text.contains("秘密的解析") && !page.text.contains("答案</th>"))
        let pairs = try await bench.ask(.get, "\(office)/similarity", as: .clerk)
        #expect(pairs.status == 200 && pairs.text.contains("不是结论"))
        let workbook = try await bench.ask(.get, "\(office)/files/analysis.xlsx", as: .clerk)
        #expect(workbook.status == 200)
        let items = try await bench.ask(.get, "\(office)/files/items.csv", as: .clerk)
        #expect(items.text.contains("区分度（题余相关）"))
        #expect(
            try await bench.ask(.get, "\(office)/files/options.csv", as: .clerk).status == 404)
        let results = try await bench.ask(.get, "/office/sample-2017-1/results", as: .clerk)
        #expect(results.text.contains("href=\"\(office)\""))
    }

    @Test func `the editor sees keys and no people`() async throws {
        let bench = try ServiceBench(.graded)
        let names = try bench.read {
            try $0.registrations(in: SampleConfig.exam, of: nil, states: nil)
        }.map(\.applicant.fullName)
        let list = try await bench.ask(.get, editor, as: .editor)
        #expect(list.status == 200 && list.text.contains("各题情况"))
        let options = try await bench.ask(.get, "\(editor)/files/options.csv", as: .editor)
        #expect(options.status == 200 && options.text.contains("点二列相关"))
        let calibration = try await bench.ask(.get, "/bank/analysis", as: .editor)
        #expect(calibration.text.contains("题库校准"))
        for reply in [list, options, calibration] {
            #expect(!names.isEmpty && names.allSatisfy { !reply.text.contains($0) })
        }
        #expect(
            try await bench.ask(.get, "\(editor)/files/similarity.csv", as: .editor).status == 404)
        let used = try #require(
            options.text.split(separator: "\r\n").dropFirst().first?.split(separator: ",").first)
        let item = try await bench.ask(
            .get, "\(editor)/items/\(URLEncoding.encoded(String(used)))", as: .editor)
        #expect(item.status == 200 && item.text.contains("各选项"))
        #expect(
            try await bench.ask(.get, "\(editor)/items/none", as: .editor).status == 404)
    }

    @Test func `neither sees the other's pages`() async throws {
        let bench = try ServiceBench(.graded)
        for who in [TestAccount.clerk, .chief, .auditor, .nothing] {
            for path in ["/bank/analysis", editor, "\(editor)/files/options.csv"] {
                #expect(try await bench.ask(.get, path, as: who).status == 403, "\(path)")
            }
        }
        for who in [TestAccount.editor, .chief, .auditor, .nothing, .reviewer("U1")] {
            for path in [office, "\(office)/similarity", "\(office)/files/similarity.csv"] {
                #expect(try await bench.ask(.get, path, as: who).status == 403, "\(path)")
            }
        }
    }

    @Test func `of fourteen people no difficulty is taken over`() async throws {
        let bench = try ServiceBench(.graded)
        let nothing = try await bench.ask(.post, "/bank/analysis/take", as: .editor, form: [])
        #expect(nothing.text.contains("bank.nothing-chosen"))
        let strange = try await bench.ask(
            .post, "/bank/analysis/take", as: .editor, form: [("item", "1 none")])
        #expect(strange.status == 404 && strange.text.contains("calibration.unknown"))
        let csv = try await bench.ask(
            .get, "/bank/analysis/files/calibration.csv", as: .editor)
        let lines = csv.text.split(separator: "\r\n").dropFirst()
        if let item = lines.first?.split(separator: ",").first {
            let few = try await bench.ask(
                .post, "/bank/analysis/take", as: .editor, form: [("item", "1 \(item)")])
            #expect(few.text.contains("calibration.few"))
        }
    }
}

/// Percent-encodes a path's part.
enum URLEncoding {
    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let hex = String(byte, radix: 16, uppercase: true)
            return "%" + (hex.count == 1 ? "0" : "") + hex
        }.joined()
    }
}
