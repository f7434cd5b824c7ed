package import Vocabulary

/// An exam as it was opened, with the config that counts for it.
package struct ExamRecord: Hashable, Sendable {
    package let exam: ExamID
    package let title: String
    /// The text of the config file.
    package let config: String
    /// SM3 of the config file in hexadecimal.
    package let configDigest: String
    package let openedAt: Moment

    package init(
        exam: ExamID, title: String, config: String, configDigest: String, openedAt: Moment
    ) {
        self.exam = exam
        self.title = title
        self.config = config
        self.configDigest = configDigest
        self.openedAt = openedAt
    }
}

/// The exams of the store.
package protocol ExamBook {
    /// - Throws: `Fault` when there is one of that id already.
    func insert(_ exam: ExamRecord) throws
    func exam(_ id: ExamID) throws -> ExamRecord?
    /// Ascending by id.
    func exams() throws -> [ExamRecord]
}
