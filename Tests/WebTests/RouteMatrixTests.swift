import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import Vocabulary
import Web

/// Every route and every role: who is let in stands in a table, and the service keeps to it.
struct RouteMatrixTests {
    /// Somebody who asks: a role, none yet, or nobody.
    enum Visitor: Sendable, CustomTestStringConvertible {
        case nobody
        case account(TestAccount)

        var testDescription: String {
            switch self {
            case .nobody: "nobody"
            case .account(let who): who.account.role?.rawValue ?? "no role"
            }
        }

        var account: TestAccount? {
            switch self {
            case .nobody: nil
            case .account(let who): who
            }
        }
    }

    static let visitors: [Visitor] =
        [.nobody]
        + [
            TestAccount.nothing, .reviewer("U1"), .clerk, .editor, .chief, .invigilator, .marker,
            .system, .security, .auditor,
        ].map(Visitor.account)
        + ((try? TestAccount.applicant(1)).map { [.account($0)] } ?? [])

    /// One line for each route: method, path, who may. Read it before it is recorded anew with
    /// `RECORD_GOLDEN=1`: a right that was given by mistake is seen here.
    @Test func `who may use which route stands in the table`() throws {
        let lines = Endpoints.all.map { "\($0.method.rawValue) \($0.path)\t\(rights($0.access))" }
        let text = lines.sorted().joined(separator: "\n") + "\n"
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Golden/routes.txt")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded")
            return
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        let now = Set(text.split(separator: "\n"))
        let known = Set(golden.split(separator: "\n"))
        #expect(now.subtracting(known).sorted() == [], "not in the table")
        #expect(known.subtracting(now).sorted() == [], "in the table only")
        #expect(Set(lines).count == lines.count, "a route stands twice")
    }

    private func rights(_ rule: AccessRule) -> String {
        switch rule {
        case .anyone: "anyone"
        case .signedIn: "signed in"
        case .terminal: "terminal"
        case .roles(let roles): roles.map(\.rawValue).sorted().joined(separator: " ")
        }
    }

    @Test func `three administrators reach nothing but their own pages`() {
        let administrators: [Actor.Role] = [
            .systemAdministrator, .securityAdministrator, .auditor,
        ]
        for endpoint in Endpoints.all {
            guard case .roles(let roles) = endpoint.access else { continue }
            let some = roles.intersection(administrators)
            #expect(some.isEmpty || endpoint.path.hasPrefix("/admin/"), "\(endpoint.path)")
            #expect(!endpoint.path.hasPrefix("/admin/") || roles == some, "\(endpoint.path)")
            #expect(!roles.contains(.auditor) || roles == [.auditor], "\(endpoint.path)")
            #expect(roles.isDisjoint(with: [.candidate, .system]), "\(endpoint.path)")
        }
    }

    @Test func `without a sign-in nothing is changed but by these few`() {
        for endpoint in Endpoints.all where endpoint.access == .anyone {
            let isOurs = [
                "/sign-in", "/sign-up", "/sign-out", "/drill/clock", "/api/v1/sign-in",
                "/api/v1/terminal/sign-in",
            ].contains(endpoint.path)
            #expect(endpoint.method == .get || isOurs, "\(endpoint.path)")
        }
    }

    /// What a visitor may not is asked for really; what he may, as far as asking changes nothing
    /// and comes to an end.
    @Test(arguments: visitors)
    func `every route lets in whom the table names`(_ visitor: Visitor) async throws {
        let bench = try ServiceBench(.registered)
        let application = try ServiceApplication.make(
            bench.site, ServiceOptions(host: "127.0.0.1", port: 0))
        try await application.test(.router) { client in
            for endpoint in Endpoints.all where endpoint.access != .terminal {
                let role: Actor.Role?? = visitor.account.map { $0.account.role }
                let isAllowed = endpoint.access.allows(role)
                let isHarmless = endpoint.method == .get && !endpoint.path.hasSuffix("/events")
                guard !isAllowed || isHarmless else { continue }
                let reply = try await client.execute(
                    uri: path(endpoint.path),
                    method: HTTPRequest.Method(rawValue: endpoint.method.rawValue) ?? .get,
                    headers: headers(visitor), body: ByteBuffer()
                ) { Reply($0) }
                expect(reply, endpoint, isAllowed: isAllowed, visitor)
            }
        }
    }

    private func headers(_ visitor: Visitor) -> HTTPFields {
        var headers = HTTPFields()
        if let host = HTTPField.Name("host") { headers[host] = "localhost" }
        guard let who = visitor.account else { return headers }
        headers[.cookie] = "zhikao=\(who.token)"
        if let name = HTTPField.Name("x-csrf-token") { headers[name] = Site.csrf(who.secret) }
        return headers
    }

    private func path(_ template: String) -> String {
        template.split(separator: "/").map { part in
            switch part {
            case "{exam}": "/\(SampleConfig.exam)"
            case "{account}": "/clerk-1"
            case _ where part.hasPrefix("{"): "/1"
            default: "/\(part)"
            }
        }.joined()
    }

    private func expect(
        _ reply: Reply, _ endpoint: Endpoint, isAllowed: Bool, _ visitor: Visitor
    ) {
        let place: Comment = "\(endpoint.method.rawValue) \(endpoint.path)"
        let isAskedToSignIn =
            reply.location?.hasPrefix("/sign-in?next=") ?? false
            || (reply.status == 401 && reply.text.contains("access.sign-in-required"))
        let isForbidden = reply.status == 403 && reply.text.contains("access.not-permitted")
        if isAllowed {
            #expect(!isAskedToSignIn && !isForbidden, place)
            #expect(reply.status < 500, place)
        } else if visitor.account == nil {
            #expect(isAskedToSignIn && [303, 401].contains(reply.status), place)
        } else {
            #expect(isForbidden, place)
        }
    }
}
