/// The wordings that people read, apart from the bulletin.
///
/// A text may name figures of the same config in braces, such as `{lateLimitMinutes}`, so that no
/// number has to be written twice; see `ExamProgramme.filled(_:)`.
package struct ExamTexts: Hashable, Sendable {
    /// 考生须知: what is printed on the ticket, one numbered line each.
    package var ticketNotes: [String]
    /// 本人承诺: what an applicant accepts at registration.
    package var declaration: String
    /// 考场纪律: what is read out before the start, one line each.
    package var discipline: [String]
    /// 成绩复核办法: how to ask for a check of a result, printed on the score notice.
    package var resultReview: String

    /// Texts with their names still in braces.
    package init(
        ticketNotes: [String], declaration: String, discipline: [String], resultReview: String
    ) {
        self.ticketNotes = ticketNotes
        self.declaration = declaration
        self.discipline = discipline
        self.resultReview = resultReview
    }
}
