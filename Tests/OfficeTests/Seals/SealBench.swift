import Office
import Publication
import Records
import Seals
import Synchronization
import Testing
import Vocabulary

/// A keeper of keys with secrets that are the same in every run.
struct SealBench {
    static let passphrase = "青川 竹笋 四百 二十 七"
    static let keeper = Actor("secadmin", as: .securityAdministrator)

    let office: SealOffice

    init(_ records: any Records = MemoryRecords()) {
        office = SealOffice(
            records: records, secrets: Counted(), cost: Scrypt.Cost(logN: 4, r: 8, p: 1))
    }

    func act(_ minute: Int = 0, key: String? = nil, by actor: Actor = keeper) -> Act {
        Act(by: actor, at: Times.results.adding(minutes: minute), key: key)
    }

    @discardableResult
    func made() throws -> KeyList.Key {
        try #require(try office.makeKey(SealBench.passphrase, act()))
    }

    func list(_ results: [ExamResults] = []) throws -> KeyList {
        try office.list(issuer: "示例市司法局", exams: [], results: results, at: act(60).at)
    }

    /// Counts and hashes.
    private final class Counted: SecretSource {
        private let count = Mutex<UInt8>(0)

        func bytes(_ wanted: Int) -> [UInt8] {
            let seed = count.withLock { count in
                count &+= 1
                return count
            }
            return Array(HashAlgorithm.sm3.digest([seed]).prefix(wanted))
        }
    }
}
