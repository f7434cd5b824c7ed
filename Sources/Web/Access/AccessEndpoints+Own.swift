import Access
import Office
import Pages
import Vocabulary

extension AccessEndpoints {
    static let own = [
        Endpoint(.get, "/account", .signedIn, accountPage),
        Endpoint(.post, "/account/password", .signedIn, changePassword),
    ]

    private static func accountPage(_ site: Site, _ visit: Visit) throws -> Answer {
        show(AccountPage(try visit.account), site, visit)
    }

    private static func show(
        _ page: AccountPage, _ site: Site, _ visit: Visit, status: Int = 200
    ) -> Answer {
        site.html(page, visit, title: "我的账号", status: status)
    }

    private static func changePassword(_ site: Site, _ visit: Visit) async throws -> Answer {
        let account = try visit.account
        let form = try visit.form()
        let (old, new) = (form["old"], form["new"])
        var problems = PasswordPolicy.findings(
            new, account: account.idNumber.map { AccountID($0) } ?? account.id
        ).map(\.chinese)
        if new != form["again"] { problems.append("两次输入的新密码不一致。") }
        if new == old { problems.append("新密码与现在的密码相同。") }
        guard problems.isEmpty else {
            return show(AccountPage(account, problems: problems), site, visit, status: 422)
        }
        do {
            try await change(account, from: old, to: new, site, visit)
        } catch let refusal as Refusal {
            let isWrong = refusal.code == "access.wrong-password"
            let problem = isWrong ? "现在的密码不正确。" : refusal.message.chinese
            let status = isWrong ? 422 : RefusalStatus.of(refusal)
            return show(AccountPage(account, problems: [problem]), site, visit, status: status)
        }
        return .redirect(
            account.role == nil ? "/account" : Site.home(account.role),
            flash: "密码已更换，其他地方的登录已失效。")
    }

    /// Who sits down at somebody else's open browser cannot guess the password here either.
    private static func change(
        _ account: Account, from old: String, to new: String, _ site: Site, _ visit: Visit
    ) async throws {
        try site.signIns.admit(account.id.text, visit)
        let access = site.access
        let kept = visit.signedIn?.tokenDigest
        try await site.heavy {
            try access.changePassword(
                of: account.id, from: old, to: new, keeping: kept, at: visit.now)
        }
        site.signIns.succeeded(account.id.text, visit)
    }
}
