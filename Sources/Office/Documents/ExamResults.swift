package import Admissions
package import Grading
package import Publication

/// What an exam came to: every candidate's outcome, and the documents made from them.
package struct ExamResults: Sendable {
    /// One seated candidate.
    package struct Line: Sendable {
        package let registration: Registration
        package let seat: SeatRecord
        package let outcome: Outcome
        /// The sections of the score; nil for a status.
        package let score: ScoreNotice.Score?
    }

    /// Ascending by candidate number.
    package let lines: [Line]
    package let notices: [ScoreNotice]
    package let bulletin: Bulletin
    package let register: QualifiedRegister
}
