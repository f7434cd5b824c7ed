package import Office
import Synchronization
package import Vocabulary

/// The results of exams, computed once while nothing changes: a whole city asks for them on the
/// same evening.
package final class ResultsCache: Sendable {
    private struct Kept {
        /// How many corrections were decided when it was computed: a command may decide on one.
        let decided: Int
        let results: ExamResults
    }

    private let kept = Mutex<[ExamID: Kept]>([:])

    package init() {}

    /// The results as they stand.
    ///
    /// Kept from the publication on; before it they are computed each time.
    /// - Throws: `results.not-graded`.
    package func results(of office: ExamOffice, _ site: Site) async throws -> ExamResults {
        let decided = try office.corrections().count { $0.decision != nil }
        if let known = kept.withLock({ $0[office.exam] }), known.decided == decided {
            return known.results
        }
        let results = try await site.heavy { try office.results() }
        let stages = try office.records.read { try $0.stages(of: office.exam) }
        if stages["published"] != nil {
            kept.withLock { $0[office.exam] = Kept(decided: decided, results: results) }
        }
        return results
    }

    /// Forgets the results of an exam, when an act has changed them.
    package func forget(_ exam: ExamID) {
        kept.withLock { $0[exam] = nil }
    }
}
