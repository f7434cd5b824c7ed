import Admissions
import Vocabulary

/// Who acts in the tests, and the people who register; the region 510800 is a whole city, which no
/// person's number has.
enum People {
    static let clerk = Actor("office-1", as: .officeClerk)
    static let system = Actor("system", as: .system)
    static let invigilator = Actor("invigilator-1", as: .invigilator)
    static let chief = Actor("chief-1", as: .chiefInvigilator)
    static let auditor = Actor("auditor-1", as: .auditor)

    static func reviewer(of unit: UnitCode) -> Actor {
        Actor(AccountID("reviewer-\(unit)"), as: .unitReviewer, of: unit)
    }

    static func candidate(_ registration: RegistrationID) -> Actor {
        Actor("candidate", as: .applicant, ownRegistration: registration)
    }

    /// The roster of the exam: each unit in turn.
    static func roster(_ count: Int = SampleExam.people) throws -> [RosterEntry] {
        try (1...count).map { try entry($0) }
    }

    static func entry(_ person: Int, row: Int? = nil) throws -> RosterEntry {
        RosterEntry(
            try applicant(person), at: .init(file: "roster.csv", row: (row ?? person) + 1))
    }

    /// The first needs a wheelchair seat, the second thirty minutes more.
    static func applicant(
        _ person: Int, unit: UnitCode? = nil, establishment: EstablishmentType = .civilServant
    ) throws -> Applicant {
        let unit = unit ?? SampleExam.units[(person - 1) % SampleExam.units.count]
        let needs: [AccommodationNeed] =
            switch person {
            case 1: [.wheelchair]
            case 2: [.extraTime(minutes: 30)]
            default: []
            }
        return Applicant(
            fullName: "张三", idNumber: try idNumber(person), unit: unit, unitName: "单位\(unit)",
            district: unit == "u3" ? "某县" : "市级", jobTitle: "科员", establishment: establishment,
            authority: .organ, categories: [.penalty], field: "生态环境", education: "大学本科",
            applicationType: .first, subjects: ["通用法律知识"],
            mobile: "138\(String(100_000_000 + person).dropFirst())",
            accommodation: Accommodation(needs))
    }

    private static func idNumber(_ person: Int) throws -> ResidentIDNumber {
        let body = "51080019900101" + String(1000 + person).dropFirst()
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return try ResidentIDNumber(body + String(Array("10X98765432")[sum % 11]))
    }
}
