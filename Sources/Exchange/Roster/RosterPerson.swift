import Admissions
import Vocabulary

/// Makes an applicant of a row. Formats are checked here; who may sit is for the eligibility rules.
struct RosterPerson {
    let row: RosterRow
    let defaults: RosterDefaults

    /// Nil when something is wrong; then the log of the row says all that is.
    func applicant() -> Applicant? {
        let before = row.log.findings.count
        let name = row.requiredText(.fullName)
        let number = idNumber()
        checkGender(against: number)
        let unit = unit()
        let district = text(.district, defaults.district)
        let post = post()
        let mobile = mobile()
        let applicationType = entry(.applicationType, defaults.applicationType)
        let subjects = row.header.has(.subjects) ? row.words(.subjects) : defaults.subjects
        let education = text(.education, defaults.education)
        let legalQualification = legalQualification()
        let workSince = month(.workSince)
        let enforcementSince = month(.enforcementSince)
        let certificate = certificate()
        let accommodation = accommodation()
        guard row.log.findings.count == before, let name, let number, let unit, let district,
            let post, let mobile, let applicationType, let subjects, let education
        else { return nil }
        return Applicant(
            fullName: name, idNumber: number, unit: unit.code, unitName: unit.name,
            district: district, department: row.optionalText(.department),
            jobTitle: post.jobTitle, establishment: post.establishment,
            authority: post.authority, categories: post.categories, field: post.field,
            jurisdiction: row.optionalText(.jurisdiction), education: education,
            major: row.optionalText(.major), legalQualification: legalQualification,
            workSince: workSince, enforcementSince: enforcementSince,
            existingCertificate: certificate, applicationType: applicationType,
            subjects: subjects, mobile: mobile, accommodation: accommodation,
            ethnicity: row.optionalText(.ethnicity))
    }

    /// Findings of the number's own rules, at this row.
    private func idNumber() -> ResidentIDNumber? {
        let cell = row.cell(.idNumber)
        guard cell.kind != .error else {
            _ = row.requiredText(.idNumber)
            return nil
        }
        // A rounded number may by chance have the right check digit: it is damaged all the same.
        let typed = cell.kind == .damagedNumber ? "5.1E+17" : cell.text
        do throws(Refusal) {
            return try ResidentIDNumber(typed)
        } catch {
            for finding in error.findings {
                row.wrong(finding.rule, .idNumber, finding.chinese, finding.english)
            }
            return nil
        }
    }

    private func checkGender(against number: ResidentIDNumber?) {
        guard row.header.has(.gender), let text = row.optionalText(.gender),
            let gender: Gender = row.entry(text, .gender), let number, gender != number.gender
        else { return }
        row.wrong(
            "gender.contradicts-id-number", .gender,
            "性别为\(gender.chinese)，与身份证号(\(number.gender.chinese))不符。",
            "the gender contradicts the ID number")
    }

    /// Without a column for the unit the district stands for it; without a code its name does.
    private func unit() -> (code: UnitCode, name: String)? {
        let name =
            row.header.has(.unitName)
            ? row.requiredText(.unitName) : row.cell(.district).text.trimmed
        let code = row.header.has(.unitCode) ? row.requiredText(.unitCode) : name
        guard let name, let code, !name.isEmpty, !code.isEmpty else { return nil }
        return (UnitCode(code), name)
    }

    private struct Post {
        let jobTitle: String
        let establishment: EstablishmentType
        let authority: AuthorityType
        let categories: [EnforcementCategory]
        let field: String
    }

    private func post() -> Post? {
        let jobTitle = text(.jobTitle, defaults.jobTitle)
        let establishment = entry(.establishment, defaults.establishment)
        let authority = entry(.authority, defaults.authority)
        let categories =
            row.header.has(.categories)
            ? row.entries(.categories, EnforcementCategory.self) : defaults.categories
        let field = text(.field, defaults.field)
        guard let jobTitle, let establishment, let authority, let categories, let field else {
            return nil
        }
        return Post(
            jobTitle: jobTitle, establishment: establishment, authority: authority,
            categories: categories, field: field)
    }

    private func text(_ column: RosterColumn, _ fallback: String?) -> String? {
        row.header.has(column) ? row.requiredText(column) : fallback
    }

    private func entry<Entry: ChineseNamed>(
        _ column: RosterColumn, _ fallback: Entry?
    ) -> Entry? {
        row.header.has(column) ? row.entry(column, Entry.self) : fallback
    }

    private func mobile() -> String? {
        guard let text = text(.mobile, defaults.mobile) else { return nil }
        guard row.header.has(.mobile), !MobileNumber.isValid(MobileNumber.normalised(text)) else {
            return text
        }
        row.wrong(
            "mobile.format", .mobile, "手机号应为11位数字，以13至19开头。",
            "a mobile number has 11 digits and begins with 13 to 19")
        return nil
    }

    private func legalQualification() -> Bool {
        guard let text = row.optionalText(.legalQualification) else { return false }
        switch text.uppercased() {
        case "是", "有", "TRUE", "√", "1", "A", "B", "C", "A证", "B证", "C证", "A类", "B类", "C类":
            return true
        case "否", "FALSE", "0", "×": return false
        default:
            row.wrong(
                "roster.unknown-word", .legalQualification, "法律职业资格应填“有”或“无”。",
                "say 有 or 无")
            return false
        }
    }

    private func month(_ column: RosterColumn) -> YearMonth? {
        guard let text = row.optionalText(column) else { return nil }
        guard let month = YearMonth(text) else {
            row.wrong(
                "roster.not-a-month", column, "\(column.title)应为年月，如 2005-07。",
                "a month such as 2005-07 is wanted")
            return nil
        }
        return month
    }

    private func certificate() -> ExistingCertificate? {
        let number = row.optionalText(.certificateNumber)
        let validTo = row.optionalText(.certificateValidTo)
        guard let number else {
            if validTo != nil {
                row.wrong(
                    "certificate.no-number", .certificateNumber, "填写了执法证有效期，未填写现有执法证号。",
                    "a validity without the number of the certificate")
            }
            return nil
        }
        guard let date = validTo.flatMap(CalendarDate.init(typed:)) else {
            row.wrong(
                "certificate.no-validity", .certificateValidTo,
                "有执法证的，应填写有效期至，如 2020-12-31。",
                "a certificate needs the last day of its validity, such as 2020-12-31")
            return nil
        }
        return ExistingCertificate(number: number, validTo: date)
    }

    private func accommodation() -> Accommodation? {
        guard let text = row.optionalText(.accommodation), text != "否" else { return nil }
        guard let accommodation = Accommodation(chinese: text) else {
            row.wrong(
                "roster.unknown-word", .accommodation,
                "特殊考试需求无法识别，应为：轮椅座位、大字试卷、读屏软件、延长30分钟。",
                "unknown need; known: 轮椅座位, 大字试卷, 读屏软件, 延长30分钟")
            return nil
        }
        return accommodation
    }
}

extension CalendarDate {
    /// Reads a day as people type it: `2020-12-31`, `2020/12/31`, `2020.12.31`, `2020年12月31日`,
    /// `20201231`.
    fileprivate init?(typed text: String) {
        let parts = text.split { !("0"..."9").contains($0) }
        if parts.count == 1, parts[0].count == 8 {
            let digits = parts[0]
            self.init(
                iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
        } else {
            guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
                let day = Int(parts[2])
            else { return nil }
            self.init(year: year, month: month, day: day)
        }
    }
}
