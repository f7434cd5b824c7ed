/// The score notice (成绩通知单) of one candidate: one A4 page (practice 2.16).
///
/// Every text is printed as it stands: marks, dates and numbers are formatted by the caller.
package struct NoticePage: Hashable, Sendable {
    /// The exam, such as 广元市2017年第一期行政执法资格考试.
    package let title: String
    /// Whom it is for.
    package let holder: Holder
    /// 科目.
    package let subject: String
    /// What came out.
    package let result: Result
    /// How to ask for a check of it.
    package let review: Review
    /// How long a pass counts (有效期); printed on passes only.
    package let validity: String?
    /// The office that publishes the result.
    package let organiser: String
    /// 咨询电话; nil leaves the line out.
    package let telephone: String?
    /// The date under the notice, such as 2017年11月20日.
    package let issued: String
    /// What `zhikao verify notice` checks (校验码).
    package let verification: String?
    /// That it replaces earlier notices, and why, as a sentence; nil for a first one.
    package let reissue: String?

    /// A notice without validity, telephone or tag leaves their lines out.
    package init(
        title: String, holder: Holder, subject: String, result: Result, review: Review,
        validity: String? = nil, organiser: String, telephone: String? = nil, issued: String,
        verification: String? = nil, reissue: String? = nil
    ) {
        self.title = title
        self.holder = holder
        self.subject = subject
        self.result = result
        self.review = review
        self.validity = validity
        self.organiser = organiser
        self.telephone = telephone
        self.issued = issued
        self.verification = verification
        self.reissue = reissue
    }
}
