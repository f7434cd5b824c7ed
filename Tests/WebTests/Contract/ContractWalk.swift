import HTTPTypes
import Synchronization
import Testing
import Vocabulary
import Web

/// Asks the API on a bench and holds every answer against the document.
struct ContractWalk {
    let bench: ServiceBench
    let contract: Contract
    /// Put into the braces of paths.
    var parameters: [String: String] = ["exam": SampleConfig.exam.text]

    init(_ bench: ServiceBench, _ contract: Contract) {
        self.bench = bench
        self.contract = contract
    }

    /// Asks, and checks that the answer has this status and is as the document says.
    ///
    /// - Parameters:
    ///   - path: below `/api/v1`, as the document writes it.
    ///   - replacing: other parameters than those of the walk.
    @discardableResult
    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ status: Int,
        as who: TestAccount? = nil, _ json: JSON? = nil, bytes: [UInt8]? = nil,
        query: String = "", replacing other: [String: String] = [:],
        headers: [String: String] = [:], at location: SourceLocation = #_sourceLocation
    ) async throws -> Reply {
        let operation = OpenAPIDocument.Operation(
            method: method.rawValue.lowercased(), path: "/api/v1\(path)")
        var uri = operation.path
        for (name, value) in parameters.merging(other, uniquingKeysWith: { $1 }) {
            uri = uri.replacing("{\(name)}", with: value)
        }
        let reply = try await bench.ask(
            method, uri + query, as: who, body: json?.canonical ?? bytes,
            contentType: json == nil ? "application/octet-stream" : "application/json",
            headers: headers)
        #expect(
            reply.status == status, "\(operation): \(reply.text.prefix(600))",
            sourceLocation: location)
        for problem in contract.problems(operation, reply) {
            Issue.record("\(operation) \(reply.status): \(problem)", sourceLocation: location)
        }
        return reply
    }

    /// Refusals that every operation of these roles has: nobody signed in, and another role.
    func refuses(
        _ method: HTTPRequest.Method, _ path: String, _ stranger: TestAccount,
        replacing other: [String: String] = [:], at location: SourceLocation = #_sourceLocation
    ) async throws {
        try await ask(method, path, 401, replacing: other, at: location)
        try await ask(method, path, 403, as: stranger, replacing: other, at: location)
    }
}

/// The document, and what was seen of the service so far.
final class Contract: Sendable {
    let document: OpenAPIDocument
    private let succeeded = Mutex<Set<OpenAPIDocument.Operation>>([])

    init(_ document: OpenAPIDocument) { self.document = document }

    /// Operations that have answered with success at least once.
    var exercised: Set<OpenAPIDocument.Operation> { succeeded.withLock { $0 } }

    /// In what a reply differs from the document.
    func problems(_ operation: OpenAPIDocument.Operation, _ reply: Reply) -> [String] {
        guard let response = document.response(operation, reply.status) else {
            return ["the document knows no such status: \(reply.text.prefix(300))"]
        }
        if (200..<300).contains(reply.status) {
            succeeded.withLock { _ = $0.insert(operation) }
        }
        let type = reply.headers[.contentType]?.split(separator: ";").first.map(String.init)
        guard let content = response["content"]?.object else {
            return reply.bytes.isEmpty ? [] : ["a body where none is said"]
        }
        guard let type, let schema = content[type]?["schema"] else {
            return ["the type \(type ?? "none") is not said"]
        }
        guard type.hasSuffix("json") else { return [] }
        guard let json = reply.json else { return ["the body is not JSON"] }
        let missing = (response["headers"]?.object ?? [:]).keys.filter { name in
            HTTPField.Name(name).flatMap { reply.headers[$0] } == nil
        }
        return SchemaCheck(document: document).problems(of: json, against: schema)
            + missing.map { "the header \($0) is missing" }
    }
}
