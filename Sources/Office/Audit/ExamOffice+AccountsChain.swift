package import Vocabulary

extension ExamOffice {
    /// The audit chain of accounts and sign-ins, which belong to no exam. No config can have this
    /// id: ids of exams have no low line.
    package static let accountsChain: ExamID = "_accounts"
}
