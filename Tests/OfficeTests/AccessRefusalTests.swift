import Access
import Office
import Testing
import Vocabulary

/// What the office of accounts refuses, with the code that it gives; nothing has happened then.
struct AccessRefusalTests {
    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: String
        let attempt: @Sendable (AccessBench) throws -> Void

        init(
            _ sentence: String, _ code: String,
            _ attempt: @escaping @Sendable (AccessBench) throws -> Void
        ) {
            (testDescription, self.code, self.attempt) = (sentence, code, attempt)
        }
    }

    @Test(arguments: all)
    func `the office of accounts refuses`(_ refused: Refused) throws {
        let bench = try AccessBench()
        let (accounts, lines) = (try bench.accounts(), try bench.lines())
        #expect(refusal { try refused.attempt(bench) }?.code == refused.code)
        #expect(try bench.accounts() == accounts)
        #expect(try bench.lines() == lines)
    }

    static let all = making + granting + keeping + signing

    private static let making = [
        Refused("the first administrators twice", "access.not-empty") {
            _ = try $0.office.createFirstAdministrators(at: AccessBench.noon)
        },
        Refused("an account by the security administrator", "access.not-permitted") {
            _ = try $0.office.createAccount(
                "wang", fullName: "王五", $0.act(AccessBench.security))
        },
        Refused("an account of a name that is taken", "account.exists") {
            _ = try $0.office.createAccount("clerk", fullName: "王五", $0.act(AccessBench.system))
        },
        Refused("an account of a name of two characters", "account.name") {
            _ = try $0.office.createAccount("ab", fullName: "王五", $0.act(AccessBench.system))
        },
        Refused("an account of a name with a slash", "account.name") {
            _ = try $0.office.createAccount("a/bc", fullName: "王五", $0.act(AccessBench.system))
        },
        Refused("an account of the system's own name", "account.name") {
            _ = try $0.office.createAccount("system", fullName: "王五", $0.act(AccessBench.system))
        },
        Refused("an account of nobody", "account.name") {
            _ = try $0.office.createAccount("wang", fullName: "", $0.act(AccessBench.system))
        },
        Refused("an account of an ID number that is none", "id-number.invalid") {
            _ = try $0.office.signUp(
                fullName: "张三", idNumber: "123", password: AccessBench.password,
                at: AccessBench.noon)
        },
        Refused("an account of a person without a name", "account.full-name") {
            _ = try $0.office.signUp(
                fullName: " 三 ", idNumber: AccessBench.idNumber(),
                password: AccessBench.password, at: AccessBench.noon)
        },
        Refused("an account with the ID number as its password", "access.weak-password") {
            _ = try $0.office.signUp(
                fullName: "张三", idNumber: AccessBench.idNumber(),
                password: "my" + AccessBench.idNumber(), at: AccessBench.noon)
        },
    ]

    private static let granting = [
        Refused("a role by the system administrator", "access.not-permitted") {
            try $0.office.setRole(
                of: "new", to: .officeClerk, AccessOffice.Scope(), $0.act(AccessBench.system))
        },
        Refused("the own role", "access.own-role") {
            try $0.office.setRole(
                of: "secadmin", to: .officeClerk, AccessOffice.Scope(), $0.act(AccessBench.security)
            )
        },
        Refused("a reviewer without a unit", "access.role-incomplete") {
            try $0.office.setRole(
                of: "new", to: .unitReviewer, AccessOffice.Scope(), $0.act(AccessBench.security))
        },
        Refused("an applicant who did not sign up", "access.role-incomplete") {
            try $0.office.setRole(
                of: "new", to: .applicant, AccessOffice.Scope(), $0.act(AccessBench.security))
        },
        Refused("the role of the system", "access.role-incomplete") {
            try $0.office.setRole(
                of: "new", to: .system, AccessOffice.Scope(), $0.act(AccessBench.security))
        },
        Refused("a role for nobody", "account.unknown") {
            try $0.office.setRole(
                of: "nobody", to: .auditor, AccessOffice.Scope(), $0.act(AccessBench.security))
        },
    ]

    private static let keeping = [
        Refused("disabling by the security administrator", "access.not-permitted") {
            try $0.office.setState(of: "clerk", to: .disabled, $0.act(AccessBench.security))
        },
        Refused("disabling oneself", "access.own-account") {
            try $0.office.setState(of: "sysadmin", to: .disabled, $0.act(AccessBench.system))
        },
        Refused("disabling the auditor", "access.other-administrator") {
            try $0.office.setState(of: "auditor", to: .disabled, $0.act(AccessBench.system))
        },
        Refused("a password by the auditor", "access.not-permitted") {
            _ = try $0.office.resetPassword(of: "clerk", $0.act(Actor("auditor", as: .auditor)))
        },
        Refused("the security administrator's password", "access.other-administrator") {
            _ = try $0.office.resetPassword(of: "secadmin", $0.act(AccessBench.system))
        },
        Refused("a password for nobody", "account.unknown") {
            _ = try $0.office.resetPassword(of: "nobody", $0.act(AccessBench.system))
        },
    ]

    private static let signing = [
        Refused("a wrong password", "access.wrong-password") {
            _ = try $0.office.signIn("clerk", password: "other", at: AccessBench.noon)
        },
        Refused("a name that nobody has, in the same words", "access.wrong-password") {
            _ = try $0.office.signIn("nobody", password: "other", at: AccessBench.noon)
        },
        Refused("no name at all", "access.wrong-password") {
            _ = try $0.office.signIn("", password: "", at: AccessBench.noon)
        },
        Refused("another password without the old one", "access.wrong-password") {
            try $0.office.changePassword(
                of: "clerk", from: "other", to: "another2017x", keeping: nil,
                at: AccessBench.noon)
        },
        Refused("another password that is weak", "access.weak-password") {
            try $0.office.changePassword(
                of: "clerk", from: AccessBench.password, to: "clerk", keeping: nil,
                at: AccessBench.noon)
        },
    ]
}
