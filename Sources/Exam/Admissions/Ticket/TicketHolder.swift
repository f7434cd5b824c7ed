/// The person on a ticket.
package struct TicketHolder: Hashable, Sendable {
    /// 姓名.
    package let fullName: String
    /// 性别.
    package let gender: Gender
    /// 身份证号, masked.
    package let maskedIDNumber: String
    /// 工作单位.
    package let unitName: String
    /// 报考科目.
    package let subjects: [String]
    /// 执法领域.
    package let field: String
    /// 照片; nil leaves the frame empty.
    package let photo: Photo?
    /// What was granted, such as 延长30分钟; nil when nothing was asked for.
    package let accommodation: String?

    /// What a ticket shows of the form; the ID number is masked here and not kept.
    package init(_ applicant: Applicant) {
        fullName = applicant.fullName
        gender = applicant.gender
        maskedIDNumber = applicant.idNumber.masked
        unitName = applicant.unitName
        subjects = applicant.subjects
        field = applicant.field
        photo = applicant.photo
        accommodation = applicant.accommodation?.chinese
    }
}
