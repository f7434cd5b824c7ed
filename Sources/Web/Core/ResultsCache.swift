package import Office
import Synchronization
package import Vocabulary

/// The results of exams, computed once while nothing changes: a whole city asks for them on the
/// same evening.
package final class ResultsCache: Sendable {
    private struct Kept {
        /// How many corrections were decided when it was computed: a command may decide on one.
        let decided: Int
        /// Where the exam's audit chain ended then.
        let head: AuditHead?
        let results: ExamResults
    }

    private let kept = Mutex<[ExamID: Kept]>([:])

    package init() {}

    /// The results as they stand.
    ///
    /// Kept until a correction is decided; before the publication until anything is done at all,
    /// so that whoever goes through the pages of a large exam waits once.
    /// - Throws: `results.not-graded`.
    package func results(of office: ExamOffice, _ site: Site) async throws -> ExamResults {
        let exam = office.exam
        let (decided, head, isPublished) = try office.records.read { books in
            (
                try books.corrections(in: exam).count { $0.decision != nil },
                try books.auditHead(of: exam),
                try books.stages(of: exam)["published"] != nil
            )
        }
        if let known = kept.withLock({ $0[exam] }), known.decided == decided,
            isPublished || known.head == head
        {
            return known.results
        }
        let results = try await site.heavy { try office.results() }
        kept.withLock { $0[exam] = Kept(decided: decided, head: head, results: results) }
        return results
    }

    /// Forgets the results of an exam, when an act has changed them.
    package func forget(_ exam: ExamID) {
        kept.withLock { $0[exam] = nil }
    }
}
