package import Vocabulary

/// The admission ticket (准考证): one page, printed by the candidate (practice 2.7). It has the
/// masked ID number only; the full one is on the invigilator's list.
package struct AdmissionTicket: Hashable, Sendable {
    /// Such as 广元市2017年第一期行政执法资格考试.
    package let title: String
    /// 准考证号.
    package let candidateNumber: CandidateNumberID
    /// Who may enter with it.
    package let holder: TicketHolder
    /// Where.
    package let place: TicketPlace
    /// When.
    package let times: TicketTimes
    /// 考生须知, line by line.
    package let notes: [String]
    /// Who holds the exam.
    package let organiser: String
    /// 咨询电话; nil when there is none.
    package let telephone: String?
    /// The tag by which a forged ticket is told without a network; nil where no seal is used.
    package let verification: String?
    /// Which print this is.
    package let print: TicketPrint

    /// The ticket of one candidate.
    package init(
        title: String, candidateNumber: CandidateNumberID, holder: TicketHolder,
        place: TicketPlace, times: TicketTimes, notes: [String], organiser: String,
        telephone: String? = nil, verification: String? = nil, print: TicketPrint
    ) {
        self.title = title
        self.candidateNumber = candidateNumber
        self.holder = holder
        self.place = place
        self.times = times
        self.notes = notes
        self.organiser = organiser
        self.telephone = telephone
        self.verification = verification
        self.print = print
    }
}
