import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Office
import Vocabulary

/// A candidate's terminal over real sockets: what a browser would send, and nothing else.
struct TerminalClient: Sendable {
    let address: String
    private static let seconds = Int64(60)
    /// Most bytes of an answer; a paper has about 60,000.
    private static let limit = 4 << 20

    /// Signs in at a workstation and says: that is me.
    ///
    /// - Returns: the terminal's cookie.
    func signIn(number: String, idNumber: String, workstation: Int) async throws -> String {
        let (response, _) = try await ask(
            "POST", "/sign-in",
            [
                "candidateNumber": .text(number), "idNumber": .text(idNumber),
                "workstation": .int(workstation),
            ], cookie: nil)
        guard let header = response.headers["set-cookie"].first,
            let cookie = header.split(separator: ";").first
        else { throw Fault("signing in at a terminal", cause: "no cookie came") }
        _ = try await ask("POST", "/confirm", .object([:]), cookie: String(cookie))
        return String(cookie)
    }

    /// Opens the paper.
    ///
    /// - Returns: its sheet.
    func start(_ cookie: String) async throws -> String {
        try await ask("POST", "/start", .object([:]), cookie: cookie).json["sheet"]?.text ?? ""
    }

    /// Sends response events, and checks that all were acknowledged.
    func save(_ events: JSON, sheet: String, last: Int, _ cookie: String) async throws {
        let answer = try await ask(
            "POST", "/saves", ["sheet": .text(sheet), "events": events], cookie: cookie)
        guard let acknowledged = answer.json["ack"]?.int, acknowledged >= last else {
            throw Fault("saving at a terminal", cause: "event \(last) was not acknowledged")
        }
    }

    func handIn(_ sequence: Int, _ cookie: String) async throws {
        _ = try await ask("POST", "/hand-in", ["seq": .int(sequence)], cookie: cookie)
    }

    private func ask(
        _ method: String, _ path: String, _ body: JSON, cookie: String?
    ) async throws -> (response: HTTPClientResponse, json: JSON) {
        var request = HTTPClientRequest(url: "\(address)/api/v1/terminal\(path)")
        request.method = .init(rawValue: method)
        request.headers.add(name: "x-zhikao", value: "terminal")
        request.headers.add(name: "content-type", value: "application/json")
        if let cookie { request.headers.add(name: "cookie", value: cookie) }
        request.body = .bytes(body.canonical)
        let response = try await HTTPClient.shared.execute(
            request, timeout: .seconds(TerminalClient.seconds))
        let bytes = try await response.body.collect(upTo: TerminalClient.limit)
        let json = (try? JSON(parsing: Array(bytes.readableBytesView))) ?? .null
        guard (200..<300).contains(response.status.code) else {
            throw Refusal(
                json["code"]?.text ?? "terminal.refused", json["detail"]?.text ?? "请求被拒绝。",
                "\(path): status \(response.status.code)")
        }
        return (response, json)
    }
}
