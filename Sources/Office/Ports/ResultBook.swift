package import Vocabulary

/// A person's standing that no score can express.
package struct StandingRecord: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// 缺考.
        case absent
        /// 违纪.
        case misconduct
    }

    package let registration: RegistrationID
    package let kind: Kind
    package let at: Moment
    /// For misconduct: what happened and by which rule; empty for absence.
    package let note: String
    /// Those who sign: both invigilators.
    package let witnesses: [String]

    package init(
        registration: RegistrationID, kind: Kind, at: Moment, note: String, witnesses: [String]
    ) {
        self.registration = registration
        self.kind = kind
        self.at = at
        self.note = note
        self.witnesses = witnesses
    }
}

/// The score of one sheet.
package struct ScoreRecord: Hashable, Sendable {
    package let sheet: SheetCode
    /// The published total.
    package let total: Marks
    /// The whole breakdown as canonical JSON.
    package let breakdown: String

    package init(sheet: SheetCode, total: Marks, breakdown: String) {
        self.sheet = sheet
        self.total = total
        self.breakdown = breakdown
    }
}

/// Scores and standings.
package protocol ResultBook {
    /// - Throws: `Fault` when the person has a standing of that kind.
    func insert(_ standing: StandingRecord, in exam: ExamID) throws
    /// Ascending by registration, then kind.
    func standings(in exam: ExamID) throws -> [StandingRecord]
    /// - Throws: `Fault` when a sheet has a score.
    func insert(_ scores: [ScoreRecord], in exam: ExamID) throws
    /// Ascending by sheet code.
    func scores(in exam: ExamID) throws -> [ScoreRecord]
}
