/// The admission ticket (准考证) as it is printed: one A4 page (practice 2.7).
///
/// Every text is printed as it stands: dates, times and numbers are formatted by the caller.
package struct TicketPage: Hashable, Sendable {
    /// The exam, such as 广元市2017年第一期行政执法资格考试.
    package let title: String
    /// 准考证号.
    package let candidateNumber: String
    /// Whom it is for.
    package let holder: Holder
    /// 考点.
    package let site: String
    /// 考点地址.
    package let siteAddress: String
    /// One line of the table for each subject.
    package let sittings: [Sitting]
    /// 考生须知; numbered by the page.
    package let notes: [String]
    /// The office that holds the exam.
    package let organiser: String
    /// 咨询电话; nil leaves the line out.
    package let telephone: String?
    /// When this was printed and which print it is, such as 2017年11月1日 10:00 第1次打印.
    package let printed: String
    /// The tag by which a forged ticket is told offline (校验码).
    package let verification: String?

    /// A ticket without telephone or tag leaves their lines out.
    package init(
        title: String, candidateNumber: String, holder: Holder, site: String,
        siteAddress: String, sittings: [Sitting], notes: [String], organiser: String,
        telephone: String? = nil, printed: String, verification: String? = nil
    ) {
        self.title = title
        self.candidateNumber = candidateNumber
        self.holder = holder
        self.site = site
        self.siteAddress = siteAddress
        self.sittings = sittings
        self.notes = notes
        self.organiser = organiser
        self.telephone = telephone
        self.printed = printed
        self.verification = verification
    }
}
