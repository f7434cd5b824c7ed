import Papers
import Programme
package import Vocabulary

extension ExamOffice {
    /// Whether an exam of this programme can be held with this bank: every cell of the blueprint
    /// can be filled, and every scoring policy fits the items. Writes nothing.
    ///
    /// - Throws: `exam.bank-unfit` with everything that is lacking.
    package func checkBank() throws(Refusal) {
        let request = paperRequest([])
        let findings = try request.bankFindings() + policyFindings(request)
        guard findings.isEmpty else {
            throw Refusal(
                "exam.bank-unfit", "现有题库不能满足本考试的要求，共\(findings.count)处：",
                "the bank does not fit this exam, in \(findings.count) places", findings: findings)
        }
    }
}
