import Foundation
import HTTPTypes
import Pages
import Testing
import Web

/// The manual as it is served, and what it promises.
@Suite struct HelpTests {
    @Test(arguments: HelpEndpoints.pageNames)
    func `every page of the manual is served`(name: String) async throws {
        let reply = try await ServiceBench(.empty).ask(.get, Self.path(name))
        #expect(reply.status == 200)
        #expect(reply.text.contains("<h1>"))
        #expect(!reply.text.contains("**"), "bold that is not closed")
        #expect(!reply.text.contains("]("), "a link that leads nowhere")
    }

    @Test func `every link inside the manual leads to a place that is there`() async throws {
        let bench = try ServiceBench(.empty)
        for name in HelpEndpoints.pageNames {
            let page = try await bench.ask(.get, Self.path(name)).text
            let article = page.split(separator: "<article").last.map(String.init) ?? ""
            for match in article.matches(of: /href="(\/help[^"#]*)?(#[^"]*)?"/) {
                let place = match.1.map(String.init) ?? Self.path(name)
                let target = try await bench.ask(.get, place)
                #expect(target.status == 200, "\(name): \(place)")
                if let anchor = match.2 {
                    #expect(target.text.contains("id=\"\(anchor.dropFirst())\""), "\(anchor)")
                }
            }
        }
    }

    @Test func `there is no page and no picture of any other name`() async throws {
        let bench = try ServiceBench(.empty)
        for path in [
            "/help/none", "/help/..", "/help/images/none.png", "/help/images/..%2Findex.md",
            "/help/images/README.md",
        ] {
            #expect(try await bench.ask(.get, path).status == 404, "\(path)")
        }
    }

    @Test func `pages of the site name only pages of the manual`() throws {
        for match in try Self.sources(of: "Web").matches(of: /help: "([a-z]+)"/) {
            #expect(HelpEndpoints.pageNames.contains(String(match.1)), "\(match.1)")
        }
    }

    @Test(arguments: [("/notices/check", "public"), ("/sign-up", "applicant"), ("/", nil)])
    func `a page of the site links to its page of the manual`(
        path: String, page: String?
    ) async throws {
        let reply = try await ServiceBench(.empty).ask(.get, path)
        #expect(reply.text.contains("href=\"/help\(page.map { "/\($0)" } ?? "")\">使用手册"))
    }

    /// Codes that only the command line, or a faulty store, can show.
    private static let elsewhere = [
        "rehearsal.", "statute.", "statutes.", "serve.", "store.", "bank.",
        "grading.base-unexpected", "grading.decimals", "grading.partial-",
    ]

    @Test func `every refusal that a page can show is explained`() async throws {
        let page = try await ServiceBench(.empty).ask(.get, "/help/problems").text
        let sources = try ["Exam", "Exchange", "Office", "Web"].map(Self.sources).joined()
        let codes = Set(
            sources.matches(of: /Refusal\(\s*"([a-z][a-z0-9-]*\.[a-z0-9-]+)"/).map {
                String($0.1)
            })
        #expect(codes.count > 100)
        for code in codes.sorted() where !Self.elsewhere.contains(where: code.hasPrefix) {
            #expect(page.contains("id=\"\(code)\""), "\(code) is not in docs/manual/problems.md")
        }
    }

    @Test func `every finding of an audit is explained`() async throws {
        let page = try await ServiceBench(.empty).ask(.get, "/help/problems").text
        let sources = try Self.sources(of: "Office/Audit")
        let books = sources.matches(of: /(?:compare|problem)\(\s*"([a-z-]+)",/).map {
            "audit.\($0.1)"
        }
        let whole = sources.matches(of: /"(audit\.[a-z-]+)"/).map { String($0.1) }
        let codes = Set(books + whole).filter { $0 != "audit.jsonl" }
        #expect(codes.count > 25)
        for code in codes.sorted() {
            #expect(page.contains("id=\"\(code)\""), "\(code) is not in docs/manual/problems.md")
        }
    }

    private static func path(_ name: String) -> String {
        name == "index" ? "/help" : "/help/\(name)"
    }

    private static func sources(of target: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/\(target)")
        let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
        return try (files ?? []).filter { $0.hasSuffix(".swift") }.sorted().map {
            try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8)
        }.joined(separator: "\n")
    }
}
