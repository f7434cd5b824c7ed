package import Admissions
package import Grading
package import Publication
package import Vocabulary

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

    /// A notice that was given out and no longer holds.
    package struct ReplacedNotice: Hashable, Sendable {
        package let notice: ScoreNotice
        /// The number of the correction that replaced it.
        package let correction: Int
        package let on: CalendarDate
        /// Why, in words for everybody.
        package let because: String
    }

    /// Ascending by candidate number.
    package let lines: [Line]
    /// One for each line, in the same order.
    package let notices: [ScoreNotice]
    /// Ascending by candidate number, the oldest first.
    package let replaced: [ReplacedNotice]
    package let bulletin: Bulletin
    package let register: QualifiedRegister
}
