import Access
import Admissions
import Office
import Records
import Seals
import Synchronization
import Vocabulary

/// A store with accounts of every kind, whose passwords cost next to nothing.
struct AccessBench {
    let office: AccessOffice

    static let password = "kuaile2017x"
    static let noon = SampleExam.moment("2017-04-06 12:00")
    static let system = Actor("sysadmin", as: .systemAdministrator)
    static let security = Actor("secadmin", as: .securityAdministrator)

    /// - Parameter isEmpty: without any account.
    init(isEmpty: Bool = false, on records: any Records = MemoryRecords()) throws {
        office = AccessOffice(
            records: records, secrets: CountedSecrets(),
            cost: Scrypt.Cost(logN: 1, r: 1, p: 1))
        guard !isEmpty else { return }
        for made in try office.createFirstAdministrators(at: Self.noon) { try choose(made) }
        for name in ["clerk", "new"] {
            try choose(office.createAccount(name, fullName: "李四", act(Self.system)))
        }
        try office.setRole(
            of: "clerk", to: .officeClerk, AccessOffice.Scope(), act(Self.security))
    }

    /// The person comes in for the first time and chooses the password of the tests.
    private func choose(_ new: AccessOffice.NewAccount) throws {
        try office.changePassword(
            of: new.account.id, from: new.password, to: Self.password, keeping: nil,
            at: Self.noon)
    }

    /// The same store with something changed behind the office's back.
    func on(_ records: any Records) -> AccessOffice {
        AccessOffice(records: records, secrets: office.secrets, cost: office.cost)
    }

    func lines() throws -> [AuditLine] {
        try office.records.read { try $0.auditLines(in: ExamOffice.accountsChain) }
    }

    func accounts() throws -> [Account] { try office.records.read { try $0.accounts() } }

    func act(_ actor: Actor, at moment: Moment = noon) -> Act { Act(by: actor, at: moment) }

    static func idNumber(_ person: Int = 1) throws -> String {
        try People.applicant(person).idNumber.text
    }
}

/// Bytes that count up: every token is another one, and the same in every run.
final class CountedSecrets: SecretSource {
    private let next = Mutex<UInt8>(0)

    func bytes(_ count: Int) -> [UInt8] {
        let first = next.withLock { next in
            next &+= 1
            return next
        }
        return (0..<count).map { first &+ UInt8(truncatingIfNeeded: $0) }
    }
}
