package import Vocabulary

/// What happened to a candidate's request, as the fold of its events.
package struct CandidateCase: Hashable, Sendable {
    /// Nil for a request made before reasons were asked for.
    package private(set) var reason: EnquiryReason?
    /// Who handles it, and since when; nil while nobody does.
    package private(set) var handling: Handling?
    /// The answer to a request that waits for a second person; nil when none does.
    package private(set) var proposal: Proposal?
    /// Why the last proposal was not confirmed; nil once there is another one.
    package private(set) var returned: Returned?
    /// Who wrote the answer that was given, and who confirmed it; nil where one person answered.
    package private(set) var twoPeople: TwoPeople?
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

    /// An answer that waits for a second person.
    package struct Proposal: Hashable, Sendable {
        package let outcome: EnquiryOutcome
        package let text: String
        package let checks: JSON
        package let account: AccountID
        package let at: Moment
    }

    /// That an answer was not confirmed.
    package struct Returned: Hashable, Sendable {
        package let note: String
        package let account: AccountID
        package let at: Moment
    }

    /// The two who answered.
    package struct TwoPeople: Hashable, Sendable {
        package let author: AccountID
        package let confirmer: AccountID
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
            case .proposed(let outcome, let text, let checks):
                proposal = Proposal(
                    outcome: outcome, text: text, checks: checks, account: record.account,
                    at: record.at)
                returned = nil
            case .returned(let note):
                proposal = nil
                returned = Returned(note: note, account: record.account, at: record.at)
            case .checked(let outcome, let checks):
                twoPeople = proposal.map {
                    TwoPeople(author: $0.account, confirmer: record.account)
                }
                proposal = nil
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

    /// What happened to one request; the empty fold for one to which nothing did.
    func requestCase(
        _ kind: CaseEventRecord.Kind, _ number: Int, _ books: any Books
    ) throws -> CandidateCase {
        try CandidateCase(try books.caseEvents(of: kind, number, in: exam))
    }

    /// Appends what happened to a request, covered by the chain.
    func append(
        _ event: CaseEvent, to kind: CaseEventRecord.Kind, _ number: Int, _ act: Act,
        _ books: any Books, _ trail: inout AuditTrail
    ) throws {
        let last = try books.caseEvents(of: kind, number, in: exam).last?.sequence
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
        case .proposed: "propose"
        case .returned: "return"
        case .checked: "check"
        case .answered: "answer"
        }
    }
}
