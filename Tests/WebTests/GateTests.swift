import HTTPTypes
import Testing
import Vocabulary

@Suite("The gate") struct GateTests {
    @Test func `a page that does not exist is told in our own words`() async throws {
        let bench = try ServiceBench(.opened)
        let reply = try await bench.ask(.get, "/no/such/page")
        #expect(reply.status == 404)
        #expect(reply.text.contains("没有这个页面"))
    }

    @Test func `every answer forbids scripts of others and framing`() async throws {
        let bench = try ServiceBench(.opened)
        let reply = try await bench.ask(.get, "/assets/zhikao.css")
        let policy = reply.headers[.init("content-security-policy") ?? .cookie] ?? ""
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe-inline"))
        #expect(reply.headers[.contentType] == "text/css; charset=utf-8")
    }

    @Test func `the clock of a real exam cannot be set`() async throws {
        let bench = try ServiceBench(.opened)
        let body = Array(#"{"moment":"2017-05-20 09:00"}"#.utf8)
        #expect(try await bench.ask(.post, "/drill/clock", body: body).status == 404)
    }
}
