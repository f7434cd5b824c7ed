package import Admissions

/// What is taken for a column that a roster does not have. Nothing is invented: a column with no
/// default is missing, and each default that is used is a warning.
package struct RosterDefaults: Hashable, Sendable {
    /// The county or district of the unit, or 市级.
    package var district: String?
    /// 职务/职级.
    package var jobTitle: String?
    /// 编制性质.
    package var establishment: EstablishmentType?
    /// 单位性质.
    package var authority: AuthorityType?
    /// 执法类别; empty for no default.
    package var categories: [EnforcementCategory]
    /// 执法领域.
    package var field: String?
    /// 学历.
    package var education: String?
    /// 报考类型.
    package var applicationType: ApplicationType?
    /// 报考科目; empty for no default.
    package var subjects: [String]
    /// 手机号 for everybody: the unit's own, where people gave none.
    package var mobile: String?

    /// All columns that the form asks for must be there, but for what is given here.
    package init(
        district: String? = nil, jobTitle: String? = nil, establishment: EstablishmentType? = nil,
        authority: AuthorityType? = nil, categories: [EnforcementCategory] = [],
        field: String? = nil, education: String? = nil, applicationType: ApplicationType? = nil,
        subjects: [String] = [], mobile: String? = nil
    ) {
        self.district = district
        self.jobTitle = jobTitle
        self.establishment = establishment
        self.authority = authority
        self.categories = categories
        self.field = field
        self.education = education
        self.applicationType = applicationType
        self.subjects = subjects
        self.mobile = mobile
    }

    /// Every column that the form asks for must be there.
    package static let none = RosterDefaults()

    /// The default of a column as the roster would spell it; nil when there is none.
    func wording(of column: RosterColumn) -> String? {
        switch column {
        case .district: district
        case .jobTitle: jobTitle
        case .establishment: establishment?.chinese
        case .authority: authority?.chinese
        case .categories:
            categories.isEmpty ? nil : categories.map(\.chinese).joined(separator: "、")
        case .field: field
        case .education: education
        case .applicationType: applicationType?.chinese
        case .subjects: subjects.isEmpty ? nil : subjects.joined(separator: "、")
        case .mobile: mobile
        default: nil
        }
    }
}
