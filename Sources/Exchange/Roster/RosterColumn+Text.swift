package import Admissions
import Vocabulary

extension RosterColumn {
    /// What stands in this column for a person, as `RosterReader` reads it back; empty for nothing.
    package func text(of applicant: Applicant) -> String {
        switch self {
        case .fullName: applicant.fullName
        case .idNumber: applicant.idNumber.text
        case .gender: applicant.gender.chinese
        case .unitName: applicant.unitName
        case .unitCode: applicant.unit.text
        case .district: applicant.district
        case .department: applicant.department ?? ""
        case .jobTitle: applicant.jobTitle
        case .establishment: applicant.establishment.chinese
        case .authority: applicant.authority.chinese
        case .categories: applicant.categories.map(\.chinese).joined(separator: "、")
        case .field: applicant.field
        case .jurisdiction: applicant.jurisdiction ?? ""
        case .education: applicant.education
        case .major: applicant.major ?? ""
        case .legalQualification: applicant.legalQualification ? "有" : "无"
        case .workSince: RosterColumn.month(applicant.workSince)
        case .enforcementSince: RosterColumn.month(applicant.enforcementSince)
        case .certificateNumber: applicant.existingCertificate?.number ?? ""
        case .certificateValidTo: applicant.existingCertificate?.validTo.description ?? ""
        case .applicationType: applicant.applicationType.chinese
        case .subjects: applicant.subjects.joined(separator: "、")
        case .mobile: applicant.mobile
        case .accommodation: applicant.accommodation?.chinese ?? ""
        case .ethnicity: applicant.ethnicity ?? ""
        }
    }

    /// The words of a column that has a fixed list of which one is chosen; empty for the others.
    package var choices: [String] {
        switch self {
        case .gender: Gender.allCases.map(\.chinese)
        case .establishment: EstablishmentType.allCases.map(\.chinese)
        case .authority: AuthorityType.allCases.map(\.chinese)
        case .legalQualification: ["有", "无"]
        case .applicationType: ApplicationType.allCases.map(\.chinese)
        default: []
        }
    }

    private static func month(_ month: YearMonth?) -> String {
        month.map { "\($0.year)-\(twoDigits($0.month))" } ?? ""
    }
}
