import Bank
import Office
import Programme
import Seating
import Synchronization
import Vocabulary

/// Analyses, computed once for each state of the books.
final class AnalysisCache: Sendable {
    private struct Kept<Key: Equatable & Sendable, Value: Sendable>: Sendable {
        let key: Key
        let value: Value
    }

    /// What a calibration was made from: the chain of each exam and the last event of the bank.
    private struct BankKey: Equatable, Sendable {
        let heads: [AuditHead?]
        let event: Int
    }

    private let exams = Mutex<[ExamID: Kept<AuditHead?, ExamAnalysis>]>([:])
    private let bank = Mutex<Kept<BankKey, BankCalibration>?>(nil)

    /// The analysis of an exam.
    ///
    /// - Throws: `results.not-graded`.
    func analysis(of office: ExamOffice, _ site: Site) async throws -> ExamAnalysis {
        let head = try office.records.read { try $0.auditHead(of: office.exam) }
        if let known = exams.withLock({ $0[office.exam] }), known.key == head {
            return known.value
        }
        let analysis = try await site.heavy { try office.analysis() }
        exams.withLock { $0[office.exam] = Kept(key: head, value: analysis) }
        return analysis
    }

    /// The exams that have been scored, in their order of time.
    func graded(_ site: Site) throws -> [ExamOffice] {
        try site.exams.all.filter { office in
            try office.records.read { try $0.isScored(office.exam) }
        }.sorted { one, other in
            let starts = [one, other].map { $0.programme.sessions.map(\.start).min() }
            guard let left = starts[0], let right = starts[1], left != right else {
                return one.exam < other.exam
            }
            return left < right
        }
    }

    /// The calibration of the bank from all exams that have been scored; nil before the first.
    func calibration(_ site: Site, _ history: BankHistory) async throws -> BankCalibration? {
        let offices = try graded(site)
        guard !offices.isEmpty else { return nil }
        let key = BankKey(
            heads: try offices.map { office in
                try office.records.read { try $0.auditHead(of: office.exam) }
            }, event: history.number)
        if let known = bank.withLock({ $0 }), known.key == key { return known.value }
        let calibration = try await site.heavy {
            BankCalibration(try offices.map { try $0.examResponses() }, history)
        }
        bank.withLock { $0 = Kept(key: key, value: calibration) }
        return calibration
    }
}
