import Vocabulary

extension EligibilityRule {
    /// Fields that every form must have (practice 2.2, 必): `field.required`.
    static let requiredFields = EligibilityRule("required-fields") { applicant, _ in
        let texts = [
            ("单位名称", "the unit's name", applicant.unitName),
            ("所属县区", "the district", applicant.district),
            ("职务", "the job title", applicant.jobTitle),
            ("执法领域", "the field of enforcement", applicant.field),
            ("学历", "the education", applicant.education),
            ("执法类别", "the category of enforcement", applicant.categories.first?.chinese ?? ""),
            ("报考科目", "the subject", applicant.subjects.first ?? ""),
        ]
        return texts.filter { $0.2.trimmed.isEmpty }.map { column, english, _ in
            Finding(
                "field.required", at: Finding.Place(column: column), "未填写\(column)",
                "\(english) is missing")
        }
    }
}
