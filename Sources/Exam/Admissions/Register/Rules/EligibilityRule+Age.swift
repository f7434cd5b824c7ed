import Vocabulary

extension EligibilityRule {
    /// Age in completed years on the day that the rules name (practice 1.3):
    /// `age.below-minimum`, `age.above-maximum`.
    static let age = EligibilityRule("age") { applicant, context in
        let rules = context.rules
        let place = Finding.Place(column: "身份证号")
        let age = applicant.birthDate.age(on: rules.ageOn)
        if age < rules.minimumAge {
            return [
                Finding(
                    "age.below-minimum", at: place,
                    "至\(rules.ageOn.chinese)未满\(rules.minimumAge)周岁",
                    "younger than \(rules.minimumAge) on \(rules.ageOn)")
            ]
        }
        guard let maximum = rules.maximumAge, age > maximum else { return [] }
        return [
            Finding(
                "age.above-maximum", at: place,
                "至\(rules.ageOn.chinese)已满\(age)周岁，超过\(maximum)周岁(R13)",
                "\(age) years old on \(rules.ageOn), above the limit of \(maximum) (R13)")
        ]
    }
}
