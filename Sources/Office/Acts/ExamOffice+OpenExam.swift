import Programme
import Seals
package import Vocabulary

extension ExamOffice {
    /// Opens the exam: from here on its config counts.
    ///
    /// - Parameter config: the text of the config file, kept with the exam.
    /// - Throws: `exam.other-config` when the exam was opened with another config; `resit.unfit`
    ///   for a re-sit that does not fit the exams it belongs to.
    package func openExam(config: String, _ act: Act) throws {
        let digest = HashAlgorithm.sm3.hexadecimalDigest(Array(config.utf8))
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            let record: ExamRecord
            if let opened = try books.exam(exam) {
                record = opened
                guard opened.configDigest == digest else {
                    throw Refusal(
                        "exam.other-config", "本考试已按另一份配置开设，不能更换配置。",
                        "the exam was opened with another config")
                }
            } else {
                try checkReSit()
                record = ExamRecord(
                    exam: exam, title: programme.title, config: config, configDigest: digest,
                    openedAt: act.at)
                try books.insert(record)
            }
            trail.note(
                "exam.open", exam,
                ["config": .text(digest), "row": .text(RowDigest.of(record))])
        }
    }

    /// - Throws: `resit.unfit` with everything that does not fit.
    package func checkReSit() throws(Refusal) {
        let findings = programme.reSitFindings(beside: others).filter { $0.severity == .error }
        guard findings.isEmpty else {
            throw Refusal(
                "resit.unfit", "本补考与其所属的考试不相符，共\(findings.count)处：",
                "the re-sit does not fit the exams it belongs to: \(findings.count) findings",
                findings: findings)
        }
    }
}
