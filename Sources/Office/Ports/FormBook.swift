package import Vocabulary

/// A form that is not handed in yet: fields by name, as typed, sound or not.
package struct DraftRecord: Hashable, Sendable {
    package let account: AccountID
    package let exam: ExamID
    package let fields: [String: String]
    package let savedAt: Moment

    package init(account: AccountID, exam: ExamID, fields: [String: String], savedAt: Moment) {
        self.account = account
        self.exam = exam
        self.fields = fields
        self.savedAt = savedAt
    }
}

/// A file that somebody uploaded, kept under its digest.
package struct FileRecord: Hashable, Sendable {
    /// SM3 in hexadecimal.
    package let digest: String
    package let mediaType: String
    package let bytes: [UInt8]
    package let storedAt: Moment

    package init(digest: String, mediaType: String, bytes: [UInt8], storedAt: Moment) {
        self.digest = digest
        self.mediaType = mediaType
        self.bytes = bytes
        self.storedAt = storedAt
    }
}

/// A candidate's request to have the own result checked (成绩复核), and the office's answer.
package struct EnquiryRecord: Hashable, Sendable {
    package let registration: RegistrationID
    /// From 1 within the exam.
    package let number: Int
    package let text: String
    package let askedAt: Moment
    /// Nil until the office answers.
    package let answer: String?
    package let answeredAt: Moment?

    package init(
        registration: RegistrationID, number: Int, text: String, askedAt: Moment,
        answer: String? = nil, answeredAt: Moment? = nil
    ) {
        self.registration = registration
        self.number = number
        self.text = text
        self.askedAt = askedAt
        self.answer = answer
        self.answeredAt = answeredAt
    }
}

/// Drafts, uploaded files and requests for a check of a result.
package protocol FormBook {
    /// Replaces an earlier draft of the same account and exam.
    func save(_ draft: DraftRecord) throws
    func draft(of account: AccountID, in exam: ExamID) throws -> DraftRecord?
    func removeDraft(of account: AccountID, in exam: ExamID) throws

    /// The same digest again changes nothing.
    func store(_ file: FileRecord) throws
    func file(_ digest: String) throws -> FileRecord?

    /// - Throws: `Fault` when the number exists in that exam.
    func insert(_ enquiry: EnquiryRecord, in exam: ExamID) throws
    /// Adds the answer, once.
    ///
    /// - Throws: `Fault` when there is no such request or it has an answer.
    func answer(
        enquiry number: Int, _ answer: String, at moment: Moment, in exam: ExamID) throws
    /// Ascending by number.
    func enquiries(in exam: ExamID) throws -> [EnquiryRecord]

    /// A stage that an exam has passed, such as `published`; the same name again changes nothing.
    func markStage(_ name: String, at moment: Moment, in exam: ExamID) throws
    /// When each stage was passed.
    func stages(of exam: ExamID) throws -> [String: Moment]
}
