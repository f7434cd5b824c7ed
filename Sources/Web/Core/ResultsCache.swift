package import Office
import Synchronization
package import Vocabulary

/// The results of exams, computed once while nothing changes: a whole city asks for them on the
/// same evening.
package final class ResultsCache: Sendable {
    private let kept = Mutex<[ExamID: ExamResults]>([:])

    package init() {}

    /// The results as they stand.
    ///
    /// Kept from the publication on; before it they are computed each time.
    /// - Throws: `results.not-graded`.
    package func results(of office: ExamOffice, _ site: Site) async throws -> ExamResults {
        if let known = kept.withLock({ $0[office.exam] }) { return known }
        let results = try await site.heavy { try office.results() }
        let stages = try office.records.read { try $0.stages(of: office.exam) }
        if stages["published"] != nil { kept.withLock { $0[office.exam] = results } }
        return results
    }

    /// Forgets the results of an exam, when an act has changed them.
    package func forget(_ exam: ExamID) {
        kept.withLock { $0[exam] = nil }
    }
}
