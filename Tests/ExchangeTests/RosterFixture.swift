import Admissions
import Exchange
import Vocabulary

/// A roster with all columns.
enum RosterFixture {
    /// Numbers of the city-level code 510800, which no person has.
    static let people: [(name: String, idNumber: String)] = [
        ("罗洋", "510800197010190852"), ("买买提·艾力", "510800198012121118"),
    ]

    static let header = RosterColumn.allCases.map(\.title).joined(separator: ",") + "\n"

    /// A sound row, but for `changes`.
    static func row(_ index: Int, _ changes: [RosterColumn: String] = [:]) -> String {
        let cells = RosterColumn.allCases.map { column in
            changes[column] ?? sound(column, people[index])
        }
        return cells.joined(separator: ",") + "\n"
    }

    private static func sound(
        _ column: RosterColumn, _ person: (name: String, idNumber: String)
    ) -> String {
        switch column {
        case .fullName: person.name
        case .idNumber: person.idNumber
        case .gender: "男"
        case .unitName: "利州区司法局"
        case .unitCode: "5108020012"
        case .district: "利州区"
        case .department: "执法监督科"
        case .jobTitle: "科员"
        case .establishment: "公务员"
        case .authority: "行政机关"
        case .categories: "行政处罚、行政检查"
        case .field: "司法行政"
        case .jurisdiction: "利州区"
        case .education: "本科"
        case .major: "法学"
        case .legalQualification: "有"
        case .workSince: "2005年7月"
        case .enforcementSince: "2006.1"
        case .certificateNumber: "SC-510802-001"
        case .certificateValidTo: "2017/12/31"
        case .applicationType: "换证"
        case .subjects: "通用法律知识、专业法律知识"
        case .mobile: "13800000000"
        case .accommodation: "轮椅座位、延长30分钟"
        case .ethnicity: "汉族"
        }
    }

    static let defaults = RosterDefaults(
        jobTitle: "执法人员", establishment: .publicInstitution, authority: .organ,
        categories: [.penalty, .inspection], field: "综合", education: "本科",
        applicationType: .first, subjects: ["通用法律知识"], mobile: "13800000000")

    /// The person of row 0.
    static var applicant: Applicant { applicant() }

    static func applicant(
        unitName: String = "利州区司法局", department: String = "执法监督科"
    ) -> Applicant {
        guard let number = try? ResidentIDNumber(people[0].idNumber),
            let validTo = CalendarDate(year: 2017, month: 12, day: 31)
        else { preconditionFailure("the fixture's own number and day are sound") }
        return Applicant(
            fullName: people[0].name, idNumber: number, unit: "5108020012", unitName: unitName,
            district: "利州区", department: department, jobTitle: "科员",
            establishment: .civilServant, authority: .organ, categories: [.penalty, .inspection],
            field: "司法行政", jurisdiction: "利州区", education: "本科", major: "法学",
            legalQualification: true, workSince: YearMonth(year: 2005, month: 7),
            enforcementSince: YearMonth(year: 2006, month: 1),
            existingCertificate: ExistingCertificate(number: "SC-510802-001", validTo: validTo),
            applicationType: .renewal, subjects: ["通用法律知识", "专业法律知识"],
            mobile: "13800000000",
            accommodation: Accommodation([.wheelchair, .extraTime(minutes: 30)]),
            ethnicity: "汉族")
    }
}
