import Admissions
import Office
import Programme
import Vocabulary

/// A form that was read: an applicant, and everything that is wrong, field by field.
struct ReadForm {
    let applicant: Applicant
    /// Errors only; each with the name of its field.
    let problems: [(field: String, message: String)]

    func problem(_ field: String) -> String? {
        problems.first { $0.field == field }?.message
    }
}

extension RegistrationForm {
    /// Reads the form as a whole, so that everything wrong is told at once. Where a choice is
    /// missing, another stands in for it while the rules look at the rest; such a form is never
    /// handed in.
    func read(
        by person: ResidentIDNumber, units: UnitDirectory, declaration: Declaration?,
        _ programme: ExamProgramme, today: CalendarDate
    ) -> ReadForm {
        var problems: [(field: String, message: String)] = []
        func chosen<Value: RawRepresentable<String>>(
            _ name: String, _ label: String, or standIn: Value
        ) -> Value {
            if let value = Value(rawValue: self[name]) { return value }
            problems.append((name, "请选择\(label)"))
            return standIn
        }
        func month(_ name: String, _ label: String) -> YearMonth? {
            guard !self[name].isEmpty else { return nil }
            if let month = YearMonth(self[name]) { return month }
            problems.append((name, "\(label)应如2005-07"))
            return nil
        }
        let unit = units[self["unit"]]
        if unit == nil { problems.append(("unit", "请选择所在单位")) }
        let (certificate, certificateProblem) = self.certificate
        if let certificateProblem { problems.append(certificateProblem) }
        let establishment = chosen("establishment", "编制性质", or: EstablishmentType.civilServant)
        let authority = chosen("authority", "单位性质", or: AuthorityType.organ)
        let type = chosen("applicationType", "报考类型", or: ApplicationType.other)
        let workSince = month("workSince", "参加工作时间")
        let enforcementSince = month("enforcementSince", "从事执法时间")
        let applicant = Applicant(
            fullName: self["fullName"], idNumber: person, unit: unit?.code ?? "-",
            unitName: unit?.name ?? "-", district: self["district"],
            department: optional("department"), jobTitle: self["jobTitle"],
            establishment: establishment, authority: authority,
            categories: list("categories").compactMap(EnforcementCategory.init(rawValue:)),
            field: self["field"], jurisdiction: optional("jurisdiction"),
            education: self["education"], major: optional("major"),
            legalQualification: self["legalQualification"] == "yes", workSince: workSince,
            enforcementSince: enforcementSince, existingCertificate: certificate,
            applicationType: type, subjects: list("subjects"), mobile: self["mobile"],
            accommodation: accommodation, ethnicity: optional("ethnicity"), photo: photo,
            attachments: proofs, declaration: declaration)
        if declaration == nil { problems.append(("declaration", "请阅读并确认本人承诺")) }
        let context = EligibilityContext(
            exam: programme.exam, rules: programme.admission, today: today)
        for finding in EligibilityRules.findings(for: applicant, in: context) {
            RegistrationForm.add(finding, to: &problems)
        }
        return ReadForm(applicant: applicant, problems: problems)
    }

    /// A finding as a problem of its field; the first of each field is enough, warnings hold
    /// nobody back.
    static func add(_ finding: Finding, to problems: inout [(field: String, message: String)]) {
        guard finding.severity == .error else { return }
        let field = fieldOfColumn[finding.place.column ?? ""] ?? "fullName"
        guard !problems.contains(where: { $0.field == field }) else { return }
        problems.append((field, finding.chinese))
    }

    private static let fieldOfColumn = [
        "单位名称": "unit", "所属县区": "district", "职务": "jobTitle", "执法领域": "field",
        "学历": "education", "执法类别": "categories", "报考科目": "subjects", "姓名": "fullName",
        "身份证号": "identity", "编制性质": "establishment", "从事执法时间": "enforcementSince",
        "现有执法证号": "certificateNumber", "手机号": "mobile", "照片": "photo", "本人承诺": "declaration",
    ]

    private func optional(_ name: String) -> String? { self[name].isEmpty ? nil : self[name] }

    private var accommodation: Accommodation? {
        let minutes = Int(self["extraMinutes"]).map { ["延长\($0)分钟"] } ?? []
        return Accommodation((list("needs") + minutes).compactMap(AccommodationNeed.init(chinese:)))
    }

    private var certificate: (ExistingCertificate?, (field: String, message: String)?) {
        let (number, until) = (self["certificateNumber"], self["certificateValidTo"])
        if number.isEmpty, until.isEmpty { return (nil, nil) }
        if number.isEmpty { return (nil, ("certificateNumber", "填写了有效期，请同时填写执法证号")) }
        guard let date = CalendarDate(iso: until) else {
            return (nil, ("certificateValidTo", "请填写现有执法证的有效期，如2027-12-31"))
        }
        return (ExistingCertificate(number: number, validTo: date), nil)
    }
}
