package import Vocabulary

/// Who may administer accounts: the three administrators stay apart (三员分立), and an account has
/// one role, so that nobody is two of them.
package enum RoleRules {
    /// The roles that an account can have; the others are nobody's.
    package static let assignable: [Actor.Role] = [
        .applicant, .unitReviewer, .officeClerk, .questionEditor, .chiefInvigilator, .invigilator,
        .marker, .systemAdministrator, .securityAdministrator, .auditor,
    ]

    /// - Throws: `access.not-permitted`.
    package static func checkMayManageAccounts(_ actor: Actor) throws(Refusal) {
        guard actor.role == .systemAdministrator || actor.role == .system else {
            throw notPermitted("只有系统管理员可以建立、停用账号和重置密码。")
        }
    }

    /// The system administrator could be all three with the passwords of the other two: theirs are
    /// set anew on the machine itself, by the command line.
    ///
    /// - Throws: `access.not-permitted`, `access.other-administrator`.
    package static func checkMayManage(_ account: Account, _ actor: Actor) throws(Refusal) {
        try checkMayManageAccounts(actor)
        let isOther = account.role == .securityAdministrator || account.role == .auditor
        guard !isOther || actor.role == .system else {
            throw Refusal(
                "access.other-administrator",
                "安全管理员和审计管理员的账号不由系统管理员停用或重置密码；请在服务器上用命令 zhikao account reset 办理，"
                    + "或先由安全管理员收回其身份。",
                "the other two administrators are not in the system administrator's hands; use "
                    + "`zhikao account reset` on the machine")
        }
    }

    /// - Throws: `access.own-role`, `access.not-permitted`.
    package static func checkMayGiveRole(
        _ actor: Actor, to account: Account
    ) throws(Refusal) {
        guard actor.role == .securityAdministrator || actor.role == .system else {
            throw notPermitted("只有安全管理员可以授权。")
        }
        guard actor.account != account.id else {
            throw Refusal(
                "access.own-role", "不能更改自己的权限。", "nobody changes the own role")
        }
    }

    /// The three who administer.
    private static let administrators: Set<Actor.Role> = [
        .systemAdministrator, .securityAdministrator, .auditor,
    ]

    /// A unit reviewer has a unit, an applicant an ID number, and nobody else either. An
    /// administrator has a password that nobody else has seen.
    ///
    /// - Throws: `access.role-incomplete`, `access.initial-password`.
    package static func check(_ role: Actor.Role?, _ account: Account) throws(Refusal) {
        if let role, administrators.contains(role), account.mustChangePassword {
            throw Refusal(
                "access.initial-password",
                "该账号还在使用初始密码，建立账号的人知道此密码；本人登录并更换密码后，才能授予管理员身份。",
                "the person must sign in and choose a password before becoming an administrator")
        }
        if let idNumber = account.idNumber, !idNumber.isEmpty, let role, role != .applicant {
            throw incomplete(
                "报名人员的账号不能授予工作身份，请由系统管理员另建账号。", "applicants get no other role")
        }
        if role == .unitReviewer, account.unit == nil {
            throw incomplete("单位审查员必须指定单位代码。", "a unit reviewer needs a unit")
        }
        if role == .applicant, account.idNumber == nil {
            throw incomplete("报名人员由本人注册，不能由管理员指定。", "applicants sign up themselves")
        }
        if let role, !assignable.contains(role) {
            throw incomplete("不能授予此身份。", "no account can have this role")
        }
    }

    private static func incomplete(_ chinese: String, _ english: String) -> Refusal {
        Refusal("access.role-incomplete", chinese, english)
    }

    private static func notPermitted(_ chinese: String) -> Refusal {
        Refusal("access.not-permitted", chinese, "this administrator may not do that")
    }
}
