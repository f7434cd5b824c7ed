import Access
import Office
import Pages
import Vocabulary

extension AccessEndpoints {
    static let signing = [
        Endpoint(.get, "/sign-in", .anyone, signInPage),
        Endpoint(.post, "/sign-in", .anyone, signIn),
        Endpoint(.post, "/sign-out", .anyone, signOut),
        Endpoint(.get, "/sign-up", .anyone, signUpPage),
        Endpoint(.post, "/sign-up", .anyone, signUp),
    ]

    private static func signInPage(_ site: Site, _ visit: Visit) throws -> Answer {
        let next = local(visit.query["next"] ?? "")
        if let signedIn = visit.signedIn {
            return .redirect(next.isEmpty ? Site.home(signedIn.account.role) : next)
        }
        return show(SignInPage(next: next), site, visit)
    }

    private static func show(
        _ page: SignInPage, _ site: Site, _ visit: Visit, status: Int = 200
    ) -> Answer {
        site.html(
            page, visit, title: "登录", styles: ["access.css"], status: status)
    }

    private static func signIn(_ site: Site, _ visit: Visit) async throws -> Answer {
        let form = try visit.form()
        let (name, next) = (form["name"], local(form["next"]))
        do {
            let ticket = try await site.signIn(name, password: form["password"], visit)
            try endOldSignIn(site, visit)
            return arrival(ticket, next: next)
        } catch let refusal as Refusal
            where ["access.wrong-password", "access.slow-down"].contains(refusal.code)
        {
            let page = SignInPage(name: name, next: next, problem: refusal.message.chinese)
            return show(page, site, visit, status: RefusalStatus.of(refusal))
        }
    }

    /// Whoever signs in anew on the same browser leaves no sign-in behind that works on.
    private static func endOldSignIn(_ site: Site, _ visit: Visit) throws {
        guard let old = visit.signedIn else { return }
        try site.access.signOut(old.account, tokenDigest: old.tokenDigest, at: visit.now)
    }

    /// The browser gets its token and goes where the person wanted to go.
    private static func arrival(_ ticket: AccessOffice.Ticket, next: String) -> Answer {
        let home = Site.home(ticket.account.role)
        let place =
            ticket.account.mustChangePassword || ticket.account.role == nil
            ? "/account" : next.isEmpty ? home : next
        var answer = Answer.redirect(place)
        answer.setCookie(Cookie.signIn, ticket.token)
        return answer
    }

    private static func signOut(_ site: Site, _ visit: Visit) throws -> Answer {
        try endOldSignIn(site, visit)
        var answer = Answer.redirect("/", flash: "已退出登录。")
        answer.setCookie(Cookie.signIn, "", lifetime: 0)
        return answer
    }

    private static func signUpPage(_ site: Site, _ visit: Visit) throws -> Answer {
        let next = local(visit.query["next"] ?? "")
        if let signedIn = visit.signedIn {
            return .redirect(next.isEmpty ? Site.home(signedIn.account.role) : next)
        }
        return show(SignUpPage(next: next), site, visit)
    }

    private static func show(
        _ page: SignUpPage, _ site: Site, _ visit: Visit, status: Int = 200
    ) -> Answer {
        site.html(page, visit, title: "注册账号", help: "applicant", status: status)
    }

    private static func signUp(_ site: Site, _ visit: Visit) async throws -> Answer {
        let form = try visit.form()
        let (name, number) = (form["fullName"], form["idNumber"].uppercased())
        let (password, next) = (form["password"], local(form["next"]))
        func refused(_ problems: [String], _ status: Int) -> Answer {
            show(
                SignUpPage(fullName: name, idNumber: number, next: next, problems: problems),
                site, visit, status: status)
        }
        let problems = SignUpForm(
            fullName: name, idNumber: number, password: password, again: form["again"]
        ).problems
        guard problems.isEmpty else { return refused(problems, 422) }
        do {
            try site.signIns.admitSignUp(visit)
            let access = site.access
            let ticket = try await site.heavy {
                try access.signUp(
                    fullName: name, idNumber: number, password: password, at: visit.now)
            }
            site.signIns.signedUp(visit)
            site.signIns.succeeded(number, visit)
            try endOldSignIn(site, visit)
            return arrival(ticket, next: next)
        } catch let refusal as Refusal {
            return refused([refusal.message.chinese], RefusalStatus.of(refusal))
        }
    }

    /// A place of this site in plain characters; empty for anything else.
    static func local(_ place: String) -> String {
        let isPlain = place.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x5C }
        return place.hasPrefix("/") && !place.hasPrefix("//") && isPlain ? place : ""
    }
}
