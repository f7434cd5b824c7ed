import Admissions
import HTTPTypes
import Office
import Records
import Testing
import Vocabulary
import Web

/// The sample exam on its day, with terminals that speak to the service as their script does.
struct TerminalBench: Sendable {
    let bench: ServiceBench
    /// The people of session 01, room 01, by seat.
    let seats: [SeatRecord]

    static let room = "/rooms/sample-2017-1/01/01"

    init(
        at time: String = "2017-05-20 08:30", store: (MemoryRecords) -> any Records = { $0 }
    ) throws {
        bench = try ServiceBench(.drawn, at: SamplePeople.moment(time), store: store)
        seats = try bench.read { try $0.seats(in: SampleConfig.exam) }
            .filter { $0.session == "01" && $0.room == "01" }.sorted { $0.seat < $1.seat }
    }

    func idNumber(_ seat: SeatRecord) throws -> String {
        let found = try bench.read {
            try $0.registration(seat.registration, in: SampleConfig.exam)
        }
        return try #require(found).applicant.idNumber.text
    }

    func candidate(_ seat: SeatRecord) -> String {
        "\(Self.room)/candidates/\(seat.registration)"
    }

    /// Asks the terminal's API.
    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ cookie: String? = nil,
        _ json: JSON = .object([:]), script: Bool = true
    ) async throws -> Reply {
        var headers: [String: String] = [:]
        if script { headers["x-zhikao"] = "terminal" }
        if let cookie { headers["cookie"] = "zhikao_terminal=\(cookie)" }
        return try await bench.ask(
            method, "/api/v1/terminal\(path)", body: method == .get ? nil : json.canonical,
            contentType: method == .get ? nil : "application/json", headers: headers)
    }

    func signIn(
        _ number: String, _ idNumber: String, at workstation: Int = 1
    ) async throws -> Reply {
        try await ask(
            .post, "/sign-in", nil,
            [
                "candidateNumber": .text(number), "idNumber": .text(idNumber),
                "workstation": .int(workstation),
            ])
    }

    /// Signs in and confirms; the terminal's cookie.
    func terminal(_ seat: SeatRecord, at workstation: Int? = nil) async throws -> String {
        let reply = try await signIn(
            seat.candidateNumber.text, try idNumber(seat), at: workstation ?? seat.seat)
        #expect(reply.status == 200)
        let cookie = try #require(self.cookie(reply))
        #expect(try await ask(.post, "/confirm", cookie).status == 200)
        return cookie
    }

    func cookie(_ reply: Reply) -> String? {
        reply.headers[values: .setCookie].first { $0.hasPrefix("zhikao_terminal=") }
            .flatMap { $0.split(separator: ";").first }
            .map { String($0.dropFirst("zhikao_terminal=".count)) }
    }

    /// What the invigilator does by a form.
    @discardableResult
    func does(
        _ path: String, as who: TestAccount = .invigilator, _ form: [(String, String)] = []
    ) async throws -> Reply {
        try await bench.ask(.post, path, as: who, form: form)
    }

    /// Everybody of the room sits at an open paper; the cookies by seat.
    func begin() async throws -> [String] {
        var cookies: [String] = []
        for seat in seats {
            try await does("\(Self.room)/check-in", [("person", seat.registration.text)])
            cookies.append(try await terminal(seat))
        }
        try bench.move(to: "2017-05-20 09:00")
        #expect(try await does("\(Self.room)/start").status == 303)
        for cookie in cookies { #expect(try await ask(.post, "/start", cookie).status == 200) }
        return cookies
    }

    /// An event that answers the item at a place of the paper with its first choice.
    func event(_ paper: JSON, _ place: Int) throws -> JSON {
        let items = (paper["sections"]?.array ?? []).flatMap { $0["items"]?.array ?? [] }
        let item = try #require(items.dropFirst(place - 1).first)
        let choice = try #require(item["choices"]?.array?.first?["id"])
        return [
            "seq": .int(place), "item": item["id"] ?? .null, "elapsed": .int(place * 1000),
            "response": ["choices": .array([choice])],
        ]
    }
}
