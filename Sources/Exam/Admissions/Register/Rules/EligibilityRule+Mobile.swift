import Vocabulary

extension EligibilityRule {
    /// Eleven digits from 13 to 19: `mobile.missing`, `mobile.excel-damaged`, `mobile.format`.
    static let mobile = EligibilityRule("mobile") { applicant, _ in
        let number = applicant.mobile
        if MobileNumber.isValid(number) { return [] }
        let place = Finding.Place(column: "手机号")
        if number.isEmpty {
            return [
                Finding("mobile.missing", at: place, "未填写手机号", "the mobile number is missing")
            ]
        }
        if number.isScientific {
            return [
                Finding(
                    "mobile.excel-damaged", at: place,
                    "手机号已被电子表格改为数值，请将该列设为文本格式后重新填写",
                    "a spreadsheet turned the mobile number into a number; make the column text")
            ]
        }
        return [
            Finding(
                "mobile.format", at: place, "手机号应为11位数字，以13至19开头",
                "a mobile number has 11 digits and begins with 13 to 19")
        ]
    }
}
