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
    /// Which version it is: 0 as first scored, else the revision that made it.
    package let revision: Int

    package init(sheet: SheetCode, total: Marks, breakdown: String, revision: Int = 0) {
        self.sheet = sheet
        self.total = total
        self.breakdown = breakdown
        self.revision = revision
    }
}

extension [ScoreRecord] {
    /// The scores as they stood after a revision: each sheet's latest one up to it.
    ///
    /// - Parameters:
    ///   - revised: ascending by revision.
    ///   - last: the revision; nil for all.
    package func replaced(by revised: [ScoreRecord], through last: Int? = nil) -> [ScoreRecord] {
        guard !revised.isEmpty else { return self }
        var latest: [SheetCode: ScoreRecord] = [:]
        for score in revised where score.revision <= last ?? .max { latest[score.sheet] = score }
        return map { latest[$0.sheet] ?? $0 }
    }
}

/// Scores and standings.
package protocol ResultBook {
    /// - Throws: `Fault` when the person has a standing of that kind.
    func insert(_ standing: StandingRecord, in exam: ExamID) throws
    /// Ascending by registration, then kind.
    func standings(in exam: ExamID) throws -> [StandingRecord]
    /// As first scored.
    ///
    /// - Throws: `Fault` when a sheet has a score.
    func insert(_ scores: [ScoreRecord], in exam: ExamID) throws
    /// As first scored, ascending by sheet code.
    func firstScores(in exam: ExamID) throws -> [ScoreRecord]
    /// Those that count: each sheet's latest revision, ascending by sheet code.
    func scores(in exam: ExamID) throws -> [ScoreRecord]
    /// The same of one sheet; nil when it was not scored.
    func firstScore(of sheet: SheetCode, in exam: ExamID) throws -> ScoreRecord?
    /// Whether anything was scored.
    func isScored(_ exam: ExamID) throws -> Bool
    /// A person's standings, ascending by kind.
    func standings(of registration: RegistrationID, in exam: ExamID) throws -> [StandingRecord]
}

extension ResultBook {
    /// For stores that have every score at hand.
    package func firstScore(of sheet: SheetCode, in exam: ExamID) throws -> ScoreRecord? {
        try firstScores(in: exam).first { $0.sheet == sheet }
    }

    /// For stores that have every score at hand.
    package func isScored(_ exam: ExamID) throws -> Bool { try !firstScores(in: exam).isEmpty }

    /// For stores that have every standing at hand.
    package func standings(
        of registration: RegistrationID, in exam: ExamID
    ) throws -> [StandingRecord] {
        try standings(in: exam).filter { $0.registration == registration }
    }
}
