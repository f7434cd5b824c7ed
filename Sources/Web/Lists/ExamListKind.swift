import Vocabulary

/// A list of an exam that can be had as a workbook.
package enum ExamListKind: String, Hashable, Sendable, CaseIterable {
    case schedule, blueprint
    case registrations, units
    case rosterTemplate = "roster-template"
    case seats
    case doorLists = "door-lists"
    case attendance
    case spareMachines = "spare-machines"
    case handover = "key-handover"
    case absent, misconduct
    case results, passed, register
    case bulletin
    case enquiries, challenges, corrections
    case reSit = "resit"
    case reSitRoster = "resit-roster"

    /// What there has to be before the list can be made.
    package enum Need: Hashable, Sendable {
        case nothing, seats, results, reSit
    }

    /// The name on pages, files and printed pages.
    package var chinese: String {
        switch self {
        case .schedule: "考试安排表"
        case .blueprint: "试卷蓝图"
        case .registrations: "报名与审查台账"
        case .units: "各单位报名情况"
        case .rosterTemplate: "花名册（空白）"
        case .seats: "考场编排表"
        case .doorLists: "门贴名单"
        case .attendance: "考生签到表"
        case .spareMachines: "备用机登记表"
        case .handover: "密钥交接单"
        case .absent: "缺考人员名单"
        case .misconduct: "违纪人员名单"
        case .results: "成绩册"
        case .passed: "合格人员名单"
        case .register: "合格人员名册"
        case .bulletin: "通报统计表"
        case .enquiries: "成绩复核台账"
        case .challenges: "试题异议台账"
        case .corrections: "成绩更正台账"
        case .reSit: "补考人员名单"
        case .reSitRoster: "补考花名册"
        }
    }

    /// What stands in it, in a sentence for the office.
    package var contents: String {
        switch self {
        case .schedule: "时间节点、考点、场次和考场机位"
        case .blueprint: "每份试卷的大题、题型、题数和分值"
        case .registrations: "每份报名的信息、状态、理由和两级审查意见，含完整身份证号和手机号"
        case .units: "各单位报名人数，按审查状态分列"
        case .rosterTemplate: "供单位填写的空白花名册，带下拉列表和填写说明"
        case .seats: "按场次、考点、考场、座位排列的全部考生"
        case .doorLists: "每个考场一张：座位号、准考证号、姓名、单位，不含身份证号"
        case .attendance: "每个考场一张：签到、签退、备注，印身份证后4位"
        case .spareMachines: "各考场备用机位，换机时登记"
        case .handover: "签章密钥的生成、更换、吊销，各考场试卷启封的时间和经手人，口令交接签字表"
        case .absent: "登记缺考的考生"
        case .misconduct: "登记违纪的考生、情节和依据、签字人"
        case .results: "每名考生的各题型得分、总分和结论"
        case .passed: "合格考生，不含身份证号，可以公示"
        case .register: "申领执法证件用，按单位排列"
        case .bulletin: "通报附表：分组和各单位统计、名单、指标说明"
        case .enquiries: "成绩复核申请、承办和答复"
        case .challenges: "试题异议和处理结果"
        case .corrections: "成绩更正的提出、决定和签字"
        case .reSit: "可以补考的人员、报名和补考结果"
        case .reSitRoster: "可以补考而未报名的人员，供修改后导入"
        }
    }

    package var need: Need {
        switch self {
        case .schedule, .blueprint, .handover, .registrations, .units, .rosterTemplate, .enquiries,
            .challenges,
            .corrections:
            .nothing
        case .seats, .doorLists, .attendance, .spareMachines, .absent, .misconduct: .seats
        case .results, .passed, .register, .bulletin: .results
        case .reSit, .reSitRoster: .reSit
        }
    }
}
