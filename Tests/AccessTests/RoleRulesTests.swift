import Access
import Testing
import Vocabulary

/// Which administrator may do what: the three stay apart.
struct RoleRulesTests {
    static func account(
        _ id: AccountID, _ role: Actor.Role? = nil, unit: UnitCode? = nil,
        idNumber: String? = nil, mustChange: Bool = false
    ) -> Account {
        Account(
            id: id, fullName: "张三", role: role, unit: unit, idNumber: idNumber,
            mustChangePassword: mustChange, createdAt: ThrottleTests.start)
    }

    static func code(_ body: () throws(Refusal) -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return error.code
        }
    }

    @Test(arguments: Actor.Role.allCases)
    func `only the system administrator manages accounts`(_ role: Actor.Role) {
        let may = [.systemAdministrator, .system].contains(role)
        let code = Self.code { () throws(Refusal) in
            try RoleRules.checkMayManageAccounts(Actor("a", as: role))
        }
        #expect(code == (may ? nil : "access.not-permitted"))
    }

    @Test(arguments: Actor.Role.allCases)
    func `only the security administrator gives roles`(_ role: Actor.Role) {
        let may = [.securityAdministrator, .system].contains(role)
        let code = Self.code { () throws(Refusal) in
            try RoleRules.checkMayGiveRole(Actor("a", as: role), to: Self.account("b"))
        }
        #expect(code == (may ? nil : "access.not-permitted"))
    }

    @Test func `nobody changes the own role`() {
        let code = Self.code { () throws(Refusal) in
            try RoleRules.checkMayGiveRole(
                Actor("a", as: .securityAdministrator),
                to: Self.account("a", .securityAdministrator))
        }
        #expect(code == "access.own-role")
    }

    @Test(arguments: RoleRules.assignable)
    func `the other two administrators are not in the system administrator's hands`(
        _ role: Actor.Role
    ) {
        let account = Self.account("b", role)
        let isOther = [.securityAdministrator, .auditor].contains(role)
        let byAdministrator = Self.code { () throws(Refusal) in
            try RoleRules.checkMayManage(account, Actor("a", as: .systemAdministrator))
        }
        #expect(byAdministrator == (isOther ? "access.other-administrator" : nil))
        let byMachine = Self.code { () throws(Refusal) in
            try RoleRules.checkMayManage(account, Actor("line", as: .system))
        }
        #expect(byMachine == nil)
    }

    @Test(arguments: [
        (Actor.Role?.some(.unitReviewer), account("a"), "access.role-incomplete"),
        (.unitReviewer, account("a", unit: "u1"), nil),
        (.applicant, account("a"), "access.role-incomplete"),
        (.applicant, account("a", idNumber: "x"), nil),
        (.officeClerk, account("a", idNumber: "x"), "access.role-incomplete"),
        (.candidate, account("a"), "access.role-incomplete"),
        (.system, account("a"), "access.role-incomplete"),
        (.officeClerk, account("a", mustChange: true), nil),
        (.auditor, account("a", mustChange: true), "access.initial-password"),
        (.systemAdministrator, account("a", mustChange: true), "access.initial-password"),
        (.securityAdministrator, account("a", mustChange: true), "access.initial-password"),
        (.auditor, account("a"), nil), (nil, account("a", idNumber: "x"), nil),
        (nil, account("a", mustChange: true), nil),
    ])
    func `a role needs what belongs to it`(
        _ role: Actor.Role?, _ account: Account, _ expected: String?
    ) {
        #expect(Self.code { () throws(Refusal) in try RoleRules.check(role, account) } == expected)
    }

    @Test func `every role is an account's, a terminal's or the system's`() {
        let others: Set<Actor.Role> = [.candidate, .system]
        #expect(Set(RoleRules.assignable).union(others) == Set(Actor.Role.allCases))
        #expect(others.isDisjoint(with: RoleRules.assignable))
    }
}
