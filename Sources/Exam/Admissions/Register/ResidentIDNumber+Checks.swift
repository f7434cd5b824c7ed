package import Vocabulary

extension ResidentIDNumber {
    /// Everything that is wrong with a number as typed; empty for a valid one.
    ///
    /// Rules: `id-number.missing`, `.excel-damaged`, `.fifteen-digits`, `.length`, `.characters`,
    /// `.region`, `.birth-date`, `.check-digit`. No finding repeats the number.
    package static func findings(in typed: String) -> [Finding] {
        let text = normalised(typed)
        if let damage = shapeFinding(of: text) { return [damage] }
        return [regionFinding(of: text), birthDateFinding(of: text), checkFinding(of: text)]
            .compactMap { $0 }
    }

    /// Half-width, without white space, in capitals.
    static func normalised(_ typed: String) -> String {
        typed.halfWidth.compact.uppercased()
    }

    /// Digits 7 to 14 as a date; nil when there is no such day.
    static func birthDate(in text: String) -> CalendarDate? {
        let digits = text.dropFirst(6).prefix(8)
        guard let year = Int(digits.prefix(4)), let month = Int(digits.dropFirst(4).prefix(2)),
            let day = Int(digits.suffix(2))
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// A number that is not eighteen characters of the right kind: then nothing else can be said.
    private static func shapeFinding(of text: String) -> Finding? {
        if text.isEmpty {
            return finding("missing", "未填写身份证号", "the ID number is missing")
        }
        if text.isScientific { return excelDamage }
        if text.utf8.count == 15, text.isDigits {
            return finding(
                "fifteen-digits", "一代身份证的15位号码已停用，请填写18位号码",
                "numbers of 15 digits are no longer valid; give the one of 18")
        }
        guard text.count == 18 else {
            return finding(
                "length", "身份证号应为18位，现为\(text.count)位",
                "an ID number has 18 characters, not \(text.count)")
        }
        guard String(text.dropLast()).isDigits, text.hasSuffix("X") || text.isDigits else {
            return finding(
                "characters", "身份证号前17位应为数字，末位应为数字或X",
                "the first 17 characters are digits, the last a digit or X")
        }
        return nil
    }

    /// The provinces of GB/T 2260, and 81 to 83 of the residence permits.
    private static let provinces: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46,
        50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
    ]

    private static func regionFinding(of text: String) -> Finding? {
        if let province = Int(text.prefix(2)), provinces.contains(province) { return nil }
        return finding(
            "region", "身份证号前6位不是有效的行政区划代码",
            "the first six digits are no region code (GB/T 2260)")
    }

    private static func birthDateFinding(of text: String) -> Finding? {
        guard birthDate(in: text) == nil else { return nil }
        return finding(
            "birth-date", "身份证号第7至14位不是真实的日期", "digits 7 to 14 are not a real date")
    }

    /// A wrong check character; when the number ends in 000, a spreadsheet is the likely culprit.
    private static func checkFinding(of text: String) -> Finding? {
        let expected = ISO7064.mod11Radix2(text.dropLast().compactMap(\.wholeNumberValue))
        let given = text.last?.wholeNumberValue ?? 10
        if given == expected { return nil }
        if text.hasSuffix("000") { return excelDamage }
        return finding(
            "check-digit", "身份证号末位校验码不正确，请核对是否有错位、漏写",
            "the check character does not fit the other 17; some digit is wrong")
    }

    private static var excelDamage: Finding {
        finding(
            "excel-damaged",
            "身份证号已被电子表格改为数值而失真（如5.108E+17，或末三位变为000），"
                + "请将该列设为文本格式后重新填写",
            "a spreadsheet turned the ID number into a number and lost its last digits; "
                + "make the column text and type it again")
    }

    private static func finding(_ rule: String, _ chinese: String, _ english: String) -> Finding {
        Finding(
            "id-number.\(rule)", at: Finding.Place(column: "身份证号"), chinese, english)
    }
}
