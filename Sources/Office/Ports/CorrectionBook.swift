package import Vocabulary

/// A correction that somebody proposed, and what was decided on it.
package struct CorrectionRecord: Hashable, Sendable {
    /// What is corrected.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// How an item is scored.
        case item
        /// A wrong record of absence or misconduct.
        case standing
    }

    /// From 1 within the exam.
    package let number: Int
    package let kind: Kind
    /// The item or the registration.
    package let subject: String
    /// What is decided, as canonical JSON (`Correction.content`).
    package let content: String
    /// Why, in words.
    package let reason: String
    /// On what it rests: documents, minutes, the number of a challenge.
    package let evidence: String
    /// SM3 of the what-if that the proposer saw.
    package let figures: String
    package let account: AccountID
    package let role: Actor.Role
    package let at: Moment
    /// Nil until somebody else decides.
    package let decision: CorrectionDecision?

    package init(
        number: Int, kind: Kind, subject: String, content: String, reason: String,
        evidence: String, figures: String, account: AccountID, role: Actor.Role, at: Moment,
        decision: CorrectionDecision? = nil
    ) {
        self.number = number
        self.kind = kind
        self.subject = subject
        self.content = content
        self.reason = reason
        self.evidence = evidence
        self.figures = figures
        self.account = account
        self.role = role
        self.at = at
        self.decision = decision
    }

    /// The same proposal with what was decided on it.
    package func decided(_ decision: CorrectionDecision?) -> CorrectionRecord {
        CorrectionRecord(
            number: number, kind: kind, subject: subject, content: content, reason: reason,
            evidence: evidence, figures: figures, account: account, role: role, at: at,
            decision: decision)
    }
}

/// What a second person decided on a correction.
package struct CorrectionDecision: Hashable, Sendable {
    /// The number of the revision of all scores that it made, from 1; nil when it was turned down.
    package let revision: Int?
    /// Whether the results had been published: then notices were replaced.
    package let isPublished: Bool
    package let account: AccountID
    package let role: Actor.Role
    package let at: Moment
    /// Why, in words.
    package let note: String
    /// Who signed: the head of the office and the committee; empty when it was turned down.
    package let signatures: [String]
    /// SM3 of the what-if by which it was decided.
    package let figures: String

    package init(
        revision: Int?, isPublished: Bool, account: AccountID, role: Actor.Role, at: Moment,
        note: String, signatures: [String], figures: String
    ) {
        self.revision = revision
        self.isPublished = isPublished
        self.account = account
        self.role = role
        self.at = at
        self.note = note
        self.signatures = signatures
        self.figures = figures
    }
}

/// A candidate's objection to an item (试题异议), by its place on the own paper.
package struct ChallengeRecord: Hashable, Sendable {
    /// From 1 within the exam.
    package let number: Int
    package let registration: RegistrationID
    package let item: ItemID
    /// The place on the paper, from 1.
    package let position: Int
    package let text: String
    package let askedAt: Moment

    package init(
        number: Int, registration: RegistrationID, item: ItemID, position: Int, text: String,
        askedAt: Moment
    ) {
        self.number = number
        self.registration = registration
        self.item = item
        self.position = position
        self.text = text
        self.askedAt = askedAt
    }
}

/// Something that happened to a request of a candidate. Appended, never edited.
package struct CaseEventRecord: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A request for a check of a result.
        case enquiry
        /// An objection to an item.
        case challenge
    }

    package let kind: Kind
    /// The number of the request.
    package let number: Int
    /// From 1 within the request.
    package let sequence: Int
    package let account: AccountID
    package let role: Actor.Role
    package let at: Moment
    /// The event as canonical JSON (`CaseEvent`).
    package let content: String

    package init(
        kind: Kind, number: Int, sequence: Int, account: AccountID, role: Actor.Role, at: Moment,
        content: String
    ) {
        self.kind = kind
        self.number = number
        self.sequence = sequence
        self.account = account
        self.role = role
        self.at = at
        self.content = content
    }
}

/// Corrections, revised scores, objections to items, and what happened to requests.
package protocol CorrectionBook {
    /// Without its decision.
    ///
    /// - Throws: `Fault` when the number exists or the record says nothing.
    func insert(_ correction: CorrectionRecord, in exam: ExamID) throws
    /// - Throws: `Fault` when there is no such correction, it is decided, or the revision exists.
    func decide(
        correction number: Int, _ decision: CorrectionDecision, in exam: ExamID) throws
    /// Ascending by number.
    func corrections(in exam: ExamID) throws -> [CorrectionRecord]

    /// Adds the scores that a revision has changed; each names its revision.
    ///
    /// - Throws: `Fault` when a sheet was never scored, or is twice in one revision.
    func insert(revised scores: [ScoreRecord], in exam: ExamID) throws
    /// Ascending by revision, then sheet.
    func revisedScores(in exam: ExamID) throws -> [ScoreRecord]
    /// Those of one sheet, ascending by revision.
    func revisedScores(of sheet: SheetCode, in exam: ExamID) throws -> [ScoreRecord]

    /// - Throws: `Fault` when the number exists.
    func insert(_ challenge: ChallengeRecord, in exam: ExamID) throws
    /// Ascending by number.
    func challenges(in exam: ExamID) throws -> [ChallengeRecord]

    /// - Throws: `Fault` when the sequence exists.
    func append(_ event: CaseEventRecord, in exam: ExamID) throws
    /// Ascending by kind, number and sequence.
    func caseEvents(in exam: ExamID) throws -> [CaseEventRecord]
    /// What happened to one request, ascending by sequence.
    func caseEvents(
        of kind: CaseEventRecord.Kind, _ number: Int, in exam: ExamID
    ) throws -> [CaseEventRecord]
}

extension CorrectionBook {
    /// For stores that have every score at hand.
    package func revisedScores(
        of sheet: SheetCode, in exam: ExamID
    ) throws -> [ScoreRecord] {
        try revisedScores(in: exam).filter { $0.sheet == sheet }
    }

    /// For stores that have every event at hand.
    package func caseEvents(
        of kind: CaseEventRecord.Kind, _ number: Int, in exam: ExamID
    ) throws -> [CaseEventRecord] {
        try caseEvents(in: exam).filter { $0.kind == kind && $0.number == number }
    }
}
