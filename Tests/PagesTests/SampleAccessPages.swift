import Pages

/// The pages of signing in, accounts and audit, made up.
enum SampleAccessPages {
    static let hostile = "<script>alert(1)</script>\"'&"

    static func frame(_ title: String, _ user: String? = "孙系统") -> PageFrame {
        var frame = PageFrame(title: title)
        frame.userName = user
        frame.roleName = user.map { _ in "系统管理员" }
        frame.csrf = user.map { _ in "c5rf" } ?? ""
        frame.helpPage = "administrators"
        return frame
    }

    static func options(_ text: String) -> [AccessOption] {
        [AccessOption("", "全部"), AccessOption(text, text, isChosen: true)]
    }

    static func pager(_ href: String? = "/admin/accounts?page=2") -> AccessPager {
        AccessPager(first: 51, last: 51, total: 51, previous: href, next: nil)
    }

    static func facts(_ text: String) -> [AccountPage.Fact] {
        [AccountPage.Fact("账号", text), AccountPage.Fact("身份", "监考员")]
    }

    static func account(_ text: String = "wang.fang", mustChange: Bool = false) -> AccountPage {
        AccountPage(
            account: text, facts: facts(text), mustChange: mustChange, hasNoRole: mustChange,
            home: "/rooms", problems: mustChange ? ["两次输入的新密码不一致。"] : [])
    }

    static func list(
        _ text: String = "王芳", mayCreate: Bool = true, isEmpty: Bool = false
    ) -> AccountListPage {
        AccountListPage(
            mayCreate: mayCreate, text: text, roles: options(text), states: options("正常"),
            rows: isEmpty
                ? []
                : [
                    AccountListPage.Row(
                        account: text, href: "/admin/accounts/wang.fang", fullName: text,
                        role: "单位审查员", scope: "单位 \(text)", state: "正常", kind: "good")
                ], pager: pager())
    }

    static func detail(
        _ text: String = "王芳", keeping: AccountDetailPage.Keeping?, granting: Bool
    ) -> AccountDetailPage {
        let rooms = AccountDetailPage.ExamRooms(
            exam: "e-1", title: text, rooms: [AccessOption("e-1/01", text, isChosen: true)])
        return AccountDetailPage(
            account: "wang.fang", fullName: text, facts: facts(text), keeping: keeping,
            granting: granting
                ? AccountDetailPage.Granting(
                    roles: options(text), unit: text, exams: options(text), rooms: [rooms],
                    obstacle: nil) : nil)
    }

    static func secret(_ text: String = "王芳") -> AccountSecretPage {
        AccountSecretPage(
            heading: "账号已建立", account: text, fullName: text, password: text,
            back: "/admin/accounts/wang.fang", needsRole: true)
    }

    static func audit(_ text: String = "e-1", check: AuditPage.Check?) -> AuditPage {
        AuditPage(
            chains: [
                AuditPage.Chain(
                    title: text, name: text, href: "/admin/audit/e-1", lines: 12, head: text,
                    lastAt: "2017-05-20 09:00")
            ], check: check)
    }

    static func check(_ problem: String?) -> AuditPage.Check {
        AuditPage.Check(
            at: "2017-05-20 10:00", lines: 12, isSound: problem == nil,
            problems: problem.map { [RefusalPage.Finding(place: $0, message: $0)] } ?? [])
    }

    static func chain(_ text: String = "e-1") -> AuditChainPage {
        AuditChainPage(
            title: text, base: "/admin/audit/e-1", acts: options(text), account: text,
            subject: text, from: "2017-05-20", to: "",
            lines: [
                AuditChainPage.Line(
                    number: 12, at: "2017-05-20 09:00", account: text, role: "考务管理员",
                    act: "抽取", code: "draw.perform", subject: text, detail: text, digest: "ab")
            ], pager: pager())
    }
}
