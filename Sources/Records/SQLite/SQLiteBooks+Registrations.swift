import Admissions
import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    func insert(_ registration: Registration) throws {
        try change(
            "inserting registration \(registration.id) of \(registration.exam)",
            """
            insert into registrations (exam, id, id_number, unit, state, content)
            values (?, ?, ?, ?, ?, ?)
            """,
            [
                registration.exam.text, registration.id.text,
                registration.applicant.idNumber.text, registration.applicant.unit.text,
                registration.state.rawValue, try content.text(registration),
            ])
    }

    func update(_ registration: Registration) throws {
        let doing = "updating registration \(registration.id) of \(registration.exam)"
        let changed = try change(
            doing,
            """
            update registrations set id_number = ?, unit = ?, state = ?, content = ?
            where exam = ? and id = ?
            """,
            [
                registration.applicant.idNumber.text, registration.applicant.unit.text,
                registration.state.rawValue, try content.text(registration),
                registration.exam.text, registration.id.text,
            ])
        guard changed == 1 else { throw failed(Fault(doing, cause: "there is none")) }
    }

    func registration(_ id: RegistrationID, in exam: ExamID) throws -> Registration? {
        try registrations(in: exam, "and id = ?", [exam.text, id.text], states: nil).first
    }

    func registrations(
        in exam: ExamID, of unit: UnitCode?, states: Set<RegistrationState>?
    ) throws -> [Registration] {
        guard let unit else {
            return try registrations(in: exam, "order by id", [exam.text], states: states)
        }
        return try registrations(
            in: exam, "and unit = ? order by id", [exam.text, unit.text], states: states)
    }

    func registrations(
        of person: ResidentIDNumber, in exam: ExamID
    ) throws -> [Registration] {
        try registrations(
            in: exam, "and id_number = ? order by id", [exam.text, person.text], states: nil)
    }

    func hasLiveRegistration(of person: ResidentIDNumber, in exam: ExamID) throws -> Bool {
        try rows(
            of: Table("registrations", keys: 1), in: exam,
            """
            select state from registrations where exam = ? and id_number = ?
            and state not in ('rejectedByUnit', 'rejectedByOffice', 'withdrawn', 'annulled')
            """, [exam.text, person.text]
        ) { try $0.text(0) }.isEmpty == false
    }

    func registrationCount(in exam: ExamID) throws -> Int {
        try rows(
            of: Table("registrations", keys: 0), in: exam,
            "select count(*) from registrations where exam = ?", [exam.text]
        ) { try $0.int(0) }.first ?? 0
    }

    func stateCounts(in exam: ExamID) throws -> [RegistrationState: Int] {
        let counts: [(RegistrationState, Int)] = try rows(
            of: Table("registrations", keys: 0), in: exam,
            "select state, count(*) from registrations where exam = ? group by state",
            [exam.text]
        ) { (try $0.name(0), try $0.int(1)) }
        return Dictionary(counts, uniquingKeysWith: +)
    }

    /// States are compared before the document is read: most of the work is in the document.
    private func registrations(
        in exam: ExamID, _ clause: String, _ arguments: StatementArguments,
        states: Set<RegistrationState>?
    ) throws -> [Registration] {
        try rows(
            of: Table("registrations"), in: exam,
            """
            select id, id_number, unit, state, content from registrations
            where exam = ? \(clause)
            """, arguments
        ) { columns in
            let state: RegistrationState = try columns.name(3)
            if let states, !states.contains(state) { return nil }
            let registration: Registration = try columns.document(4, by: content)
            guard registration.exam == exam, registration.id == (try columns.id(0)),
                registration.applicant.idNumber.text == (try columns.text(1)),
                registration.applicant.unit == (try columns.id(2)), registration.state == state
            else { throw columns.fault("the columns say something else than the content") }
            return registration
        }
    }

    func append(_ decision: ReviewDecision, in exam: ExamID) throws {
        let table = Table("review_decisions", keys: 0)
        let last = try rows(
            of: table, in: exam,
            """
            select coalesce(max(number), 0) from review_decisions
            where exam = ? and registration = ?
            """, [exam.text, decision.registration.text]
        ) { try $0.int(0) }.first
        try change(
            "appending a decision on \(decision.registration) of \(exam)",
            """
            insert into review_decisions
                (exam, registration, number, event, decided_at, content)
            values (?, ?, ?, ?, ?, ?)
            """,
            [
                exam.text, decision.registration.text, (last ?? 0) + 1, decision.event.rawValue,
                decision.moment.millisecondsSince1970, try content.text(decision),
            ])
    }

    func decisions(
        on registration: RegistrationID, in exam: ExamID
    ) throws -> [ReviewDecision] {
        try rows(
            of: Table("review_decisions", keys: 2), in: exam,
            """
            select registration, number, event, decided_at, content from review_decisions
            where exam = ? and registration = ? order by number
            """, [exam.text, registration.text]
        ) { columns in
            let decision: ReviewDecision = try columns.document(4, by: content)
            guard decision.registration == registration,
                decision.event.rawValue == (try columns.text(2)),
                decision.moment == (try columns.moment(3))
            else { throw columns.fault("the columns say something else than the content") }
            return decision
        }
    }
}
