import Access
import Admissions
import Office
import Vocabulary

extension Visit {
    /// What is asked for, as an act of now. The key of the header belongs to the account and the
    /// address: nobody can spend somebody else's.
    func apiAct(ownRegistration: RegistrationID? = nil) throws(Refusal) -> Act {
        let account = try account.id
        let key = headers["idempotency-key"].map { "http/\(account)\(path)/\($0.prefix(200))" }
        return try act(key, ownRegistration: ownRegistration)
    }

    /// Who asks, with the own registration if this is it.
    func actor(on registration: Registration) throws(Refusal) -> Actor {
        try actor(ownRegistration: try owns(registration) ? registration.id : nil)
    }

    /// The same as an act.
    func apiAct(on registration: Registration) throws(Refusal) -> Act {
        try apiAct(ownRegistration: try owns(registration) ? registration.id : nil)
    }

    private func owns(_ registration: Registration) throws(Refusal) -> Bool {
        guard let number = try account.idNumber else { return false }
        return registration.applicant.idNumber.text == number
    }
}

extension Site {
    /// The registration that the path names, if who asks may see it.
    ///
    /// - Throws: `registration.unknown`; `review.other-unit`; `registration.not-own`.
    func registration(_ visit: Visit, _ office: ExamOffice) throws -> Registration {
        let name = visit.parameter("registration")
        let found =
            try name.isEmpty
            ? nil : records.read { try $0.registration(RegistrationID(name), in: office.exam) }
        guard let found else {
            throw Refusal(
                "registration.unknown", "没有序号为\(name)的报名。", "there is no registration \(name)")
        }
        let actor = try visit.actor(on: found)
        guard actor.maySee(found) else {
            throw actor.role == .unitReviewer
                ? Refusal(
                    "review.other-unit", "只能查看和办理本单位人员的报名。",
                    "a unit reviewer sees the own unit only")
                : Refusal(
                    "registration.not-own", "只能办理本人的报名。",
                    "this is somebody else's registration")
        }
        return found
    }
}
