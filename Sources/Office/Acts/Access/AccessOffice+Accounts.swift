package import Access
import Admissions
import Seals
package import Vocabulary

extension AccessOffice {
    /// An account with the password that is shown once and must be changed.
    package struct NewAccount: Sendable {
        package let account: Account
        package let password: String
    }

    /// Makes the three administrators of a new store.
    ///
    /// - Throws: `access.not-empty` when there is any account.
    package func createFirstAdministrators(at moment: Moment) throws -> [NewAccount] {
        let kinds: [(AccountID, String, Actor.Role)] = [
            ("sysadmin", "系统管理员", .systemAdministrator),
            ("secadmin", "安全管理员", .securityAdministrator), ("auditor", "审计管理员", .auditor),
        ]
        let made = kinds.map { id, name, role in
            newAccount(id, name, role, at: moment)
        }
        try perform(Act(by: Actor("system", as: .system), at: moment)) { books, trail in
            guard try books.accounts().isEmpty else {
                throw Refusal(
                    "access.not-empty", "已经有账号；首批管理员只能在空库中建立。",
                    "there are accounts; the first administrators are made in an empty store")
            }
            for new in made {
                try books.insert(new.account)
                trail.note("create", new.account)
            }
        }
        return made
    }

    private func newAccount(
        _ id: AccountID, _ name: String, _ role: Actor.Role?, at moment: Moment
    ) -> NewAccount {
        let password = oneTimePassword()
        return NewAccount(
            account: Account(
                id: id, fullName: name, role: role, passwordHash: hash(password),
                mustChangePassword: true, createdAt: moment), password: password)
    }

    /// Makes an account of staff without a role; the security administrator gives one.
    ///
    /// - Throws: `access.not-permitted`; `account.exists`; `account.name` for a name that is not 3
    ///   to 40 letters, digits, hyphens or points.
    package func createAccount(
        _ name: String, fullName: String, _ act: Act
    ) throws -> NewAccount {
        try RoleRules.checkMayManageAccounts(act.actor)
        let isPlain = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E
        }
        guard (3...40).contains(name.count), isPlain, !fullName.isEmpty,
            !["system", "candidate"].contains(name)
        else {
            throw Refusal(
                "account.name", "账号应为3至40个字母、数字、连字符或点，并填写姓名。",
                "a name has 3 to 40 letters, digits, hyphens or points, and a person")
        }
        let new = newAccount(AccountID(name), fullName, nil, at: act.at)
        try perform(act) { books, trail in
            guard try books.account(new.account.id) == nil else {
                throw Refusal("account.exists", "账号已存在。", "the account exists")
            }
            try books.insert(new.account)
            trail.note("create", new.account)
        }
        return new
    }

    /// What a role reaches: a unit for reviewers, an exam and rooms for invigilators.
    package struct Scope: Hashable, Sendable {
        package let unit: UnitCode?
        package let exam: ExamID?
        package let rooms: [RoomID]

        package init(unit: UnitCode? = nil, exam: ExamID? = nil, rooms: [RoomID] = []) {
            self.unit = unit
            self.exam = exam
            self.rooms = rooms
        }
    }

    /// Gives an account a role and what it reaches, or takes the role away; its sign-ins end.
    ///
    /// - Throws: `access.not-permitted`, `access.own-role`, `access.role-incomplete`,
    ///   `account.unknown`.
    package func setRole(
        of id: AccountID, to role: Actor.Role?, _ scope: Scope, _ act: Act
    ) throws {
        try perform(act) { books, trail in
            var account = try account(id, books)
            try RoleRules.checkMayGiveRole(act.actor, to: account)
            account.role = role
            account.unit = role == .unitReviewer ? scope.unit : nil
            let isInvigilator = role == .invigilator || role == .chiefInvigilator
            account.exam = isInvigilator ? scope.exam : nil
            account.rooms = isInvigilator ? scope.rooms : []
            try RoleRules.check(role, account)
            try books.update(account)
            try books.removeSignIns(of: id)
            trail.note("role", account, ["role": .text(role?.rawValue ?? "")])
        }
    }

    /// Lets an account sign in again, or no more; then its sign-ins end.
    ///
    /// - Throws: `access.not-permitted`, `access.other-administrator`, `access.own-account`,
    ///   `account.unknown`.
    package func setState(of id: AccountID, to state: Account.State, _ act: Act) throws {
        try RoleRules.checkMayManageAccounts(act.actor)
        guard id != act.actor.account else {
            throw Refusal("access.own-account", "不能停用自己的账号。", "nobody disables himself")
        }
        try perform(act) { books, trail in
            var account = try account(id, books)
            try RoleRules.checkMayManage(account, act.actor)
            account.state = state
            try books.update(account)
            if state == .disabled { try books.removeSignIns(of: id) }
            trail.note("state", account, ["state": .text(state.rawValue)])
        }
    }

    /// Gives an account a password for one use.
    ///
    /// - Returns: the password, which is kept nowhere.
    /// - Throws: `access.not-permitted`, `access.other-administrator`, `account.unknown`.
    package func resetPassword(of id: AccountID, _ act: Act) throws -> String {
        try RoleRules.checkMayManageAccounts(act.actor)
        let password = oneTimePassword()
        let hash = hash(password)
        try perform(act) { books, trail in
            var account = try account(id, books)
            try RoleRules.checkMayManage(account, act.actor)
            account.passwordHash = hash
            account.mustChangePassword = true
            try books.update(account)
            try books.removeSignIns(of: id)
            trail.note("reset", account)
        }
        return password
    }

    /// An applicant makes the own account; it carries the ID number, by which registrations are
    /// known, under a name that says nothing.
    ///
    /// - Throws: `id-number.invalid`, `account.exists`, `access.weak-password`,
    ///   `account.full-name`.
    package func signUp(
        fullName: String, idNumber: String, password: String, at moment: Moment
    ) throws -> Ticket {
        let number = try ResidentIDNumber(idNumber)
        let id = AccountID("p-\(hexadecimal(secrets.bytes(5)))")
        let name = PersonName.normalised(fullName)
        guard (2...30).contains(name.count) else {
            throw Refusal("account.full-name", "请填写姓名（2至30个字）。", "the name is missing")
        }
        try PasswordPolicy.check(password, account: AccountID(number.text))
        let account = Account(
            id: id, fullName: name, role: .applicant, idNumber: number.text,
            passwordHash: hash(password), createdAt: moment)
        try perform(Act(by: actor(account), at: moment)) { books, trail in
            guard try books.account(idNumber: number.text) == nil else {
                throw Refusal(
                    "account.exists", "该身份证号已注册账号，请直接登录；忘记密码请联系考务办公室。",
                    "there is an account of this ID number")
            }
            try books.insert(account)
            trail.note("sign-up", account)
        }
        return try open(account, at: moment)
    }
}
