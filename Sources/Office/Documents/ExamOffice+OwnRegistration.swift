package import Admissions

extension ExamOffice {
    /// The registration of a person that counts: the one that has not ended, or else the latest.
    package func registration(
        of person: ResidentIDNumber, _ books: any Books
    ) throws -> Registration? {
        let all = try books.registrations(of: person, in: exam)
        return all.first { !$0.state.isFinal } ?? all.last
    }
}
