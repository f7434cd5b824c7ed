import Admissions
import Vocabulary

extension Applicant {
    /// Reads the form from the members of a body. What has files (photo, proofs) is taken over from
    /// the form that stands: it is changed on the pages.
    ///
    /// - Parameter declaration: what counts if the body says that it is accepted.
    /// - Throws: `request.invalid` with everything that is wrong.
    static func read(
        _ fields: inout APIFields, keeping old: Applicant? = nil, declaration: Declaration
    ) throws(Refusal) -> Applicant {
        let idNumber = fields.idNumber()
        let establishment = fields.entry("establishment", EstablishmentType.self)
        let authority = fields.entry("authority", AuthorityType.self)
        let type = fields.entry("applicationType", ApplicationType.self)
        let unit = fields.text("unit")
        let isDeclared = fields.bool("declarationAccepted")
        let form = Form(&fields)
        try fields.finish()
        guard let idNumber, let establishment, let authority, let type else {
            throw Refusal("request.invalid", "请求内容有误。", "the body cannot be read")
        }
        return Applicant(
            fullName: form.fullName, idNumber: idNumber, unit: UnitCode(unit),
            unitName: form.unitName, district: form.district, department: form.department,
            jobTitle: form.jobTitle, establishment: establishment, authority: authority,
            categories: form.categories, field: form.field, jurisdiction: form.jurisdiction,
            education: form.education, major: form.major,
            legalQualification: form.legalQualification, workSince: form.workSince,
            enforcementSince: form.enforcementSince, existingCertificate: form.certificate,
            applicationType: type, subjects: form.subjects, mobile: form.mobile,
            accommodation: Accommodation(form.needs), ethnicity: form.ethnicity,
            photo: old?.photo, attachments: old?.attachments ?? [],
            declaration: isDeclared ? declaration : old?.declaration)
    }

    /// The members that need nothing but their own kind.
    private struct Form {
        let fullName: String
        let unitName: String
        let district: String
        let department: String?
        let jobTitle: String
        let categories: [EnforcementCategory]
        let field: String
        let jurisdiction: String?
        let education: String
        let major: String?
        let legalQualification: Bool
        let workSince: YearMonth?
        let enforcementSince: YearMonth?
        let certificate: ExistingCertificate?
        let subjects: [String]
        let mobile: String
        let needs: [AccommodationNeed]
        let ethnicity: String?

        init(_ fields: inout APIFields) {
            fullName = fields.text("fullName")
            unitName = fields.text("unitName")
            district = fields.text("district")
            department = fields.optionalText("department")
            jobTitle = fields.text("jobTitle")
            categories = fields.entries(
                "categories", EnforcementCategory.self, isRequired: true)
            field = fields.text("field")
            jurisdiction = fields.optionalText("jurisdiction")
            education = fields.text("education")
            major = fields.optionalText("major")
            legalQualification = fields.bool("legalQualification")
            workSince = fields.month("workSince")
            enforcementSince = fields.month("enforcementSince")
            certificate = fields.object("existingCertificate") { $0.certificate() }
            subjects = fields.texts("subjects", isRequired: true)
            mobile = fields.text("mobile")
            needs = fields.objects("accommodation") { $0.need() }
            ethnicity = fields.optionalText("ethnicity")
        }
    }
}

extension APIFields {
    /// Never repeats the number in what it says.
    fileprivate mutating func idNumber() -> ResidentIDNumber? {
        let text = text("idNumber")
        guard !text.isEmpty else { return nil }
        do {
            return try ResidentIDNumber(text)
        } catch {
            add(error.findings.map { $0.at(Finding.Place(column: "idNumber")) })
            return nil
        }
    }

    fileprivate mutating func month(_ name: String) -> YearMonth? {
        guard let text = optionalText(name) else { return nil }
        guard let month = YearMonth(text) else {
            wrong(name, "应为年月，如 2005-07。", "a month such as 2005-07 is wanted")
            return nil
        }
        return month
    }

    fileprivate mutating func certificate() -> ExistingCertificate? {
        let number = text("number")
        guard let date = CalendarDate(iso: text("validTo")) else {
            wrong("validTo", "应为日期，如 2020-12-31。", "a date such as 2020-12-31 is wanted")
            return nil
        }
        return ExistingCertificate(number: number, validTo: date)
    }

    fileprivate mutating func need() -> AccommodationNeed? {
        let need = text("need")
        let minutes = int("minutes")
        switch (need, minutes) {
        case ("wheelchair", nil): return .wheelchair
        case ("largePrint", nil): return .largePrint
        case ("screenReader", nil): return .screenReader
        case ("extraTime", let minutes?) where (1...180).contains(minutes):
            return .extraTime(minutes: minutes)
        default:
            wrong(
                "need", "应为 wheelchair、largePrint、screenReader 或 extraTime（1至180分钟）。",
                "wheelchair, largePrint, screenReader, or extraTime with 1 to 180 minutes")
            return nil
        }
    }
}
