package import Vocabulary

/// Who registers, with the fields of the form (报名表, practice 2.2). Gender, date of birth and kind
/// of document follow from the ID number and are not asked again.
package struct Applicant: Hashable, Sendable, Codable {
    /// 姓名, normalised by `PersonName`.
    package let fullName: String
    /// 证件号码.
    package let idNumber: ResidentIDNumber
    /// 所在单位, by its code in the tree of units.
    package let unit: UnitCode
    /// The full name of the unit, as printed.
    package let unitName: String
    /// The county or district of the unit, or 市级.
    package let district: String
    /// 内设机构/所队.
    package let department: String?
    /// 职务/职级.
    package let jobTitle: String
    /// 编制性质.
    package let establishment: EstablishmentType
    /// 单位性质.
    package let authority: AuthorityType
    /// 执法类别.
    package let categories: [EnforcementCategory]
    /// 执法领域, such as 生态环境.
    package let field: String
    /// 执法区域.
    package let jurisdiction: String?
    /// 学历/学位.
    package let education: String
    /// 专业.
    package let major: String?
    /// 法律职业资格证: whether the person has it.
    package let legalQualification: Bool
    /// 参加工作时间.
    package let workSince: YearMonth?
    /// 从事执法时间.
    package let enforcementSince: YearMonth?
    /// 现有执法证.
    package let existingCertificate: ExistingCertificate?
    /// 报考类型.
    package let applicationType: ApplicationType
    /// 报考科目, such as 通用法律知识.
    package let subjects: [String]
    /// 手机号, normalised by `MobileNumber`.
    package let mobile: String
    /// 特殊考试需求; nil when there is none.
    package let accommodation: Accommodation?
    /// 民族: only where the card's application needs it.
    package let ethnicity: String?
    /// 照片; nil when none was handed in.
    package let photo: Photo?
    /// 在编证明等附件.
    package let attachments: [Attachment]
    /// 本人承诺; nil until it is given.
    package let declaration: Declaration?

    /// The fields in the order of the form. Name and mobile number are normalised; whether the
    /// values are allowed is for `EligibilityRules` to say.
    package init(
        fullName: String, idNumber: ResidentIDNumber, unit: UnitCode, unitName: String,
        district: String, department: String? = nil, jobTitle: String,
        establishment: EstablishmentType, authority: AuthorityType,
        categories: [EnforcementCategory], field: String, jurisdiction: String? = nil,
        education: String, major: String? = nil, legalQualification: Bool = false,
        workSince: YearMonth? = nil, enforcementSince: YearMonth? = nil,
        existingCertificate: ExistingCertificate? = nil, applicationType: ApplicationType,
        subjects: [String], mobile: String, accommodation: Accommodation? = nil,
        ethnicity: String? = nil, photo: Photo? = nil, attachments: [Attachment] = [],
        declaration: Declaration? = nil
    ) {
        self.fullName = PersonName.normalised(fullName)
        self.idNumber = idNumber
        self.unit = unit
        self.unitName = unitName
        self.district = district
        self.department = department
        self.jobTitle = jobTitle
        self.establishment = establishment
        self.authority = authority
        self.categories = categories
        self.field = field
        self.jurisdiction = jurisdiction
        self.education = education
        self.major = major
        self.legalQualification = legalQualification
        self.workSince = workSince
        self.enforcementSince = enforcementSince
        self.existingCertificate = existingCertificate
        self.applicationType = applicationType
        self.subjects = subjects
        self.mobile = MobileNumber.normalised(mobile)
        self.accommodation = accommodation
        self.ethnicity = ethnicity
        self.photo = photo
        self.attachments = attachments
        self.declaration = declaration
    }

    /// 性别.
    package var gender: Gender { idNumber.gender }

    /// 出生日期.
    package var birthDate: CalendarDate { idNumber.birthDate }
}
