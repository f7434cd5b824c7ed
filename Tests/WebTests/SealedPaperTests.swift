import HTTPTypes
import Office
import Seals
import Testing
import Vocabulary
import Web

/// The paper in the waiting room: sealed bytes before the start, their key with it.
@Suite("The sealed paper") struct SealedPaperTests {
    private func sealed(_ bench: TerminalBench, _ cookie: String) async throws -> [UInt8] {
        let reply = try await bench.ask(.get, "/sealed-paper", cookie)
        #expect(reply.status == 200)
        return reply.bytes
    }

    private func release(_ bench: TerminalBench) async throws {
        bench.bench.clock.set("2017-05-20 09:00")
        try await bench.does("\(TerminalBench.room)/start")
    }

    private func arrive(_ bench: TerminalBench, _ seat: SeatRecord) async throws -> String {
        try await bench.does("\(bench.candidate(seat))/check-in")
        return try await bench.terminal(seat)
    }

    private func start(
        _ bench: TerminalBench, _ cookie: String, _ sealed: [UInt8]
    ) async throws -> JSON {
        let reply = try await bench.ask(
            .post, "/start", cookie, ["sealed": .text(hexadecimal(sealed.prefix(16)))])
        #expect(reply.status == 200)
        return try #require(reply.json)
    }

    private func opened(_ sealed: [UInt8], _ answer: JSON) throws -> JSON? {
        let key = try #require(answer["key"]?.text.flatMap { bytes(hexadecimal: $0) })
        return try SealedBytes.open(Array(sealed.dropFirst(16)), with: key)
            .map { try JSON(parsing: $0) }
    }

    @Test func `what was fetched while waiting is the paper, with the key of the start`()
        async throws
    {
        let bench = try TerminalBench()
        let cookie = try await arrive(bench, bench.seats[0])
        let sealed = try await sealed(bench, cookie)
        try await release(bench)
        let answer = try await start(bench, cookie, sealed)
        #expect(answer["sections"] == nil && answer["phase"]?.text == "answering")
        let whole = try #require(try await bench.ask(.get, "/paper", cookie).json)
        let part = try #require(try opened(sealed, answer))
        #expect(part["sections"] == whole["sections"])
        #expect(part["sheet"] == whole["sheet"] && part["sheet"] == answer["sheet"])
        for member in ["endsAt", "earliestHandIn", "ack", "responses", "startedAt"] {
            #expect(answer[member] == whole[member] && answer[member] != nil, "\(member)")
        }
    }

    @Test func `nothing of the paper is in the sealed bytes but its length, to four kilobytes`()
        async throws
    {
        let bench = try TerminalBench()
        let cookie = try await arrive(bench, bench.seats[0])
        let (one, two) = (try await sealed(bench, cookie), try await sealed(bench, cookie))
        #expect(one.count == two.count && one.count % 4096 == 32)
        #expect(one.prefix(16) != two.prefix(16), "each sealing has its own salt")
        let same = zip(one.dropFirst(16), two.dropFirst(16)).count { $0 == $1 }
        #expect(same < one.count / 64, "two sealings share \(same) of \(one.count) bytes")
        // Bytes of a good cipher do not shrink: no value of a byte is much more frequent.
        let counts = Dictionary(grouping: one, by: { $0 }).mapValues(\.count)
        let most = counts.values.max() ?? 0
        #expect(most < one.count / 256 * 3, "a byte comes \(most) times in \(one.count)")
    }

    @Test func `no key and no paper before the release, to nobody`() async throws {
        let bench = try TerminalBench()
        let cookie = try await arrive(bench, bench.seats[0])
        let sealed = try await sealed(bench, cookie)
        bench.bench.clock.set("2017-05-20 09:05")
        let early = try await bench.ask(
            .post, "/start", cookie, ["sealed": .text(hexadecimal(sealed.prefix(16)))])
        #expect(early.status == 409 && early.json?["key"] == nil)
        #expect(try await bench.ask(.get, "/paper", cookie).status == 409)
        let state = try #require(try await bench.ask(.get, "", cookie).json)
        #expect(state["sheet"] == .null)
    }

    @Test func `a key opens the own paper only, and one sealing of it only`() async throws {
        let bench = try TerminalBench()
        let cookies = [
            try await arrive(bench, bench.seats[0]), try await arrive(bench, bench.seats[1]),
        ]
        let first = try await sealed(bench, cookies[0])
        let again = try await sealed(bench, cookies[0])
        try await release(bench)
        // The second one asks with the first one's salt.
        let stolen = try await start(bench, cookies[1], first)
        #expect(try opened(first, stolen) == nil)
        let own = try await start(bench, cookies[0], first)
        #expect(try opened(again, own) == nil)
        #expect(try opened(first, own) != nil)
    }

    @Test func `a terminal that is not confirmed, not the own one or past the start gets none`()
        async throws
    {
        let bench = try TerminalBench()
        let seat = bench.seats[0]
        let unconfirmed = try await bench.signIn(
            seat.candidateNumber.text, try bench.idNumber(seat))
        let cookie = try #require(bench.cookie(unconfirmed))
        #expect(try await bench.ask(.get, "/sealed-paper", cookie).status == 409)
        #expect(try await bench.ask(.post, "/confirm", cookie).status == 200)
        #expect(try await bench.ask(.get, "/sealed-paper", cookie).status == 409)
        try await bench.does("\(bench.candidate(seat))/check-in")
        #expect(try await bench.ask(.get, "/sealed-paper", cookie).status == 200)
        let other = try await bench.terminal(seat, at: 9)
        #expect(try await bench.ask(.get, "/sealed-paper", other).status == 409)
        #expect(try await bench.ask(.get, "/sealed-paper").status == 401)
        try await release(bench)
        #expect(try await bench.ask(.post, "/start", cookie).status == 200)
        #expect(try await bench.ask(.get, "/sealed-paper", cookie).status == 409)
    }

    @Test func `a service that starts again gives out keys of what it sealed before`() throws {
        let records = try TerminalBench().bench.site.records
        let salt = [UInt8](repeating: 7, count: 16)
        let keys = try (0..<2).map { _ in
            try PaperSeal.open(records, secrets: SystemSecrets())
                .key(of: "s1", in: "e1", salt: salt)
        }
        #expect(keys[0] == keys[1])
        let seal = try PaperSeal.open(records, secrets: SystemSecrets())
        #expect(seal.key(of: "s2", in: "e1", salt: salt) != keys[0])
        #expect(seal.key(of: "s1", in: "e2", salt: salt) != keys[0])
    }
}
