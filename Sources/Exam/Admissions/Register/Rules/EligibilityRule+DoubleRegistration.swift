import Vocabulary

extension EligibilityRule {
    /// One registration per person and exam: `registration.double`, R12.
    static let doubleRegistration = EligibilityRule("double-registration") { applicant, context in
        guard context.registeredIDs.contains(applicant.idNumber) else { return [] }
        return [
            Finding(
                "registration.double", at: Finding.Place(column: "身份证号"),
                "此人已在本单位或他单位报名本期考试(R12)",
                "this person has already registered for this exam (R12)")
        ]
    }
}
