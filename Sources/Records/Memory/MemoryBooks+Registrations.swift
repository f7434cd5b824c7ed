import Admissions
import Office
import Vocabulary

extension MemoryBooks {
    func insert(_ registration: Registration) throws {
        try change(
            "inserting registration \(registration.id) of \(registration.exam)",
            in: registration.exam,
            unless: { books in
                if books.registrations[registration.id] != nil { return "the id exists" }
                return books.live[registration] == nil ? nil : "the person has a live one"
            },
            { $0.replace(nil, by: registration) },
            undo: { $0.replace(registration, by: nil) })
    }

    func update(_ registration: Registration) throws {
        let old = books(of: registration.exam).registrations[registration.id]
        try change(
            "updating registration \(registration.id) of \(registration.exam)",
            in: registration.exam,
            unless: { books in
                guard old != nil else { return "there is none" }
                let live = books.live[registration] ?? registration.id
                return live == registration.id ? nil : "the person has another live one"
            },
            { $0.replace(old, by: registration) },
            undo: { $0.replace(registration, by: old) })
    }

    func registration(_ id: RegistrationID, in exam: ExamID) throws -> Registration? {
        books(of: exam).registrations[id]
    }

    func registrations(
        in exam: ExamID, of unit: UnitCode?, states: Set<RegistrationState>?
    ) throws -> [Registration] {
        books(of: exam).registrations.values
            .filter { unit == nil || $0.applicant.unit == unit }
            .filter { states?.contains($0.state) ?? true }
            .sorted { $0.id < $1.id }
    }

    func registrations(
        of person: ResidentIDNumber, in exam: ExamID
    ) throws -> [Registration] {
        books(of: exam).registrations.values.filter { $0.applicant.idNumber == person }
            .sorted { $0.id < $1.id }
    }

    func hasLiveRegistration(of person: ResidentIDNumber, in exam: ExamID) throws -> Bool {
        books(of: exam).live[person] != nil
    }

    func registrationCount(in exam: ExamID) throws -> Int {
        books(of: exam).registrations.count
    }

    func append(_ decision: ReviewDecision, in exam: ExamID) throws {
        let id = decision.registration
        try change(
            "appending a decision on \(id) of \(exam)", in: exam,
            unless: { $0.registrations[id] == nil ? "there is no such registration" : nil },
            { $0.decisions[id, default: []].append(decision) },
            undo: { $0.decisions[id]?.removeLast() })
    }

    func decisions(
        on registration: RegistrationID, in exam: ExamID
    ) throws -> [ReviewDecision] {
        books(of: exam).decisions[registration] ?? []
    }
}

extension [ResidentIDNumber: RegistrationID] {
    /// The live registration that stands in the way of `registration`, itself included.
    fileprivate subscript(registration: Registration) -> RegistrationID? {
        registration.state.isFinal ? nil : self[registration.applicant.idNumber]
    }
}
