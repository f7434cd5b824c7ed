import Admissions
import Exchange
import Pages
import Vocabulary

extension ReviewCasePage {
    /// The form as reviewers read it, with the titles of the roster.
    static func sections(of applicant: Applicant) -> [Section] {
        let parts: [(String, [RosterColumn])] = [
            (
                "身份",
                [.fullName, .gender, .idNumber, .ethnicity, .mobile, .education, .major]
            ),
            (
                "单位和岗位",
                [
                    .unitName, .unitCode, .district, .department, .jobTitle, .establishment,
                    .authority, .categories, .field, .jurisdiction, .workSince,
                    .enforcementSince,
                ]
            ),
            (
                "报考",
                [
                    .applicationType, .subjects, .certificateNumber, .certificateValidTo,
                    .legalQualification, .accommodation,
                ]
            ),
        ]
        return parts.map { title, columns in
            Section(title: title, facts: facts(columns, applicant))
        } + [Section(title: "本人承诺", facts: [declaration(of: applicant)])]
    }

    private static func facts(
        _ columns: [RosterColumn], _ applicant: Applicant
    ) -> [ReviewParts.Fact] {
        columns.flatMap { column in
            let text = column.text(of: applicant)
            let fact = ReviewParts.Fact(column.title, text.isEmpty ? "未填写" : text)
            guard column == .idNumber else { return [fact] }
            return [fact, ReviewParts.Fact("出生日期", applicant.birthDate.chinese)]
        }
    }

    private static func declaration(of applicant: Applicant) -> ReviewParts.Fact {
        guard let declaration = applicant.declaration else {
            return ReviewParts.Fact("承诺", "没有确认")
        }
        return ReviewParts.Fact(
            "承诺", "\(ReviewParts.time(declaration.acceptedAt))由账号\(declaration.account)确认")
    }
}

extension ReviewCasePage.Choice {
    init(_ verdict: ReviewVerdict) {
        self.init(
            action: ReviewParts.Action(verdict), consequence: verdict.consequence,
            codes: verdict.options, takesNote: verdict.takesNote,
            noteLabel: verdict.kind == .annul ? "理由（必填）" : "说明（选“其他”时必须写明）")
    }
}

extension ReviewEvent.Kind {
    /// As told in the history of a registration.
    var chinese: String {
        switch self {
        case .submit: "提交"
        case .resubmit: "更正后重新提交"
        case .withdraw: "撤回"
        case .unitPass: "单位审查通过"
        case .unitReturn: "单位退回修改"
        case .unitReject: "单位审查不通过"
        case .officePass: "审核通过"
        case .officeReturn: "审核退回修改"
        case .officeReject: "审核不通过"
        case .lock: "锁定"
        case .admitLate: "补录"
        case .annul: "作废"
        }
    }
}
