import Admissions
import Vocabulary

/// The empty roster that units fill in: one sheet for the people, and one (填写说明) that says how,
/// which `RosterReader` passes over.
package struct RosterTemplate: Sendable {
    /// The columns to be filled in, in this order.
    package let columns: [RosterColumn]

    /// - Parameter omitted: columns in which everybody has the same, which whoever takes the list
    ///   in knows.
    package init(omitting omitted: Set<RosterColumn> = []) {
        columns = RosterColumn.allCases.filter { !omitted.contains($0) }
    }

    /// The workbook.
    ///
    /// - Throws: as `WorkbookWriter`.
    package func xlsx() throws(WorkbookWriter.Failure) -> [UInt8] {
        let notes = WorkbookSheet(
            name: "填写说明",
            columns: [
                WorkbookSheet.Column("栏目"), WorkbookSheet.Column("是否必填"),
                WorkbookSheet.Column("填写要求", width: 560),
            ],
            rows: columns.map { column in
                ["“\(column.title)”", column.isRequired ? "必填" : "选填", column.instruction]
            } + RosterTemplate.remarks.map { ["", "", $0] })
        return try WorkbookWriter().bytes(of: [
            RosterTemplate.sheet(columns, rows: [], spareRows: 2000), notes,
        ])
    }

    static func sheet(
        _ columns: [RosterColumn], rows: [[String]], spareRows: Int = 0
    ) -> WorkbookSheet {
        WorkbookSheet(
            name: "花名册",
            columns: columns.map {
                WorkbookSheet.Column($0.title, width: $0.width, choices: $0.choices)
            }, rows: rows, spareRows: spareRows)
    }

    private static let remarks = [
        "每人一行，从“花名册”工作表第2行起填写；不要合并单元格，不要改动表头。",
        "身份证号、手机号等列已设为文本格式，请直接输入，不要改为数值格式。",
        "有多项的（执法类别、报考科目、特殊考试需求）用顿号“、”隔开。",
        "上传后系统先逐行检查，全部无误才会导入；有一处错误则一人也不导入。",
    ]
}

extension RosterColumn {
    fileprivate var width: Int {
        switch self {
        case .idNumber, .unitName, .certificateNumber: 190
        case .categories, .subjects, .accommodation, .department, .jurisdiction: 170
        case .gender, .legalQualification, .ethnicity: 80
        default: 120
        }
    }

    /// Whether the form must have it (practice 2.2, 必).
    package var isRequired: Bool {
        switch self {
        case .fullName, .idNumber, .unitName, .unitCode, .district, .jobTitle, .establishment,
            .authority, .categories, .field, .education, .applicationType, .subjects, .mobile:
            true
        default: false
        }
    }

    /// How it is filled in.
    package var instruction: String {
        switch self {
        case .fullName: "与居民身份证一致；少数民族姓名中的间隔点用“·”"
        case .idNumber: "18位，末位为字母的写大写X"
        case .gender: "须与身份证号一致，可不填"
        case .unitName: "单位全称，与公章一致"
        case .unitCode: "主管部门分配的单位代码"
        case .district: "所在县（区）；市级单位填“市级”"
        case .department: "科室、所队名称"
        case .jobTitle: "职务或职级，如“科员”“四级主任科员”"
        case .establishment, .authority, .applicationType, .legalQualification:
            "从下拉列表中选择：\(choices.joined(separator: "、"))"
        case .categories: EnforcementCategory.allCases.map(\.chinese).joined(separator: "、")
        case .field: "如“生态环境”“交通运输”“市场监管”"
        case .jurisdiction: "执法区域，如“利州区”"
        case .education: "最高学历，如“大学本科”"
        case .major: "所学专业"
        case .workSince: "年月，如“2005-07”"
        case .enforcementSince: "年月，如“2008-01”"
        case .certificateNumber: "已持有行政执法证的填写证号"
        case .certificateValidTo: "有执法证的必填，如“2020-12-31”"
        case .subjects: "如“通用法律知识”"
        case .mobile: "11位手机号码"
        case .accommodation: "轮椅座位、大字试卷、读屏软件、延长30分钟；没有的不填"
        case .ethnicity: "如“汉族”，可不填"
        }
    }
}
