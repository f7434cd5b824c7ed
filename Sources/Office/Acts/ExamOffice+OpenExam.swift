import Programme
import Seals
import Vocabulary

extension ExamOffice {
    /// Opens the exam: from here on its config counts.
    ///
    /// - Parameter config: the text of the config file, kept with the exam.
    /// - Throws: `exam.other-config` when the exam was opened with another config.
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
}
