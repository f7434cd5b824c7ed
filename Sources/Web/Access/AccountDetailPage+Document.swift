import Access
import Office
import Pages
import Programme
import Seating
import Vocabulary

extension AccountListPage.Row {
    init(_ account: Account) {
        let isActive = account.state == .active
        self.init(
            account: account.id.text, href: AccessEndpoints.place(of: account.id),
            fullName: account.fullName, role: account.role?.chinese ?? "尚未授权",
            scope: account.scopeInWords, state: isActive ? "正常" : "已停用",
            kind: isActive ? (account.role == nil ? "wait" : "good") : "off")
    }
}

extension AccountDetailPage {
    /// What both administrators may know: never an ID number.
    static func facts(_ account: Account) -> [AccountPage.Fact] {
        let scope = account.scopeInWords
        return [
            AccountPage.Fact("账号", account.id.text),
            AccountPage.Fact("身份", account.role?.chinese ?? "尚未授权"),
            AccountPage.Fact(
                "范围", account.role == nil ? "无" : scope.isEmpty ? "不限" : scope),
            AccountPage.Fact("状态", account.state == .active ? "正常" : "已停用"),
            AccountPage.Fact("密码", account.mustChangePassword ? "一次性密码，尚未更换" : "由本人设定"),
            AccountPage.Fact("建立时间", account.createdAt.inWords),
        ]
    }
}

extension AccountDetailPage.Keeping {
    init(_ account: Account, _ actor: Actor) {
        var obstacle: String?
        if account.id == actor.account {
            obstacle = "不能停用自己的账号，也不用重置：请在“我的账号”里更换密码。"
        } else {
            do {
                try RoleRules.checkMayManage(account, actor)
            } catch {
                obstacle = error.message.chinese
            }
        }
        self.init(isActive: account.state == .active, obstacle: obstacle)
    }
}

extension AccountDetailPage.Granting {
    init(_ account: Account, _ actor: Actor, exams: [ExamOffice]) {
        var obstacle: String?
        do {
            try RoleRules.checkMayGiveRole(actor, to: account)
            if account.idNumber != nil { obstacle = "报名人员的账号由本人注册，不能授予工作身份。" }
        } catch {
            obstacle = error.message.chinese
        }
        let none = AccessOption("", "无（收回身份）", isChosen: account.role == nil)
        let all = AccessOption("", "全部考试", isChosen: account.exam == nil)
        self.init(
            roles: [none]
                + RoleRules.assignable.filter { $0 != .applicant }.map {
                    AccessOption($0.rawValue, $0.chinese, isChosen: $0 == account.role)
                },
            unit: account.unit?.text ?? "",
            exams: [all]
                + exams.map {
                    AccessOption(
                        $0.exam.text, $0.programme.title, isChosen: $0.exam == account.exam)
                },
            rooms: exams.map { AccountDetailPage.ExamRooms($0, account) }, obstacle: obstacle)
    }
}

extension AccountDetailPage.ExamRooms {
    fileprivate init(_ office: ExamOffice, _ account: Account) {
        self.init(
            exam: office.exam.text, title: office.programme.title,
            rooms: office.programme.sites.flatMap { site in
                site.rooms.map { room in
                    AccessOption(
                        "\(office.exam)/\(room.id)", "\(site.name) \(room.name)",
                        isChosen: account.exam == office.exam && account.rooms.contains(room.id))
                }
            })
    }
}
