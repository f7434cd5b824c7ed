import Admissions

/// What the sheet 填写说明 says of each column.
extension RosterColumn {
    /// On the screen, in pixels.
    var width: Int {
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
        case .jobTitle: "职务或职级"
        case .establishment, .authority, .applicationType, .legalQualification: "从下拉列表中选择"
        case .categories: "可填多项，用顿号“、”隔开"
        case .field: "从下拉列表中选择；列表中没有的可以直接填写"
        case .jurisdiction: "执法区域"
        case .education: "最高学历；列表中没有的可以直接填写"
        case .major: "所学专业"
        case .workSince, .enforcementSince: "年月，四位年份、两位月份"
        case .certificateNumber: "已持有行政执法证的填写证号"
        case .certificateValidTo: "有执法证的必填；年月日"
        case .subjects: "考试通知规定的科目；多项用顿号“、”隔开"
        case .mobile: "11位手机号码"
        case .accommodation: "没有的不填；多项用顿号“、”隔开"
        case .ethnicity: "可不填"
        }
    }

    /// How it is filled in, with an example, in one line.
    package var hint: String {
        let shows = choices.isEmpty && self != .idNumber && self != .mobile && self != .fullName
        return shows ? "\(instruction)，如“\(example)”" : instruction
    }

    /// How it may look.
    var example: String {
        switch self {
        case .fullName: "阿卜杜拉·买买提"
        case .idNumber: "51080219900101****"
        case .gender: "男"
        case .unitName: "青川县生态环境保护综合行政执法大队"
        case .unitCode: "QC-07"
        case .district: "青川县"
        case .department: "监察二中队"
        case .jobTitle: "四级主任科员"
        case .establishment, .authority, .applicationType: choices.first ?? ""
        case .legalQualification: "无"
        case .categories: "行政处罚、行政检查"
        case .field: "生态环境"
        case .jurisdiction: "青川县"
        case .education: "大学本科"
        case .major: "法学"
        case .workSince: "2005-07"
        case .enforcementSince: "2008-01"
        case .certificateNumber: "川H-0123456"
        case .certificateValidTo: "2020-12-31"
        case .subjects: "通用法律知识"
        case .mobile: "1380000****"
        case .accommodation: "轮椅座位、延长30分钟"
        case .ethnicity: "汉族"
        }
    }

    /// Where it turns up.
    var use: String {
        switch self {
        case .fullName: "准考证、门贴、签到表、成绩通知单、合格证"
        case .idNumber: "登录考试；准考证、成绩通知单只印前3位和后4位，签到表只印后4位"
        case .gender: "准考证、签到表、合格证"
        case .unitName: "准考证、门贴、签到表、成绩通知单、合格证、通报统计表"
        case .unitCode: "同单位考生不相邻编排；通报按单位统计"
        case .district: "通报按县（区）统计"
        case .field: "准考证、合格人员名册"
        case .authority: "决定申领行政执法证还是委托行政执法证"
        case .subjects: "准考证、成绩通知单、合格证"
        case .establishment, .categories, .applicationType: "资格审查"
        case .certificateNumber, .certificateValidTo: "资格审查（重复申领、换证）"
        case .accommodation: "考场编排（无障碍座位、补时）、签到表"
        case .mobile: "通知本人；名单中只显示部分数字"
        case .department, .jobTitle, .jurisdiction, .education, .major, .legalQualification,
            .workSince, .enforcementSince, .ethnicity:
            "报名与审查台账"
        }
    }

    /// The words of which one or several are taken.
    var words: [String] {
        switch self {
        case .categories: EnforcementCategory.allCases.map(\.chinese)
        case .accommodation: ["轮椅座位", "大字试卷", "读屏软件", "延长30分钟"]
        default: choices.isEmpty ? suggestions : choices
        }
    }

    /// Words that are offered where others may be typed (practice 2.2, fields of enforcement).
    var suggestions: [String] {
        switch self {
        case .field:
            [
                "生态环境", "交通运输", "农业", "文化市场", "应急管理", "市场监管", "城市管理", "自然资源",
                "卫生健康", "水利", "住房城乡建设", "林草", "人力资源社会保障", "医疗保障", "教育", "民政",
                "消防", "统计", "综合执法", "其他",
            ]
        case .education: ["博士研究生", "硕士研究生", "大学本科", "大学专科", "中专", "高中"]
        default: []
        }
    }
}
