import Delivery
import HTTPTypes
import Office
import Testing
import Vocabulary

@testable import Web

/// The lane of the saves over real sockets: it answers as the endpoint, in order, and hands on
/// whatever it does not know.
@Suite("The lane of the saves") struct SaveLaneTests {
    /// The service on a free port while `body` runs; everybody of the room answers.
    private func serving(
        isMeasuring: Bool = false,
        _ body: @Sendable (TerminalBench, [String], RawConnection) async throws -> Void
    ) async throws {
        let bench = try TerminalBench()
        let cookies = try await bench.begin()
        let (ports, told) = AsyncStream<Int>.makeStream()
        let site = bench.bench.site
        let options = ServiceOptions(host: "127.0.0.1", port: 0, isMeasuring: isMeasuring)
        let serving = Task {
            try await ServiceApplication.run(site, options) { told.yield($0) }
        }
        defer { serving.cancel() }
        var iterator = ports.makeAsyncIterator()
        let port = try #require(await iterator.next())
        let connection = try await RawConnection(port: port)
        try await body(bench, cookies, connection)
        try? await connection.close()
    }

    private func request(
        _ cookie: String, _ body: String, path: String = "/saves", more: String = ""
    ) -> String {
        "POST /api/v1/terminal\(path) HTTP/1.1\r\nhost: localhost\r\nx-zhikao: terminal\r\n"
            + "cookie: zhikao_terminal=\(cookie)\r\n\(more)content-length: \(body.utf8.count)\r\n"
            + "\r\n\(body)"
    }

    private func save(_ bench: TerminalBench, _ cookie: String, _ place: Int) async throws
        -> String
    {
        let paper = try #require(try await bench.ask(.get, "/paper", cookie).json)
        let sheet = paper["sheet"]?.text ?? ""
        let event = try bench.event(paper, place)
        let choices = event["response"]?.canonicalText ?? ""
        // As a terminal spells it, not in canonical order.
        return "{\"sheet\":\"\(sheet)\",\"events\":[{\"seq\":\(place),"
            + "\"item\":\"\(event["item"]?.text ?? "")\",\"response\":\(choices),"
            + "\"elapsed\":\(place * 1000)}]}"
    }

    private func bodies(_ text: String) -> [JSON] {
        text.split(separator: "\r\n").flatMap { line in
            line.hasPrefix("{")
                ? [try? JSON(parsing: Array((line.split(separator: "HTTP/1.1").first ?? "").utf8))]
                : []
        }.compactMap { $0 }
    }

    @Test func `a save is on record, and answered as by the endpoint`() async throws {
        try await serving { bench, cookies, connection in
            try await connection.send(
                request(cookies[0], try await save(bench, cookies[0], 1)))
            let text = await connection.answers(1)
            #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(bodies(text).first?["ack"]?.int == 1)
            let endpoint = try await bench.ask(
                .post, "/saves", cookies[0], ["sheet": .null, "events": .array([])])
            #expect(bodies(text).first == endpoint.json)
            for field in endpoint.headers where field.name.canonicalName != "content-length" {
                #expect(
                    text.lowercased().contains(
                        "\(field.name.canonicalName): \(field.value.lowercased())"),
                    "\(field.name)")
            }
            let rows = try bench.bench.read {
                try $0.responses(in: SampleConfig.exam, of: nil)
            }
            #expect(rows.map(\.event.sequence) == [1])
        }
    }

    @Test func `answers come in the order of the requests, whoever answers`() async throws {
        try await serving { bench, cookies, connection in
            let (one, two) = (
                try await save(bench, cookies[0], 1), try await save(bench, cookies[0], 2)
            )
            try await connection.send(
                request(cookies[0], one) + request(cookies[0], "{}", path: "/confirm")
                    + request(cookies[0], two)
                    + request(cookies[0], "{\"seq\":99}", path: "/hand-in"))
            let found = bodies(await connection.answers(4))
            #expect(found.map { $0["ack"]?.int } == [1, 1, 2, nil])
            #expect(found[1]["candidate"] != nil)
            #expect(found[3]["code"]?.text == "terminal.unsaved")
        }
    }

    @Test func `what is not plain, and what is refused, is answered as by the endpoint`()
        async throws
    {
        try await serving { bench, cookies, connection in
            let plain = try await save(bench, cookies[0], 1)
            let escaped = plain.replacing("\"sheet\":", with: "\"she\\u0065t\":")
            let other = try await save(bench, cookies[1], 1)
            try await connection.send(
                request(cookies[0], escaped) + request(cookies[0], other)
                    + request("nobody", plain)
                    + request(cookies[0], plain, more: "sec-fetch-site: cross-site\r\n")
                    + request(cookies[0], plain, more: "origin: http://elsewhere\r\n"))
            let found = bodies(await connection.answers(5))
            #expect(found.first?["ack"]?.int == 1)
            #expect(
                found.dropFirst().map { $0["code"]?.text } == [
                    "terminal.other-sheet", "terminal.signed-out", "access.cross-site",
                    "access.cross-site",
                ])
        }
    }

    @Test func `a connection that asks to be closed is closed after the answer`() async throws {
        try await serving { bench, cookies, connection in
            let body = try await save(bench, cookies[0], 1)
            try await connection.send(
                request(cookies[0], body, more: "connection: close\r\n"))
            #expect(bodies(await connection.answers(1)).first?["ack"]?.int == 1)
            try await connection.closed()
        }
    }

    @Test(arguments: [true, false])
    func `only a service that measures answers saves that it does not keep`(
        _ isMeasuring: Bool
    ) async throws {
        try await serving(isMeasuring: isMeasuring) { bench, cookies, connection in
            let body = try await save(bench, cookies[0], 1)
            try await connection.send(request(cookies[0], body, path: "/dry-saves"))
            let text = await connection.answers(1)
            #expect(text.hasPrefix(isMeasuring ? "HTTP/1.1 200" : "HTTP/1.1 404"))
            let rows = try bench.bench.read {
                try $0.responses(in: SampleConfig.exam, of: nil)
            }
            #expect(rows.isEmpty)
        }
    }
}
