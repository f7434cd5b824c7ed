import Access
import Admissions
import Office
import Programme
import Vocabulary

/// An applicant before one exam: the person, the own registration, the draft.
struct OwnCase {
    let office: ExamOffice
    let account: Account
    let person: ResidentIDNumber
    /// The one that has not ended, or else the latest.
    let registration: Registration?
    let draft: DraftRecord?

    /// - Throws: `exam.unknown`; `access.sign-in-required`; `registration.no-id-number` for an
    ///   account without a sound ID number.
    init(_ site: Site, _ visit: Visit) throws {
        try self.init(try site.office(visit), try visit.account)
    }

    init(_ office: ExamOffice, _ account: Account) throws {
        self.office = office
        self.account = account
        let person = try OwnCase.person(account)
        self.person = person
        (registration, draft) = try office.records.read { books in
            (
                try office.registration(of: person, books),
                try books.draft(of: account.id, in: office.exam)
            )
        }
    }

    /// Whose account it is.
    static func person(_ account: Account) throws(Refusal) -> ResidentIDNumber {
        guard let number = account.idNumber else {
            throw Refusal(
                "registration.no-id-number", "账号没有登记身份证号，不能报名；请联系主办单位。",
                "the account has no ID number")
        }
        return try ResidentIDNumber(number)
    }

    var programme: ExamProgramme { office.programme }

    /// Whether there is a registration that has not ended.
    var live: Registration? { registration.flatMap { $0.state.isFinal ? nil : $0 } }

    /// Whether the form can be filled in or corrected at all, the calendar apart.
    var isEditable: Bool { live?.state.isReturned ?? true }

    /// Until when the form can be handed in.
    var deadline: Moment {
        let calendar = programme.calendar.admission
        return live == nil ? calendar.registration.closes : calendar.unitReviewCloses
    }

    /// - Throws: `registration.none` when the person has no registration that counts.
    func required() throws(Refusal) -> Registration {
        guard let registration else {
            throw Refusal(
                "registration.none", "您没有报名本次考试。", "there is no registration of this person")
        }
        return registration
    }

    /// What is asked for, as an act of this person on the own registration.
    ///
    /// - Parameter key: from the form; it counts for this account only.
    func act(_ visit: Visit, key: String = "") throws(Refusal) -> Act {
        let name = key.isEmpty ? nil : "my/\(account.id)/\(key.prefix(80))"
        return Act(
            by: try visit.actor(ownRegistration: registration?.id), at: visit.now, key: name)
    }
}
