import Admissions
import Pages
import Vocabulary

extension RegistrationForm {
    /// The fields in their groups, each with what was typed and what is wrong.
    func groups(_ units: UnitDirectory, _ read: ReadForm?) -> [RegistrationFormPage.Group] {
        let fields = FieldMaker(form: self, read: read)
        return [
            RegistrationFormPage.Group("本人信息", personFields(fields)),
            RegistrationFormPage.Group("单位和岗位", unitFields(fields, units)),
            RegistrationFormPage.Group("执法信息", enforcementFields(fields)),
            RegistrationFormPage.Group("报考信息", examFields(fields)),
        ]
    }

    private func personFields(_ fields: FieldMaker) -> [FormField] {
        [
            fields.line("fullName", "姓名", isRequired: true, hint: "与身份证一致，生僻字照填", longest: 30),
            fields.line(
                "mobile", "手机号", type: "tel", mode: "numeric", autocomplete: "tel",
                isRequired: true, hint: "11位，审查结果以此联系", longest: 20),
            fields.line("education", "学历/学位", isRequired: true, hint: "如：大学本科"),
            fields.line("major", "专业"), fields.line("ethnicity", "民族", hint: "选填"),
            fields.list(
                "legalQualification", "法律职业资格证", [("no", "没有"), ("yes", "有")],
                isRequired: false, asks: false),
        ]
    }

    private func unitFields(_ fields: FieldMaker, _ units: UnitDirectory) -> [FormField] {
        [
            fields.list(
                "unit", "所在单位", units.units.map { ($0.code.text, $0.name) },
                hint: units.units.isEmpty
                    ? "主办单位还没有登记任何单位，请与主办单位联系" : "单位名称不在其中的，请与主办单位联系"),
            fields.line("district", "所属县区", isRequired: true, hint: "市级单位填“市级”"),
            fields.line("department", "内设机构/所队"),
            fields.line("jobTitle", "职务/职级", isRequired: true),
            fields.list(
                "establishment", "编制性质",
                EstablishmentType.allCases.map { ($0.rawValue, $0.chinese) }),
            fields.list(
                "authority", "单位性质", AuthorityType.allCases.map { ($0.rawValue, $0.chinese) }),
            fields.line("workSince", "参加工作时间", hint: "如：2005-07", longest: 12),
            fields.line("enforcementSince", "从事执法时间", hint: "如：2012-03", longest: 12),
        ]
    }

    private func enforcementFields(_ fields: FieldMaker) -> [FormField] {
        [
            fields.boxes(
                "categories", "执法类别",
                EnforcementCategory.allCases.map { ($0.rawValue, $0.chinese) }, isRequired: true),
            fields.line("field", "执法领域", isRequired: true, hint: "如：生态环境、交通运输、市场监管"),
            fields.line("jurisdiction", "执法区域"),
            fields.line("certificateNumber", "现有执法证号", hint: "没有的不填"),
            fields.line("certificateValidTo", "现有执法证有效期至", type: "date", longest: 10),
        ]
    }

    private func examFields(_ fields: FieldMaker) -> [FormField] {
        [
            fields.list(
                "applicationType", "报考类型",
                ApplicationType.allCases.map { ($0.rawValue, $0.chinese) }),
            fields.list(
                "extraMinutes", "特殊需求：延长时间",
                [("", "不需要")] + [15, 30, 45, 60].map { ("\($0)", "延长\($0)分钟") },
                isRequired: false, asks: false),
            fields.boxes(
                "subjects", "报考科目", RegistrationForm.subjects.map { ($0, $0) }, isRequired: true),
            fields.boxes(
                "needs", "特殊需求",
                [AccommodationNeed.wheelchair, .largePrint, .screenReader].map {
                    ($0.chinese, $0.chinese)
                }, hint: "因残疾等需要考试便利的请勾选，并在附件中提供证明"),
        ]
    }
}

/// Makes fields from what was typed and what is wrong with it.
private struct FieldMaker {
    let form: RegistrationForm
    let read: ReadForm?

    func line(
        _ name: String, _ label: String, type: String = "text", mode: String = "text",
        autocomplete: String = "off", isRequired: Bool = false, hint: String? = nil,
        longest: Int = 60
    ) -> FormField {
        FormField(
            name, label,
            line: FormField.Line(
                form[name], type: type, mode: mode, autocomplete: autocomplete, longest: longest),
            isRequired: isRequired, hint: hint, error: read?.problem(name))
    }

    func list(
        _ name: String, _ label: String, _ options: [(String, String)], isRequired: Bool = true,
        asks: Bool = true, hint: String? = nil
    ) -> FormField {
        let asked = asks ? [("", "请选择")] : []
        return FormField(
            name, label,
            list: (asked + options).map {
                FormField.Option($0.0, $0.1, isChosen: $0.0 == form[name])
            }, isRequired: isRequired, hint: hint, error: read?.problem(name))
    }

    func boxes(
        _ name: String, _ label: String, _ options: [(String, String)], isRequired: Bool = false,
        hint: String? = nil
    ) -> FormField {
        let chosen = Set(form.list(name))
        return FormField(
            name, label,
            boxes: options.map { FormField.Option($0.0, $0.1, isChosen: chosen.contains($0.0)) },
            isRequired: isRequired, hint: hint, error: read?.problem(name))
    }
}
