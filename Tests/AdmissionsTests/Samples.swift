import Admissions
import Testing
import Vocabulary

/// Numbers and forms of people who do not exist: the region 510800 is a whole city, which no
/// person's number has.
enum Samples {
    /// A number with a check character by the weights that GB 11643 prints, computed on its own.
    static func idText(birth: String = "19900101", sequence: Int = 1) -> String {
        let body = "510800\(birth)\(String(sequence + 1000).dropFirst())"
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return body + String(Array("10X98765432")[sum % 11])
    }

    static func id(birth: String = "19900101", sequence: Int = 1) throws -> ResidentIDNumber {
        try ResidentIDNumber(idText(birth: birth, sequence: sequence))
    }

    static func applicant(
        name: String = "张三", birth: String = "19900101", sequence: Int = 1,
        unit: UnitCode = "u1", unitName: String = "某县某局", jobTitle: String = "科员",
        establishment: EstablishmentType = .civilServant,
        categories: [EnforcementCategory] = [.penalty], workSince: YearMonth? = nil,
        enforcementSince: YearMonth? = nil, certificate: ExistingCertificate? = nil,
        type: ApplicationType = .first, mobile: String = "13800000000",
        accommodation: Accommodation? = nil, photo: Photo? = nil, declaration: Declaration? = nil
    ) throws -> Applicant {
        Applicant(
            fullName: name, idNumber: try id(birth: birth, sequence: sequence), unit: unit,
            unitName: unitName, district: "市级", jobTitle: jobTitle, establishment: establishment,
            authority: .organ, categories: categories, field: "生态环境", education: "大学本科",
            workSince: workSince, enforcementSince: enforcementSince,
            existingCertificate: certificate, applicationType: type, subjects: ["通用法律知识"],
            mobile: mobile, accommodation: accommodation, photo: photo, declaration: declaration)
    }

    static func registration(
        _ state: RegistrationState, id: RegistrationID = "r1", applicant: Applicant? = nil
    ) throws -> Registration {
        Registration(
            id: id, exam: "exam-1", applicant: try applicant ?? self.applicant(), state: state)
    }

    static func context(
        maximumAge: Int? = nil, photo: PhotoRules? = nil, requiresDeclaration: Bool = false,
        bans: [ResidentIDNumber: CalendarDate] = [:], registered: Set<ResidentIDNumber> = []
    ) throws -> EligibilityContext {
        EligibilityContext(
            exam: "exam-1",
            rules: AdmissionRules(
                minimumAge: 18, maximumAge: maximumAge,
                blockedEstablishments: EstablishmentType.customarilyBlocked,
                refusesHoldersOfValidCertificate: true, ageOn: try day("2017-11-10"),
                photo: photo, requiresDeclaration: requiresDeclaration),
            bans: bans, registeredIDs: registered, today: try day("2017-10-10"))
    }

    /// Registration 1 to 10 October, units to 12, office to 15, tickets 3 to 10 November.
    static func calendar() throws -> AdmissionCalendar {
        AdmissionCalendar(
            registration: try window("2017-10-01 09:00", "2017-10-10 18:00"),
            unitReviewCloses: try moment("2017-10-12 18:00"),
            officeReviewCloses: try moment("2017-10-15 18:00"),
            tickets: try window("2017-11-03 09:00", "2017-11-10 08:00"))
    }

    static func day(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(iso: text))
    }

    static func moment(_ text: String) throws -> Moment {
        try #require(Moment(beijing: text))
    }

    static func window(_ opens: String, _ closes: String) throws -> TimeWindow {
        try #require(TimeWindow(opens: try moment(opens), closes: try moment(closes)))
    }
}

/// The people of the tests.
enum People {
    static let applicant = Actor("a1", as: .applicant, ownRegistration: "r1")
    static let stranger = Actor("a2", as: .applicant, ownRegistration: "r2")
    static let unit = Actor("u1-reviewer", as: .unitReviewer, of: "u1")
    static let otherUnit = Actor("u2-reviewer", as: .unitReviewer, of: "u2")
    static let unitOnSelf = Actor("a1", as: .unitReviewer, of: "u1", ownRegistration: "r1")
    static let office = Actor("o1", as: .officeClerk)
    static let officeOnSelf = Actor("o2", as: .officeClerk, ownRegistration: "r1")
    static let system = Actor("system", as: .system)
    static let auditor = Actor("x1", as: .auditor)
}

/// The refusal of an act, or nil when it went through.
func refusal(_ act: () throws(Refusal) -> some Any) -> Refusal? {
    do {
        _ = try act()
        return nil
    } catch {
        return error
    }
}
