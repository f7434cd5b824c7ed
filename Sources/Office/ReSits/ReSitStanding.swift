package import Admissions
package import Grading
package import Programme
package import Publication
import Vocabulary

/// What one person's exam and re-sits come to together.
package struct ReSitStanding: Sendable {
    /// Those with published results, in the order of time.
    package let sittings: [ReSitSitting]
    /// The place of the one that counts.
    package let counting: Int
    package let rule: ReSitCounting

    /// One line for each, with a word at the one that counts.
    package var lines: [String] {
        sittings.enumerated().map { place, sitting in
            "\(sitting.programme.title)：\(sitting.outcomeText)"
                + (place == counting ? "（以此为准）" : "")
        }
    }

    /// The result that counts.
    package var outcome: Outcome? { sittings[counting].outcome }
}

extension ExamOffice {
    /// The person's results of this exam and of what belongs to it: of a re-sit its first exams and
    /// the other re-sits; of another exam its re-sits. Nil without two published results.
    package func reSitStanding(
        of person: ResidentIDNumber, _ books: any Books
    ) throws -> ReSitStanding? {
        let all = others + [programme]
        guard let reSit = programme.reSit ?? reSits.last?.reSit else { return nil }
        let family = all.filter {
            reSit.rules.of.contains($0.exam) || $0.reSit.map(reSit.shares) ?? false
        }
        guard family.count > 1 else { return nil }
        let sittings = try family.sorted { ($0.firstStart, $0.exam) < ($1.firstStart, $1.exam) }
            .flatMap { try beside($0).sittings(of: [person], books) }
            .filter { $0.outcome != nil }
        let outcomes = sittings.compactMap(\.outcome)
        guard sittings.count > 1, let counting = reSit.counts.counting(outcomes) else {
            return nil
        }
        return ReSitStanding(sittings: sittings, counting: counting, rule: reSit.counts)
    }

    /// The re-sits of this exam that are opened, in the order of their first sessions.
    package var reSits: [ExamProgramme] {
        others.filter { $0.reSit?.rules.of.contains(exam) ?? false }
            .sorted { ($0.firstStart, $0.exam) < ($1.firstStart, $1.exam) }
    }

    /// The figures of the first exams and their re-sits up to this one together; this one counts
    /// from its scoring on, the others once they are published.
    ///
    /// - Throws: `resit.none`.
    package func reSitFigures() throws -> CumulativeFigures {
        try records.read { books in
            _ = try reSitProgramme()
            var stages: [CumulativeFigures.Stage] = []
            var passed: Set<ResidentIDNumber> = []
            var people: Set<ResidentIDNumber> = []
            let before = reSitFamily.filter { $0.firstStart < programme.firstStart }
            for exam in before + [programme] {
                let results = try beside(exam).results(books, isPublic: exam.exam != self.exam)
                let new = Set(results.filter { $0.outcome.isPass }.map(\.person))
                if exam.reSit == nil { people.formUnion(results.map(\.person)) }
                stages.append(
                    CumulativeFigures.Stage(
                        exam: exam.exam, title: exam.title, seated: results.count,
                        attended: results.count { $0.outcome != .absent },
                        passed: new.subtracting(passed).count))
                passed.formUnion(new)
            }
            return CumulativeFigures(stages: stages, people: people.count)
        }
    }

    /// What this exam came to for each person with a seat.
    private func results(
        _ books: any Books, isPublic: Bool
    ) throws -> [(person: ResidentIDNumber, outcome: Outcome)] {
        if isPublic, try books.stages(of: exam)["published"] == nil { return [] }
        let outcomes = try outcomes(books)
        return try books.registrations(in: exam, of: nil, states: [.locked]).compactMap { locked in
            outcomes[locked.id].map { (locked.applicant.idNumber, $0) }
        }
    }
}

extension Outcome {
    fileprivate var isPass: Bool {
        if case .passed = self { return true }
        return false
    }
}
