import Access
import Office
import Vocabulary

extension APIEndpoints {
    static let access = [
        Endpoint(.post, "/api/v1/sign-in", .anyone, signIn),
        Endpoint(.post, "/api/v1/sign-out", .signedIn, signOut),
        Endpoint(.get, "/api/v1/me", .signedIn, me),
    ]

    private static func signIn(_ site: Site, _ visit: Visit) async throws -> Answer {
        var fields = try APIFields(visit)
        let (name, password) = (fields.text("name"), fields.text("password"))
        try fields.finish()
        let ticket = try await site.signIn(name, password: password, visit)
        var answer = Answer.json([
            "account": ticket.account.apiJSON, "csrf": .text(Site.csrf(ticket.signIn.secret)),
        ])
        answer.setCookie(Cookie.signIn, ticket.token)
        return answer
    }

    private static func signOut(_ site: Site, _ visit: Visit) throws -> Answer {
        if let signedIn = visit.signedIn {
            try site.access.signOut(
                signedIn.account, tokenDigest: signedIn.tokenDigest, at: visit.now)
        }
        var answer = Answer.empty()
        answer.setCookie(Cookie.signIn, "", lifetime: 0)
        return answer
    }

    private static func me(_ site: Site, _ visit: Visit) throws -> Answer {
        .json([
            "account": try visit.account.apiJSON, "csrf": .text(visit.signedIn?.csrf ?? ""),
        ])
    }
}
