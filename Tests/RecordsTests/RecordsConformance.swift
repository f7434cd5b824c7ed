import Admissions
import Office
import Testing
import Vocabulary

/// What the doc comments of `Records` and its books promise, as checks that any store must pass.
///
/// Each promise runs on a store that is new and empty.
struct RecordsConformance: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let check: @Sendable (any Records) throws -> Void

    init(_ promise: String, _ check: @escaping @Sendable (any Records) throws -> Void) {
        testDescription = promise
        self.check = check
    }

    /// Every promise there is.
    static let all =
        transactions + exams + registrations + draws + seatsAndPapers + lateDraws + delivery
        + results + audit + accounts + signIns + accountsChain + forms + rooms + bank + marking
        + corrections + clock + seals
}

/// Expects a `Fault`, and that the store is what it was.
func expectFault(
    _ records: any Records, _ comment: Comment? = nil, _ body: (any Books) throws -> Void,
    at location: SourceLocation = #_sourceLocation
) throws {
    let before = try Dump(records)
    #expect(throws: Fault.self, comment, sourceLocation: location) {
        try records.write(body)
    }
    #expect(try Dump(records) == before, "changed", sourceLocation: location)
}

extension Records {
    /// The store with an exam and registrations r1, r2, … of different people.
    func prepare(_ exam: ExamID = Samples.exam, people: Int = 3) throws {
        try write { books in
            try books.insert(Samples.exam(exam))
            for person in 0..<people {
                let id = RegistrationID("r\(person + 1)")
                try books.insert(Samples.registration(id, person: person, .locked, in: exam))
            }
        }
    }
}
