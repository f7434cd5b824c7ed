import Vocabulary

extension EligibilityRule {
    /// What can still be doubtful about a valid number: a birth that lies ahead
    /// (`id-number.birth-date`), and, as a warning, three zeros at the end that fit the check
    /// character by chance (`id-number.ends-in-zeros`), for a spreadsheet's damage does so in one
    /// case of eleven.
    static let idNumber = EligibilityRule("id-number") { applicant, context in
        let place = Finding.Place(column: "身份证号")
        var findings: [Finding] = []
        if applicant.birthDate > context.today {
            findings.append(
                Finding(
                    "id-number.birth-date", at: place, "身份证号中的出生日期晚于今天",
                    "the date of birth lies in the future"))
        }
        if applicant.idNumber.text.hasSuffix("000") {
            findings.append(
                Finding(
                    "id-number.ends-in-zeros", severity: .warning, at: place,
                    "身份证号末三位为000，可能被电子表格改写，请核对",
                    "the number ends in 000, perhaps by a spreadsheet; compare it with the card"))
        }
        return findings
    }
}
