package import Admissions
import Grading
package import Programme
import Seating
package import Vocabulary

extension ExamOffice {
    /// What the rule about re-sits must know; nil when this exam is none.
    ///
    /// - Parameters:
    ///   - people: of whom; nil: everybody.
    ///   - registeringAt: when they register; nil where a registration is looked at again.
    package func reSitContext(
        of people: Set<ResidentIDNumber>?, _ books: any Books, registeringAt moment: Moment? = nil
    ) throws -> ReSitContext? {
        guard let reSit = programme.reSit else { return nil }
        return ReSitContext(
            rules: reSit.rules,
            histories: try reSitSittings(of: people, books).mapValues {
                ReSitHistory($0.map(\.historic))
            }, registeringAt: moment)
    }

    /// What people have behind them of the exams that this re-sit belongs to and of their other
    /// re-sits, each person's in the order of time.
    func reSitSittings(
        of people: Set<ResidentIDNumber>?, _ books: any Books
    ) throws -> [ResidentIDNumber: [ReSitSitting]] {
        var sittings: [ResidentIDNumber: [ReSitSitting]] = [:]
        for other in reSitFamily {
            for sitting in try beside(other).sittings(of: people, books) {
                sittings[sitting.registration.applicant.idNumber, default: []].append(sitting)
            }
        }
        return sittings
    }

    /// The exams that this re-sit belongs to and the other re-sits of them that are opened, in the
    /// order of their first sessions.
    package var reSitFamily: [ExamProgramme] {
        guard let reSit = programme.reSit else { return [] }
        return others.filter { other in
            reSit.rules.of.contains(other.exam) || other.reSit.map(reSit.shares) ?? false
        }.sorted { ($0.firstStart, $0.exam) < ($1.firstStart, $1.exam) }
    }

    /// The office of another exam of the store.
    package func beside(_ other: ExamProgramme) -> ExamOffice {
        ExamOffice(
            records: records, programme: other, bank: bank, planning: planning,
            secrets: secrets, others: others + [programme])
    }

    /// Everybody who had a seat in this exam, and, of a re-sit, everybody whose registration has
    /// not ended; results only once they are published.
    func sittings(
        of people: Set<ResidentIDNumber>?, _ books: any Books
    ) throws -> [ReSitSitting] {
        let registrations = try candidates(people, books)
        guard !registrations.isEmpty else { return [] }
        let seats = Set(try books.seats(in: exam).map(\.registration))
        let published = try books.stages(of: exam)["published"]
        let outcomes = published == nil ? [:] : try outcomes(books)
        return registrations.compactMap { registration in
            let isSeated = registration.state == .locked && seats.contains(registration.id)
            guard isSeated || programme.reSit != nil && !registration.state.isFinal else {
                return nil
            }
            return ReSitSitting(
                programme: programme, registration: registration,
                outcome: outcomes[registration.id], published: published)
        }
    }

    private func candidates(
        _ people: Set<ResidentIDNumber>?, _ books: any Books
    ) throws -> [Registration] {
        guard let people, people.count <= 20 else {
            return try books.registrations(in: exam, of: nil, states: nil).filter {
                people?.contains($0.applicant.idNumber) ?? true
            }
        }
        return try people.sorted { $0.text < $1.text }
            .flatMap { try books.registrations(of: $0, in: exam) }
    }

    /// What this exam came to for each of its people; nobody's before it was scored.
    func outcomes(_ books: any Books) throws -> [RegistrationID: Outcome] {
        let scores = Dictionary(
            try books.scores(in: exam).map { ($0.sheet, $0) }, uniquingKeysWith: { $1 })
        guard !scores.isEmpty else { return [:] }
        let sheets = try books.sheets(in: exam)
        let standings = Dictionary(
            grouping: try books.standings(in: exam), by: \.registration
        ).mapValues { Set($0.map(\.kind)) }
        return Dictionary(
            try books.seats(in: exam).map { seat in
                let score = sheets[seat.registration].flatMap { scores[$0] }
                return (
                    seat.registration, outcome(score, standings[seat.registration] ?? [])
                )
            }, uniquingKeysWith: { $1 })
    }
}

extension ExamProgramme {
    /// When its first session starts.
    var firstStart: Moment {
        sessions.map(\.start).min() ?? Moment(millisecondsSince1970: 0)
    }
}
