package import Vocabulary

/// Which public draw.
package enum DrawKind: String, Hashable, Sendable, CaseIterable {
    /// Session, room and seat for everybody on the list.
    case seats
    /// A paper for everybody on the list.
    case papers
    /// Seats for people who came late or had to move: only into free ones, nobody else moves.
    case lateSeats
    /// Papers of their own for latecomers, re-sits and people who moved.
    case makeUpPapers

    /// The two draws that every exam has.
    package static let main: [DrawKind] = [.seats, .papers]

    /// Whether it adds to another draw for a few people; a version then is a draw of its own and
    /// replaces none.
    package var isLate: Bool { self == .lateSeats || self == .makeUpPapers }

    /// The draw that it adds to; itself for the two main ones.
    package var base: DrawKind {
        switch self {
        case .seats, .lateSeats: .seats
        case .papers, .makeUpPapers: .papers
        }
    }

    package var chinese: String {
        switch self {
        case .seats: "考场座位编排"
        case .papers: "抽题组卷"
        case .lateSeats: "补录座位编排"
        case .makeUpPapers: "补考抽题组卷"
        }
    }
}

/// A draw that was announced and not made, because somebody did not reveal: void, in the open.
package struct DrawVoid: Hashable, Sendable {
    /// Why, in words.
    package let reason: String
    /// The witnesses who did not reveal; empty when it was something else.
    package let missing: [String]
    package let at: Moment

    package init(reason: String, missing: [String], at: Moment) {
        self.reason = reason
        self.missing = missing
        self.at = at
    }
}

/// A draw from its announcement on.
package struct DrawRecord: Hashable, Sendable {
    package let exam: ExamID
    package let kind: DrawKind
    /// 1 for the first; a draw that replaces another has the next number.
    package let version: Int
    /// Why it replaces another; empty for the first.
    package let reason: String
    /// Canonical JSON, as published.
    package let announcement: String
    package let announcedAt: Moment
    /// Canonical JSON of the inputs, by name, that cannot be made again from the other books: the
    /// plan of the papers, the people of a late draw.
    package let kept: String
    /// Canonical JSON; nil until it was drawn.
    package let transcript: String?
    /// Nil unless it was declared void.
    package let void: DrawVoid?

    package init(
        exam: ExamID, kind: DrawKind, version: Int, reason: String, announcement: String,
        announcedAt: Moment, kept: String = "{}", transcript: String? = nil,
        void: DrawVoid? = nil
    ) {
        self.exam = exam
        self.kind = kind
        self.version = version
        self.reason = reason
        self.announcement = announcement
        self.announcedAt = announcedAt
        self.kept = kept
        self.transcript = transcript
        self.void = void
    }
}

/// The draws of an exam, all versions.
package protocol DrawBook {
    /// - Throws: `Fault` when that version exists.
    func insert(_ draw: DrawRecord) throws
    /// Adds the transcript to a draw that was announced; once only.
    ///
    /// - Throws: `Fault` when there is no such draw, it has a transcript, or it is void.
    func setTranscript(
        _ transcript: String, ofVersion version: Int, of kind: DrawKind, in exam: ExamID) throws
    /// Declares a draw void that was announced; once only.
    ///
    /// - Throws: `Fault` when there is no such draw, it has a transcript, or it is void.
    func setVoid(
        _ void: DrawVoid, ofVersion version: Int, of kind: DrawKind, in exam: ExamID) throws
    /// Ascending by version.
    func draws(of kind: DrawKind, in exam: ExamID) throws -> [DrawRecord]
}
