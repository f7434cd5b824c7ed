import Access
import Office
import Pages
import Vocabulary

extension AccessEndpoints {
    private static let keeper = AccessRule.roles([.systemAdministrator])
    private static let granter = AccessRule.roles([.securityAdministrator])
    private static let either = AccessRule.roles([.systemAdministrator, .securityAdministrator])

    static let accounts = [
        Endpoint(.get, "/admin/accounts", either, list),
        Endpoint(.post, "/admin/accounts", keeper, create),
        Endpoint(.get, "/admin/accounts/{account}", either, detail),
        Endpoint(.post, "/admin/accounts/{account}/state", keeper, setState),
        Endpoint(.post, "/admin/accounts/{account}/reset", keeper, resetPassword),
        Endpoint(.post, "/admin/accounts/{account}/role", granter, setRole),
    ]

    private static let listCrumb = PageFrame.Link("账号管理", "/admin/accounts")

    private static func list(_ site: Site, _ visit: Visit) throws -> Answer {
        let accounts = try site.records.read { try $0.accounts() }
        let filter = AccountFilter(visit)
        let part = PageOfList(accounts.filter(filter.takes), visit)
        let page = AccountListPage(
            mayCreate: try visit.account.role == .systemAdministrator, text: filter.text,
            roles: filter.roles, states: filter.states,
            rows: part.items.map { AccountListPage.Row($0) }, pager: part.pager)
        return site.html(page, visit, title: "账号管理", help: "admin", styles: ["access.css"])
    }

    private static func create(_ site: Site, _ visit: Visit) async throws -> Answer {
        let form = try visit.form()
        let (name, fullName) = (form["account"], form["fullName"])
        let (access, act) = (site.access, try visit.act())
        let new = try await site.heavy {
            try access.createAccount(name, fullName: fullName, act)
        }
        return secret("账号已建立", new.account, new.password, site, visit)
    }

    private static func secret(
        _ heading: String, _ account: Account, _ password: String, _ site: Site, _ visit: Visit
    ) -> Answer {
        let page = AccountSecretPage(
            heading: heading, account: account.id.text, fullName: account.fullName,
            password: password, back: place(of: account.id), needsRole: account.role == nil)
        return site.html(
            page, visit, title: heading, crumbs: [listCrumb], help: "admin",
            styles: ["access.css"])
    }

    private static func detail(_ site: Site, _ visit: Visit) throws -> Answer {
        let account = try site.access.account(try id(visit))
        let actor = try visit.actor()
        let page = AccountDetailPage(
            account: account.id.text, fullName: account.fullName,
            facts: AccountDetailPage.facts(account),
            keeping: actor.role == .systemAdministrator
                ? AccountDetailPage.Keeping(account, actor) : nil,
            granting: actor.role == .securityAdministrator
                ? AccountDetailPage.Granting(account, actor, exams: site.exams.all) : nil)
        return site.html(
            page, visit, title: account.fullName, crumbs: [listCrumb], help: "admin")
    }

    private static func setState(_ site: Site, _ visit: Visit) throws -> Answer {
        let id = try id(visit)
        guard let state = Account.State(rawValue: try visit.form()["state"]) else {
            throw Refusal("request.state", "没有这种状态。", "there is no such state")
        }
        try site.access.setState(of: id, to: state, try visit.act())
        return .redirect(
            place(of: id), flash: state == .active ? "账号已启用。" : "账号已停用，登录已全部失效。")
    }

    private static func resetPassword(_ site: Site, _ visit: Visit) async throws -> Answer {
        let (access, act, id) = (site.access, try visit.act(), try id(visit))
        let password = try await site.heavy { try access.resetPassword(of: id, act) }
        return secret("密码已重置", try access.account(id), password, site, visit)
    }

    private static func setRole(_ site: Site, _ visit: Visit) throws -> Answer {
        let id = try id(visit)
        let grant = try RoleGrant(try visit.form(), exams: site.exams)
        try site.access.setRole(of: id, to: grant.role, grant.scope, try visit.act())
        let role = grant.role.map { "身份已设为\($0.chinese)" } ?? "身份已收回"
        return .redirect(place(of: id), flash: "\(role)，对方重新登录后生效。")
    }

    private static func id(_ visit: Visit) throws(Refusal) -> AccountID {
        let text = visit.parameter("account")
        guard !text.isEmpty else {
            throw Refusal("account.unknown", "没有这个账号。", "there is no such account")
        }
        return AccountID(text)
    }

    static func place(of account: AccountID) -> String {
        "/admin/accounts/\(URLEncoded.encoded(account.text))"
    }
}
