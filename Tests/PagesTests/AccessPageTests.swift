import Pages
import Testing

/// The pages of signing in, accounts and audit, as files and against hostile texts.
struct AccessPageTests {
    private typealias Sample = SampleAccessPages
    let renderer: PageRenderer

    init() throws { renderer = try PageRenderer() }

    private func expect(
        _ page: some SitePage, _ name: String, user: String? = "孙系统",
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let html = renderer.html(page, in: Sample.frame("页面", user))
        try expectGolden(html, "site/access-\(name).html", sourceLocation: location)
    }

    @Test func `signing in and up`() throws {
        try expect(SignInPage(), "sign-in", user: nil)
        try expect(
            SignInPage(name: "wang.fang", next: "/unit", problem: "账号或密码不正确。"),
            "sign-in-again", user: nil)
        try expect(
            SignUpPage(fullName: "王芳", idNumber: "5", problems: ["应为18位。", "密码至少10个字符。"]),
            "sign-up", user: nil)
    }

    @Test func `the own account`() throws {
        try expect(Sample.account(), "account")
        try expect(Sample.account(mustChange: true), "account-must-change")
    }

    @Test func `the accounts`() throws {
        try expect(Sample.list(), "accounts-system")
        try expect(Sample.list(mayCreate: false, isEmpty: true), "accounts-security-empty")
        try expect(Sample.secret(), "secret")
    }

    @Test func `each administrator sees the own part of an account`() throws {
        let keeping = AccountDetailPage.Keeping(isActive: true, obstacle: nil)
        let page = Sample.detail(keeping: keeping, granting: false)
        let system = renderer.html(page, in: Sample.frame("页面"))
        #expect(system.contains("停用账号") && !system.contains("保存授权"))
        try expect(page, "account-detail-system")
        let disabled = AccountDetailPage.Keeping(isActive: false, obstacle: nil)
        try expect(Sample.detail(keeping: disabled, granting: false), "account-detail-disabled")
        let other = AccountDetailPage.Keeping(isActive: true, obstacle: "不由系统管理员办理。")
        try expect(Sample.detail(keeping: other, granting: false), "account-detail-other")
        let granting = Sample.detail(keeping: nil, granting: true)
        let security = renderer.html(granting, in: Sample.frame("页面"))
        #expect(security.contains("保存授权") && !security.contains("重置密码"))
        try expect(granting, "account-detail-security")
    }

    @Test func `the audit chains`() throws {
        try expect(Sample.audit(check: nil), "audit")
        try expect(Sample.audit(check: Sample.check(nil)), "audit-sound")
        try expect(Sample.audit(check: Sample.check("第3行已被改动。")), "audit-broken")
        try expect(Sample.chain(), "audit-chain")
    }

    @Test func `no hostile text becomes markup`() {
        let text = Sample.hostile
        let keeping = AccountDetailPage.Keeping(isActive: true, obstacle: text)
        let pages: [any SitePage] = [
            SignInPage(name: text, next: text, problem: text),
            SignUpPage(fullName: text, idNumber: text, next: text, problems: [text]),
            Sample.account(text), Sample.list(text), Sample.secret(text),
            Sample.detail(text, keeping: keeping, granting: true),
            Sample.audit(text, check: Sample.check(text)), Sample.chain(text),
        ]
        for page in pages {
            let html = html(page)
            #expect(!html.contains("<script>alert"), "\(type(of: page))")
            #expect(!html.contains("\"'&"), "\(type(of: page))")
            #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"))
        }
    }

    private func html(_ page: some SitePage) -> String {
        renderer.html(page, in: Sample.frame(Sample.hostile, Sample.hostile))
    }
}
