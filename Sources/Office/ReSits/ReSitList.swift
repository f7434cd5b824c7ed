package import Admissions
package import Grading
package import Programme
package import Vocabulary

/// Who may take a re-sit, who has registered for it, and what everybody's results come to.
package struct ReSitList: Sendable {
    /// One person who had a seat in one of the first exams and has not passed there.
    package struct Line: Sendable {
        /// Their sittings of the first exams and of other re-sits, in the order of time; never
        /// empty.
        package let earlier: [ReSitSitting]
        /// What keeps the person from registering now; nil when nothing does. A warning keeps
        /// nobody.
        package let finding: Finding?
        /// The registration for this re-sit that has not ended, or else the latest.
        package let registration: Registration?
        /// What this re-sit came to; nil before its results are published.
        package let outcome: Outcome?

        /// The form that was handed in last.
        package var applicant: Applicant {
            registration?.applicant ?? earlier[earlier.count - 1].registration.applicant
        }

        package var hasRegistered: Bool { registration.map { !$0.state.isFinal } ?? false }

        /// Whether the person may register and has not.
        package var isWaiting: Bool { !hasRegistered && finding?.severity != .error }

        /// Whether the rules give the person this re-sit, whatever the day.
        package var isEntitled: Bool {
            hasRegistered || finding?.severity != .error
                || ["resit.closed", "resit.not-open"].contains(finding?.rule)
        }

        /// What the latest sitting before this re-sit came to.
        package var reason: ReSitHistory.Result? { earlier.last?.result }
    }

    /// The re-sit.
    package let programme: ExamProgramme
    /// By unit, then name, then ID number.
    package let lines: [Line]
    /// Everybody of the first exams, those who passed among them.
    package let firstPeople: Int

    /// Those whom the rules give this re-sit.
    package var entitled: [Line] { lines.filter(\.isEntitled) }
    /// Those of them who have registered.
    package var registered: [Line] { lines.filter(\.hasRegistered) }
    /// Those of them who may register still.
    package var waiting: [Line] { lines.filter(\.isWaiting) }
}

extension ExamOffice {
    /// Everybody of the first exams who has not passed there, with what the rules of this re-sit
    /// say at `moment`.
    ///
    /// - Parameter unit: whose people; nil: everybody's.
    /// - Throws: `resit.none` when this exam is no re-sit.
    package func reSitList(at moment: Moment, unit: UnitCode? = nil) throws -> ReSitList {
        try records.read { try reSitList($0, at: moment, unit: unit) }
    }

    func reSitList(
        _ books: any Books, at moment: Moment, unit: UnitCode? = nil
    ) throws -> ReSitList {
        let rules = try reSitProgramme().rules
        let sittings = try reSitSittings(of: nil, books)
        let firsts = sittings.filter { $0.value.contains { rules.of.contains($0.programme.exam) } }
        let registrations = Dictionary(
            grouping: try books.registrations(in: exam, of: nil, states: nil),
            by: \.applicant.idNumber)
        let outcomes =
            try books.stages(of: exam)["published"] == nil ? [:] : try outcomes(books)
        let lines = firsts.compactMap { person, earlier -> ReSitList.Line? in
            let history = ReSitHistory(earlier.map(\.historic))
            let passedFirst = earlier.contains {
                $0.programme.reSit == nil && $0.result == .passed
            }
            guard !passedFirst else { return nil }
            let own = registrations[person] ?? []
            let counting = own.first { !$0.state.isFinal } ?? own.last
            return ReSitList.Line(
                earlier: earlier, finding: rules.finding(about: history, registeringAt: moment),
                registration: counting, outcome: counting.flatMap { outcomes[$0.id] })
        }
        return ReSitList(
            programme: programme,
            lines: lines.filter { unit == nil || $0.applicant.unit == unit }.sorted {
                $0.order.lexicographicallyPrecedes($1.order)
            }, firstPeople: firsts.count)
    }

    /// - Throws: `resit.none`.
    func reSitProgramme() throws(Refusal) -> ReSitProgramme {
        guard let reSit = programme.reSit else {
            throw Refusal("resit.none", "“\(exam)”不是补考。", "\(exam) is no re-sit")
        }
        return reSit
    }
}

extension ReSitList.Line {
    fileprivate var order: [String] {
        [applicant.unit.text, applicant.fullName, applicant.idNumber.text]
    }
}
