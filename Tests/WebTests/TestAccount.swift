import Access
import Admissions
import Office
import Seals
import Vocabulary

/// Accounts that have signed in already, so that a test can be anybody.
struct TestAccount: Sendable {
    let account: Account

    /// The cookie's token; its digest is in the store.
    var token: String { "token-\(account.id)" }
    var secret: String { "secret-\(account.id)" }

    static let admission = SamplePeople.moment("2017-01-01 00:00")

    static func staff(
        _ id: String, _ name: String, _ role: Actor.Role?, unit: UnitCode? = nil
    ) -> TestAccount {
        TestAccount(
            account: Account(
                id: AccountID(id), fullName: name, role: role, unit: unit, createdAt: admission))
    }

    static let clerk = staff("clerk-1", "李考务", .officeClerk)
    static let editor = staff("editor-1", "王题库", .questionEditor)
    static let invigilator = staff("invigilator-1", "赵监考", .invigilator)
    static let chief = staff("chief-1", "钱主考", .chiefInvigilator)
    static let marker = staff("marker-1", "冯评卷", .marker)
    static let system = staff("system-1", "孙系统", .systemAdministrator)
    static let security = staff("security-1", "周安全", .securityAdministrator)
    static let auditor = staff("auditor-1", "吴审计", .auditor)
    static let nothing = staff("new-1", "郑未授权", nil)

    static func reviewer(_ unit: UnitCode) -> TestAccount {
        staff("reviewer-\(unit)", "示例市\(unit)局", .unitReviewer, unit: unit)
    }

    static func applicant(_ person: Int) throws -> TestAccount {
        TestAccount(
            account: Account(
                id: AccountID("p-\(person)"), fullName: SamplePeople.name(person),
                role: .applicant, idNumber: try SamplePeople.idNumber(person).text,
                createdAt: admission))
    }

    /// Everybody that a test may be.
    static func all() throws -> [TestAccount] {
        [clerk, editor, invigilator, chief, marker, system, security, auditor, nothing]
            + SampleConfig.units.map(reviewer) + (try (1...20).map(applicant))
    }

    /// Puts account and sign-in into the books.
    func insert(into books: any Books, at moment: Moment) throws {
        try books.insert(account)
        try books.insert(
            SignInRecord(
                tokenDigest: HashAlgorithm.sm3.hexadecimalDigest(Array(token.utf8)),
                account: account.id, secret: secret, createdAt: moment, lastSeenAt: moment))
    }
}
