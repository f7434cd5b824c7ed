package import Vocabulary

/// Who may administer accounts: the three administrators stay apart (三员分立), and an account has
/// one role, so that nobody is two of them.
package enum RoleRules {
    /// The roles that an account can have; the others are nobody's.
    package static let assignable: [Actor.Role] = [
        .applicant, .unitReviewer, .officeClerk, .questionEditor, .chiefInvigilator, .invigilator,
        .systemAdministrator, .securityAdministrator, .auditor,
    ]

    /// - Throws: `access.not-permitted`.
    package static func checkMayManageAccounts(_ actor: Actor) throws(Refusal) {
        guard actor.role == .systemAdministrator || actor.role == .system else {
            throw notPermitted("只有系统管理员可以建立、停用账号和重置密码。")
        }
    }

    /// - Throws: `access.not-permitted`, `access.own-role`.
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

    /// A unit reviewer has a unit, an applicant an ID number, and nobody else either.
    ///
    /// - Throws: `access.role-incomplete`.
    package static func check(_ role: Actor.Role?, _ account: Account) throws(Refusal) {
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
