package import Access
package import Office
package import Vocabulary

/// One request as a handler sees it: nothing of sockets, everything already read.
package struct Visit: Sendable {
    package let method: Endpoint.Method
    /// Without the query, percent-encoding as it came.
    package let path: String
    /// What stood where the endpoint's path has braces, decoded.
    package let parameters: [String: String]
    /// Every query item in order.
    package let queryItems: [(name: String, value: String)]
    package let body: [UInt8]
    /// By lower-case name.
    package let headers: [String: String]
    /// By name.
    package let cookies: [String: String]
    package let now: Moment
    package var signedIn: SignedIn?
    /// The address of the machine that asks; for slowing down who guesses, never for a right.
    package let source: String

    /// The first value of each query item.
    package var query: [String: String] {
        Dictionary(queryItems.map { ($0.name, $0.value) }, uniquingKeysWith: { one, _ in one })
    }

    /// All values of each query item.
    package var queryAll: [String: [String]] {
        Dictionary(grouping: queryItems, by: \.name).mapValues { $0.map(\.value) }
    }

    package var contentType: String { headers["content-type"] ?? "" }

    /// The token of the terminal that asks; nil for none.
    package var terminal: String? { cookies[Cookie.terminal] }

    /// What stood in the path; empty when the endpoint has no such parameter.
    package func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// The form that was sent, of either kind.
    ///
    /// - Throws: `request.malformed`.
    package func form() throws(Refusal) -> Form {
        guard contentType.hasPrefix("multipart/form-data") else {
            return Form(
                fields: URLEncoded.pairs(in: String(decoding: body, as: UTF8.self)), files: [])
        }
        let parts = try MultipartForm(body, contentType: contentType)
        return Form(fields: parts.fields, files: parts.files)
    }

    /// The body as JSON.
    ///
    /// - Throws: `request.not-json`.
    package func json() throws(Refusal) -> JSON {
        do {
            return try JSON(parsing: body)
        } catch {
            throw Refusal(
                "request.not-json", "请求内容不是有效的JSON。",
                "the body is not JSON: \(error.reason) at byte \(error.offset)")
        }
    }

    /// Who asks.
    ///
    /// - Throws: `access.sign-in-required` when nobody has signed in.
    package var account: Account {
        get throws(Refusal) {
            guard let signedIn else { throw AccessProblem.signInRequired }
            return signedIn.account
        }
    }

    /// Who asks, as the office's acts know people.
    ///
    /// - Throws: `access.sign-in-required`; `access.no-role` while no role was given.
    package func actor(ownRegistration: RegistrationID? = nil) throws(Refusal) -> Actor {
        let account = try account
        guard let role = account.role else { throw AccessProblem.noRole }
        return Actor(account.id, as: role, of: account.unit, ownRegistration: ownRegistration)
    }

    /// What is asked for, as an act of now.
    ///
    /// - Parameter key: the act's own name; without one, the header `Idempotency-Key`.
    package func act(
        _ key: String? = nil, ownRegistration: RegistrationID? = nil
    ) throws(Refusal) -> Act {
        let actor = try actor(ownRegistration: ownRegistration)
        // Each account has its own names: nobody can use up another one's.
        let own = headers["idempotency-key"].map { "http/\(actor.account)/\($0.prefix(200))" }
        return Act(by: actor, at: now, key: key ?? own)
    }
}
