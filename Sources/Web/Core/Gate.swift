import Access
import Vocabulary

/// Who is let in: asked before any handler, of every request.
enum Gate {
    /// - Throws: `access.cross-site` for a request that another site has caused;
    ///   `access.sign-in-required`, `access.not-permitted`.
    static func check(_ visit: Visit, _ endpoint: Endpoint) throws(Refusal) {
        if !endpoint.method.isSafe { try checkOrigin(visit, endpoint) }
        let role: Actor.Role?? = visit.signedIn.map { $0.account.role }
        guard endpoint.access.allows(role) else {
            throw visit.signedIn == nil
                ? AccessProblem.signInRequired : AccessProblem.notPermitted
        }
    }

    /// A person who must choose a new password does that first.
    static func detour(_ visit: Visit, _ endpoint: Endpoint) -> String? {
        guard visit.signedIn?.account.mustChangePassword ?? false, endpoint.access != .anyone,
            ![
                "/account", "/sign-out", "/account/password", "/api/v1/me", "/api/v1/sign-out",
            ].contains(endpoint.path)
        else { return nil }
        return "/account"
    }

    /// Whether headers of a request say that another site has caused it.
    static func isForeign(site: String?, origin: String?, host: String?) -> Bool {
        if site == "cross-site" { return true }
        guard let origin, origin != "null", let host else { return false }
        return !origin.hasSuffix("://\(host)")
    }

    /// A change is taken from our own pages and from programs only. Pages send the token of the
    /// sign-in; a terminal's script, a header that no form can send.
    private static func checkOrigin(_ visit: Visit, _ endpoint: Endpoint) throws(Refusal) {
        let headers = visit.headers
        guard
            !isForeign(
                site: headers["sec-fetch-site"], origin: headers["origin"], host: headers["host"])
        else { throw AccessProblem.crossSite }
        if endpoint.path.hasPrefix("/api/v1/terminal") {
            guard visit.headers["x-zhikao"] != nil else { throw AccessProblem.crossSite }
            return
        }
        guard let signedIn = visit.signedIn else { return }
        let header = visit.headers["x-csrf-token"]
        let sent: String
        if let header { sent = header } else { sent = try visit.form()["_csrf"] }
        guard Array(sent.utf8).elementsEqual(signedIn.csrf.utf8) else {
            throw AccessProblem.crossSite
        }
    }
}
