package import Vocabulary

/// What happened to a candidate's request, as the fold of its events.
package struct CandidateCase: Hashable, Sendable {
    /// Nil for a request made before reasons were asked for.
    package private(set) var reason: EnquiryReason?
    /// Who handles it, and since when; nil while nobody does.
    package private(set) var handling: Handling?
    /// What the check of a result came to.
    package private(set) var outcome: EnquiryOutcome?
    /// What was checked, as it was found then.
    package private(set) var checks: JSON?
    /// The answer to an objection.
    package private(set) var answer: Answer?

    /// The answer to an objection.
    package struct Answer: Hashable, Sendable {
        package let outcome: ChallengeOutcome
        package let text: String
        package let correction: Int?
        package let account: AccountID
        package let at: Moment
    }

    /// That somebody took it.
    package struct Handling: Hashable, Sendable {
        package let account: AccountID
        package let at: Moment
    }

    /// - Parameter events: of one request, ascending by sequence.
    /// - Throws: `Fault` when an event cannot be read.
    package init(_ events: some Sequence<CaseEventRecord>) throws {
        for record in events {
            switch try record.event {
            case .reason(let reason): self.reason = reason
            case .taken: handling = Handling(account: record.account, at: record.at)
            case .checked(let outcome, let checks):
                self.outcome = outcome
                self.checks = checks
            case .answered(let outcome, let text, let correction):
                answer = Answer(
                    outcome: outcome, text: text, correction: correction,
                    account: record.account, at: record.at)
            }
        }
    }
}

extension ExamOffice {
    /// Every request of a kind by number, with what happened to it.
    package func cases(_ kind: CaseEventRecord.Kind) throws -> [Int: CandidateCase] {
        try records.read { try cases(kind, $0) }
    }

    func cases(
        _ kind: CaseEventRecord.Kind, _ books: any Books
    ) throws -> [Int: CandidateCase] {
        try Dictionary(
            grouping: try books.caseEvents(in: exam).filter { $0.kind == kind }, by: \.number
        ).mapValues(CandidateCase.init)
    }

    /// Appends what happened to a request, covered by the chain.
    func append(
        _ event: CaseEvent, to kind: CaseEventRecord.Kind, _ number: Int, _ act: Act,
        _ books: any Books, _ trail: inout AuditTrail
    ) throws {
        let last = try books.caseEvents(in: exam).filter {
            $0.kind == kind && $0.number == number
        }.map(\.sequence).max()
        let record = CaseEventRecord(
            kind: kind, number: number, sequence: (last ?? 0) + 1, account: act.actor.account,
            role: act.actor.role, at: act.at, content: event.json.canonicalText)
        try books.append(record, in: exam)
        trail.note(
            "case.\(event.name)", "\(kind.rawValue)/\(number)",
            ["row": .text(RowDigest.of(record))])
    }
}

extension CaseEvent {
    /// The last part of the name of its audit line.
    fileprivate var name: String {
        switch self {
        case .reason: "reason"
        case .taken: "take"
        case .checked: "check"
        case .answered: "answer"
        }
    }
}
