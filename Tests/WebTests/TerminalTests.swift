import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

@Suite("The terminal's API") struct TerminalTests {
    @Test func `a candidate signs in, waits, answers and hands in`() async throws {
        let bench = try TerminalBench()
        let seat = bench.seats[0]
        try await bench.does(
            "\(TerminalBench.room)/check-in", [("person", seat.registration.text)])
        let reply = try await bench.signIn(
            seat.candidateNumber.text, try bench.idNumber(seat), at: 3)
        let cookie = try #require(bench.cookie(reply))
        let setCookie = reply.headers[values: .setCookie].joined()
        #expect(setCookie.contains("HttpOnly") && setCookie.contains("SameSite=Strict"))
        #expect(reply.json?["phase"]?.text == "identify")
        #expect(reply.json?["sheet"] == .null)
        #expect(reply.json?["workstation"]?.int == 3)
        let masked = reply.json?["candidate"]?["maskedIDNumber"]?.text ?? ""
        #expect(masked.contains("***********"))
        #expect(!reply.text.contains(try bench.idNumber(seat)))
        #expect(try await bench.ask(.post, "/confirm", cookie).json?["phase"]?.text == "waiting")
        #expect(try await bench.ask(.get, "/paper", cookie).status == 409)
        #expect(try await bench.ask(.post, "/start", cookie).status == 409)
        try bench.bench.move(to: "2017-05-20 09:02")
        try await bench.does("\(TerminalBench.room)/start")
        #expect(try await bench.ask(.get, "", cookie).json?["phase"]?.text == "ready")
        let paper = try #require(try await bench.ask(.post, "/start", cookie).json)
        let again = try #require(try await bench.ask(.post, "/start", cookie).json)
        #expect(paper == again)
        #expect(
            paper["endsAt"]?.int
                == SamplePeople.moment("2017-05-20 10:32").millisecondsSince1970)
        let saved = try await bench.ask(
            .post, "/saves", cookie,
            [
                "sheet": paper["sheet"] ?? .null,
                "events": .array(try (1...3).map { try bench.event(paper, $0) }),
            ])
        #expect(saved.json?["ack"]?.int == 3)
        #expect(saved.json?["phase"]?.text == "answering")
        try bench.bench.move(to: "2017-05-20 09:40")
        let handIn: JSON = ["sheet": paper["sheet"] ?? .null, "seq": 3]
        let early: JSON = ["sheet": paper["sheet"] ?? .null, "seq": 4]
        #expect(
            try await bench.ask(.post, "/hand-in", cookie, early).json?["code"]?.text
                == "terminal.unsaved")
        let done = try await bench.ask(.post, "/hand-in", cookie, handIn)
        #expect(done.json?["receipt"]?["answered"]?.int == 3)
        #expect(done.json?["receipt"]?["items"]?.int == 10)
        #expect(
            try await bench.ask(.post, "/hand-in", cookie, handIn).json?["receipt"]?["code"]
                == done.json?["receipt"]?["code"])
    }

    @Test func `the paper carries no key, explanation, basis or difficulty`() async throws {
        let bench = try TerminalBench()
        let cookies = try await bench.begin()
        let paper = try await bench.ask(.get, "/paper", cookies[0])
        for secret in ["解析", "行政处罚法", "总则", "facility", "\"key\"", "correct", "explanation"] {
            #expect(!paper.text.contains(secret), "\(secret)")
        }
        let sections = paper.json?["sections"]?.array ?? []
        #expect(sections.map { $0["count"]?.int } == [5, 3, 2])
        #expect(sections.first?["title"]?.text == "一、单项选择题")
        #expect(sections.allSatisfy { !($0["rule"]?.text ?? "").isEmpty })
        // Put together from pieces, it is spelled as if it had been written as a whole.
        #expect(paper.json?.canonicalText == paper.text)
    }

    @Test func `every mismatch has the same answer`() async throws {
        let bench = try TerminalBench()
        let (one, other) = (bench.seats[0], bench.seats[1])
        let tries = [
            (one.candidateNumber.text, try bench.idNumber(other)),
            ("999999999999", try bench.idNumber(one)), (one.candidateNumber.text, "1"), ("", ""),
        ]
        var answers: Set<String> = []
        for (number, id) in tries {
            let reply = try await bench.signIn(number, id)
            #expect(reply.status == 401)
            #expect(reply.json?["code"]?.text == "terminal.unknown")
            answers.insert(reply.text)
        }
        #expect(answers.count == 1)
    }

    @Test func `a terminal without a token, or with a stale one, is signed out`() async throws {
        let bench = try TerminalBench()
        for cookie in [nil, "x", "sample-2017-1~01~R000001~00"] {
            let reply = try await bench.ask(.get, "", cookie)
            #expect(reply.status == 401)
            #expect(reply.json?["code"]?.text == "terminal.signed-out")
        }
    }

    @Test func `a change needs the header that no form of another site can send`() async throws {
        let bench = try TerminalBench()
        let cookies = try await bench.begin()
        for path in ["/saves", "/hand-in", "/start", "/confirm", "/sign-out"] {
            let reply = try await bench.ask(.post, path, cookies[0], script: false)
            #expect(reply.status == 403, "\(path)")
        }
    }

    @Test func `before a session is near nobody signs in`() async throws {
        let bench = try TerminalBench(at: "2017-05-19 09:00")
        let reply = try await bench.signIn(
            bench.seats[0].candidateNumber.text, try bench.idNumber(bench.seats[0]))
        #expect(reply.status == 409)
        #expect(reply.json?["code"]?.text == "terminal.not-today")
    }

    @Test func `two machines: the later goes on with the word, the earlier says so`()
        async throws
    {
        let bench = try TerminalBench()
        let cookies = try await bench.begin()
        let seat = bench.seats[0]
        let paper = try #require(try await bench.ask(.get, "/paper", cookies[0]).json)
        let save: JSON = [
            "sheet": paper["sheet"] ?? .null,
            "events": .array([try bench.event(paper, 1), try bench.event(paper, 2)]),
        ]
        _ = try await bench.ask(.post, "/saves", cookies[0], save)
        let second = try await bench.terminal(seat, at: 6)
        #expect(try await bench.ask(.get, "", second).json?["phase"]?.text == "pending")
        #expect(try await bench.ask(.get, "/paper", second).status == 409)
        #expect(try await bench.ask(.post, "/saves", second, save).status == 409)
        try await bench.does(
            "\(bench.candidate(seat))/allow",
            [("minutes", "2"), ("seconds", "30"), ("reason", "死机"), ("authority", "钱主考")])
        let resumed = try await bench.ask(.get, "/paper", second)
        #expect(resumed.json?["ack"]?.int == 2)
        #expect(
            resumed.json?["endsAt"]?.int
                == SamplePeople.moment("2017-05-20 10:32:30").millisecondsSince1970)
        #expect(try await bench.ask(.get, "", cookies[0]).json?["phase"]?.text == "superseded")
        let refused = try await bench.ask(.post, "/saves", cookies[0], save)
        #expect(refused.status == 409)
        #expect(refused.json?["code"]?.text == "terminal.superseded")
    }

    @Test func `messages come with the answer to a heartbeat`() async throws {
        let bench = try TerminalBench()
        let cookies = try await bench.begin()
        try await bench.does("\(TerminalBench.room)/message", [("text", "还有15分钟")])
        let beat = try await bench.ask(
            .post, "/saves", cookies[1], ["sheet": .null, "events": .array([])])
        #expect(beat.json?["messages"]?.array?.first?["text"]?.text == "还有15分钟")
        #expect(beat.json?["released"]?.bool == true)
    }

    @Test(
        "A save that cannot be read is refused whole",
        arguments: [
            #"{"sheet":"S1","events":[{"seq":0,"item":"单-1","response":{"choices":[]}}]}"#,
            #"{"sheet":"S1","events":[{"seq":1,"item":"单-1"}]}"#,
            #"{"sheet":"S1","events":[{"seq":1,"item":"","response":{"choices":[]}}]}"#,
            #"{"events":[5]}"#, "[]x",
        ])
    func malformed(_ text: String) async throws {
        let bench = try TerminalBench()
        let cookies = try await bench.begin()
        let reply = try await bench.bench.ask(
            .post, "/api/v1/terminal/saves", body: Array(text.utf8),
            contentType: "application/json",
            headers: ["x-zhikao": "terminal", "cookie": "zhikao_terminal=\(cookies[0])"])
        #expect((400...422).contains(reply.status))
        #expect(try bench.bench.read { try $0.responses(in: SampleConfig.exam, of: nil) }.isEmpty)
    }
}
