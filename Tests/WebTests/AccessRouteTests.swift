import Access
import Admissions
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

/// Signing up, in and out, and the own account, as a browser meets them.
struct AccessRouteTests {
    let bench: ServiceBench

    init() throws { bench = try ServiceBench(.opened) }

    private static let password = "kuaile2017x"

    /// The cookie that an answer sets, as a browser would send it.
    private func cookie(_ reply: Reply) -> [String: String] {
        let set = reply.headers[values: .setCookie].first { $0.hasPrefix("zhikao=") } ?? ""
        return ["cookie": String(set.prefix { $0 != ";" })]
    }

    private func signUp(_ person: Int, next: String = "") async throws -> Reply {
        try await bench.ask(
            .post, "/sign-up",
            form: [
                ("fullName", SamplePeople.name(person)),
                ("idNumber", try SamplePeople.idNumber(person).text),
                ("password", Self.password), ("again", Self.password), ("next", next),
            ])
    }

    private func signIn(
        _ name: String, _ password: String, next: String = ""
    ) async throws -> Reply {
        try await bench.ask(
            .post, "/sign-in", form: [("name", name), ("password", password), ("next", next)])
    }

    @Test func `a wrong password and a name that nobody has are answered alike`() async throws {
        let wrong = try await signIn("clerk-1", "not-the-password")
        let unknown = try await signIn("clerk-9", "not-the-password")
        #expect(wrong.status == 401 && unknown.status == 401)
        #expect(wrong.text.contains("账号或密码不正确"))
        #expect(
            wrong.text == unknown.text.replacing("clerk-9", with: "clerk-1"))
        #expect(wrong.headers[values: .setCookie].isEmpty)
        #expect(!wrong.text.contains("not-the-password"))
    }

    @Test func `who guesses is told to wait, and the account is not locked`() async throws {
        for _ in 0..<5 { _ = try await signIn("clerk-1", "guess") }
        let slowed = try await signIn("clerk-1", "guess")
        #expect(slowed.status == 429)
        #expect(slowed.text.contains("秒后再试") && slowed.text.contains("没有被锁定"))
        let api = try await bench.ask(
            .post, "/api/v1/sign-in", body: Array(#"{"name":"clerk-1","password":"x"}"#.utf8),
            contentType: "application/json")
        #expect(api.status == 429)
        #expect(try await signIn("clerk-2", "guess").status == 401)
    }

    @Test func `an applicant signs up, goes out and comes in by the ID number`() async throws {
        let made = try await signUp(31)
        #expect(made.status == 303 && made.location == "/my")
        let set = made.headers[values: .setCookie].first ?? ""
        #expect(set.contains("HttpOnly") && set.contains("SameSite=Lax"))
        let account = try await bench.ask(.get, "/account", headers: cookie(made))
        #expect(account.status == 200)
        #expect(!account.text.contains(try SamplePeople.idNumber(31).text + "</dd>"))
        let csrf = account.text.firstMatch(of: /name="_csrf" value="([0-9a-f]+)"/)?.1 ?? ""
        let out = try await bench.ask(
            .post, "/sign-out", form: [("_csrf", String(csrf))], headers: cookie(made))
        #expect(out.status == 303 && out.location == "/")
        let after = try await bench.ask(.get, "/account", headers: cookie(made))
        #expect(after.location == "/sign-in?next=%2Faccount")
        let again = try await signIn(SamplePeople.idNumber(31).text.lowercased(), Self.password)
        #expect(again.status == 303 && again.location == "/my")
    }

    @Test func `everything that is wrong with a sign-up is told at once`() async throws {
        let reply = try await bench.ask(
            .post, "/sign-up",
            form: [("fullName", ""), ("idNumber", "51"), ("password", "a"), ("again", "b")])
        #expect(reply.status == 422)
        for problem in ["请填写姓名", "密码至少10个字符", "两次输入的密码不一致"] {
            #expect(reply.text.contains(problem))
        }
        #expect(reply.headers[values: .setCookie].isEmpty)
    }

    @Test func `a person signs up once`() async throws {
        _ = try await signUp(32)
        let again = try await signUp(32)
        #expect(again.status == 409 && again.text.contains("已注册账号"))
    }

    @Test(arguments: [
        ("/registration?step=2", "/registration?step=2"), ("//evil.example/", "/my"),
        ("https://evil.example/", "/my"), ("/\\evil.example", "/my"), ("/a\r\nx: y", "/my"),
        ("", "/my"),
    ])
    func `who has come in is led on within the site only`(
        _ next: String, _ place: String
    ) async throws {
        let reply = try await signUp(33, next: next)
        #expect(reply.location == place)
        #expect(try await bench.ask(.get, "/sign-in", as: .clerk).location == "/office")
    }

    @Test func `a sign-in from another site's page is not taken`() async throws {
        let form = [("name", "a"), ("password", "b")]
        let reply = try await bench.ask(
            .post, "/sign-in", form: form, headers: ["origin": "https://evil.example"])
        #expect(reply.status == 403 && reply.text.contains("access.cross-site"))
    }

    @Test func `a password for one use is changed before anything else`() async throws {
        let act = Act(by: Actor("system-1", as: .systemAdministrator), at: bench.clock.now)
        let made = try bench.site.access.createAccount("wang.fang", fullName: "王芳", act)
        let arrival = try await signIn("wang.fang", made.password, next: "/office")
        #expect(arrival.location == "/account")
        let page = try await bench.ask(.get, "/account", headers: cookie(arrival))
        #expect(page.text.contains("请先换成只有您自己知道的密码"))
        let api = try await bench.ask(.get, "/api/v1/me", headers: cookie(arrival))
        #expect(api.status == 200)
        let csrf = page.text.firstMatch(of: /name="_csrf" value="([0-9a-f]+)"/)?.1 ?? ""
        func change(_ old: String, _ new: String, _ again: String) async throws -> Reply {
            try await bench.ask(
                .post, "/account/password",
                form: [("_csrf", String(csrf)), ("old", old), ("new", new), ("again", again)],
                headers: cookie(arrival))
        }
        let weak = try await change(made.password, "short", "other")
        #expect(weak.status == 422 && weak.text.contains("不一致"))
        let wrong = try await change("guess", Self.password, Self.password)
        #expect(wrong.status == 422 && wrong.text.contains("现在的密码不正确"))
        let right = try await change(made.password, Self.password, Self.password)
        #expect(right.status == 303 && right.flash != nil)
        #expect(try bench.site.access.account("wang.fang").mustChangePassword == false)
        let kept = try await bench.ask(.get, "/account", headers: cookie(arrival))
        #expect(kept.status == 200 && kept.text.contains("还没有授权"))
    }

    @Test func `a page of a sign-in that has ended leads to the sign-in and back`() async throws {
        bench.clock.set(bench.clock.now.adding(minutes: 31))
        let reply = try await bench.ask(.get, "/account", as: .clerk)
        #expect(reply.location == "/sign-in?next=%2Faccount")
    }

    @Test func `a change without the page's token is not taken`() async throws {
        let reply = try await bench.ask(
            .post, "/account/password", form: [("old", "a")],
            headers: ["cookie": "zhikao=\(TestAccount.clerk.token)"])
        #expect(reply.status == 403 && reply.text.contains("access.cross-site"))
    }
}
