import Bank
import Papers
import Programme
package import Vocabulary

extension ExamOffice {
    /// Whether an exam of this programme can be held with this bank: every cell of the blueprint
    /// can be filled, and every scoring policy fits the items. Writes nothing.
    ///
    /// - Throws: `exam.bank-unfit` with everything that is lacking.
    package func checkBank() throws(Refusal) {
        let request = PaperRequest(
            candidates: [], bank: bank.approved, blueprint: programme.blueprint)
        let findings = try bankFindings(request) + policyFindings(request.items)
        guard findings.isEmpty else {
            throw Refusal(
                "exam.bank-unfit", "现有题库不能满足本考试的要求，共\(findings.count)处：",
                "the bank does not fit this exam, in \(findings.count) places", findings: findings)
        }
    }
    /// What keeps papers from being drawn for as many people as are expected.
    private func bankFindings(_ request: PaperRequest) throws(Refusal) -> [Finding] {
        do {
            return try request.bankFindings(
                by: planning, people: programme.expectedCandidates,
                sessions: programme.sessions.count,
                exposureLimit: programme.draw.exposureLimit * 10
            ).filter { $0.severity == .error }
        } catch {
            guard error.code == "papers.no-planner" else { throw error }
            return try request.bankFindings()
        }
    }
}
