package import Admissions
package import Grading
package import Programme
package import Vocabulary

/// What one person's exam and re-sits come to together.
package struct ReSitStanding: Sendable {
    /// Those with published results, in the order of time.
    package let sittings: [ReSitSitting]
    /// The place of the one that counts.
    package let counting: Int
    package let rule: ReSitCounting

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

    /// The figures of the first exams and their re-sits up to this one together.
    ///
    /// - Throws: `resit.none`.
    package func reSitFigures() throws -> ReSitFigures {
        try records.read { books in
            _ = try reSitProgramme()
            var stages: [ReSitFigures.Stage] = []
            var passed: Set<ResidentIDNumber> = []
            var people: Set<ResidentIDNumber> = []
            let before = reSitFamily.filter { $0.firstStart < programme.firstStart }
            for exam in before + [programme] {
                let sittings = try beside(exam).sittings(of: nil, books)
                    .filter { $0.outcome != nil }
                let new = Set(
                    sittings.filter { $0.result == .passed }
                        .map(\.registration.applicant.idNumber))
                if exam.reSit == nil {
                    people.formUnion(sittings.map(\.registration.applicant.idNumber))
                }
                stages.append(
                    ReSitFigures.Stage(
                        exam: exam.exam, title: exam.title, isReSit: exam.reSit != nil,
                        seated: sittings.count,
                        attended: sittings.count { $0.outcome != .absent },
                        passed: new.subtracting(passed).count))
                passed.formUnion(new)
            }
            return ReSitFigures(stages: stages, people: people.count)
        }
    }
}

/// Passes in the first exams and in their re-sits, added up (补考后累计).
package struct ReSitFigures: Hashable, Sendable {
    /// One exam.
    package struct Stage: Hashable, Sendable {
        package let exam: ExamID
        package let title: String
        package let isReSit: Bool
        /// 应考.
        package let seated: Int
        /// 实考.
        package let attended: Int
        /// Those who passed here and had not passed before.
        package let passed: Int
    }

    /// In the order of time; without published results all counts are 0.
    package let stages: [Stage]
    /// Everybody who had a seat in a first exam, each person once: the denominator of the sum.
    package let people: Int

    /// Everybody who has passed, each person once.
    package var passed: Int { stages.reduce(0) { $0 + $1.passed } }
}
