package import Admissions
package import Vocabulary

/// Registrations and the decisions on them.
package protocol RegistrationBook {
    /// - Throws: `Fault` when the id, or a live registration of the person, exists in that exam.
    func insert(_ registration: Registration) throws
    /// Replaces form and state of a registration that exists.
    ///
    /// - Throws: `Fault` when there is none of that id.
    func update(_ registration: Registration) throws
    func registration(_ id: RegistrationID, in exam: ExamID) throws -> Registration?
    /// Ascending by id; of all units when `unit` is nil, in all states when `states` is nil.
    func registrations(
        in exam: ExamID, of unit: UnitCode?, states: Set<RegistrationState>?
    ) throws -> [Registration]
    /// Every registration of one person in any state, ascending by id.
    func registrations(of person: ResidentIDNumber, in exam: ExamID) throws -> [Registration]
    /// Whether the person has a registration that has not ended (withdrawn, rejected, annulled).
    func hasLiveRegistration(of person: ResidentIDNumber, in exam: ExamID) throws -> Bool
    /// How many there are in any state.
    func registrationCount(in exam: ExamID) throws -> Int
    /// How many there are in each state; no form is read for it.
    func stateCounts(in exam: ExamID) throws -> [RegistrationState: Int]
    /// Appends to the history of reviews.
    func append(_ decision: ReviewDecision, in exam: ExamID) throws
    /// In the order in which they were made.
    func decisions(on registration: RegistrationID, in exam: ExamID) throws -> [ReviewDecision]
}

extension RegistrationBook {
    /// For stores that have every registration at hand.
    package func stateCounts(in exam: ExamID) throws -> [RegistrationState: Int] {
        try registrations(in: exam, of: nil, states: nil).reduce(into: [:]) {
            $0[$1.state, default: 0] += 1
        }
    }
}
