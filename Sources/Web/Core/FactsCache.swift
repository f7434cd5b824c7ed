import Office
import Vocabulary

/// How far exams have come. Counting goes through every row of an exam, so what was counted a
/// moment ago is shown while it is counted anew; after an act it is always counted first.
actor FactsCache {
    private struct Counted {
        /// The end of the exam's audit chain when the counting began: every act moves it.
        let head: AuditHead?
        let facts: ExamFacts
    }

    private struct Counting {
        let head: AuditHead?
        let task: Task<ExamFacts, any Error>
    }

    /// Milliseconds for which a count is shown as it is; rooms at work add no audit lines.
    private static let fresh = 2_000
    /// Milliseconds for which it is shown at all.
    private static let usable = 10_000

    private var counted: [ExamID: Counted] = [:]
    private var counting: [ExamID: Counting] = [:]

    /// The facts of the exam as they stand, or stood a few seconds ago.
    ///
    /// - Throws: what the store throws.
    func facts(
        of office: ExamOffice, _ site: Site, at now: Moment
    ) async throws -> ExamFacts {
        let head = try office.records.read { try $0.auditHead(of: office.exam) }
        if let known = counted[office.exam], known.head == head {
            let age = now.millisecondsSince1970 - known.facts.now.millisecondsSince1970
            if age > 0, age <= FactsCache.usable {
                if age > FactsCache.fresh { _ = count(office, site, head, at: now) }
                var facts = known.facts
                facts.now = now
                return facts
            }
        }
        return try await count(office, site, head, at: now).value
    }

    /// Counts, once at a time for each state of the exam.
    private func count(
        _ office: ExamOffice, _ site: Site, _ head: AuditHead?, at now: Moment
    ) -> Task<ExamFacts, any Error> {
        if let running = counting[office.exam], running.head == head { return running.task }
        let task = Task {
            defer { ended(office.exam, head) }
            let facts = try await site.heavy { try office.facts(at: now) }
            counted[office.exam] = Counted(head: head, facts: facts)
            return facts
        }
        counting[office.exam] = Counting(head: head, task: task)
        return task
    }

    private func ended(_ exam: ExamID, _ head: AuditHead?) {
        if counting[exam]?.head == head { counting[exam] = nil }
    }
}
