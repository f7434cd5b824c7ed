package import Vocabulary

/// The register of the qualified (合格人员名册): who may be given a certificate. It is what the
/// certificate desk and the inspector pool read; it has no ID numbers (practice 1.12).
package struct QualifiedRegister: Hashable, Sendable {
    /// Which certificate a pass leads to.
    package enum CertificateType: String, Hashable, Sendable, CaseIterable {
        /// 行政执法证: staff of organs and of organisations with authority by law.
        case enforcement
        /// 委托行政执法证: staff of entrusted organisations.
        case entrusted

        /// The name of the certificate.
        package var chinese: String {
            switch self {
            case .enforcement: "行政执法证"
            case .entrusted: "委托行政执法证"
            }
        }
    }

    /// One person who passed.
    package struct Entry: Hashable, Sendable {
        /// 姓名.
        package let fullName: String
        /// 单位, by which the register is sorted.
        package let unit: UnitCode
        /// 单位 as printed.
        package let unitName: String
        /// 准考证号.
        package let candidateNumber: CandidateNumberID
        /// 执法领域.
        package let field: String
        /// 申领证件.
        package let certificate: CertificateType
        /// Nil where the exam publishes 合格 and no score.
        package let score: Marks?

        package init(
            fullName: String, unit: UnitCode, unitName: String, candidateNumber: CandidateNumberID,
            field: String, certificate: CertificateType, score: Marks? = nil
        ) {
            self.fullName = fullName
            self.unit = unit
            self.unitName = unitName
            self.candidateNumber = candidateNumber
            self.field = field
            self.certificate = certificate
            self.score = score
        }
    }

    /// The exam that was passed.
    package let exam: ExamID
    /// The heading of the document.
    package let title: String
    /// Who gives it out.
    package let organiser: String
    /// 成文日期.
    package let date: CalendarDate
    /// The one body that may read it, for an exam before appointment; nil when it may be published.
    package let restrictedTo: String?
    /// By unit, then candidate number.
    package let entries: [Entry]

    package init(
        exam: ExamID, title: String, organiser: String, date: CalendarDate,
        restrictedTo: String? = nil, entries: [Entry]
    ) {
        self.exam = exam
        self.title = title
        self.organiser = organiser
        self.date = date
        self.restrictedTo = restrictedTo
        self.entries = entries.sorted {
            ($0.unit, $0.candidateNumber) < ($1.unit, $1.candidateNumber)
        }
    }

    /// How many of them get this certificate.
    package func count(of certificate: CertificateType) -> Int {
        entries.count { $0.certificate == certificate }
    }
}
