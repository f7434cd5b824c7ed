/// The page from which the own ticket is printed.
package struct TicketEntryPage: SitePage, Hashable {
    package static let template = TemplateName.applicantTicket

    package let exam: String
    package let title: String
    /// From when to when it can be printed.
    package let window: String
    /// Why it cannot be printed now; nil when it can.
    package let refusal: String?
    /// Where and when the person sits, as far as it is announced.
    package let seat: [PageFact]
    /// 考生须知.
    package let notes: [String]

    package init(
        exam: String, title: String, window: String, refusal: String?, seat: [PageFact],
        notes: [String]
    ) {
        self.exam = exam
        self.title = title
        self.window = window
        self.refusal = refusal
        self.seat = seat
        self.notes = notes
    }
}
