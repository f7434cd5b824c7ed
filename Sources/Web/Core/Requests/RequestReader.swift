import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

/// Reads a request of Hummingbird as a visit.
struct RequestReader {
    let site: Site
    let endpoint: Endpoint

    /// - Throws: `request.too-large`; what the store throws.
    func visit(_ request: Request, _ context: ServiceContext) async throws -> Visit {
        let body: [UInt8]
        if endpoint.method == .get {
            body = []
        } else {
            do {
                let buffer = try await request.body.collect(upTo: endpoint.limit)
                body = Array(buffer.readableBytesView)
            } catch {
                throw AccessProblem.tooLarge
            }
        }
        let now = site.clock.now
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        headers["host"] = request.head.authority ?? headers["host"]
        let cookies = Cookie.values(in: request.headers[.cookie] ?? "")
        let path = request.uri.path
        return Visit(
            method: endpoint.method, path: path, parameters: parameters(of: path),
            queryItems: URLEncoded.pairs(in: request.uri.query ?? ""), body: body,
            headers: headers, cookies: cookies, now: now,
            signedIn: try cookies[Cookie.signIn].flatMap { try site.signedIn($0, at: now) },
            source: context.source)
    }

    /// The parts of the path that the endpoint has in braces, decoded.
    private func parameters(of path: String) -> [String: String] {
        var parameters: [String: String] = [:]
        let pairs = zip(endpoint.path.split(separator: "/"), path.split(separator: "/"))
        for (template, part) in pairs where template.hasPrefix("{") {
            parameters[String(template.dropFirst().dropLast())] = URLEncoded.decoded(
                part.utf8, plusIsSpace: false)
        }
        return parameters
    }
}

extension Visit {
    /// A request that could not be read at all.
    static func unread(_ path: String, at moment: Moment) -> Visit {
        Visit(
            method: .get, path: path, parameters: [:], queryItems: [], body: [], headers: [:],
            cookies: [:], now: moment, signedIn: nil, source: "")
    }
}
