package import Vocabulary

/// Which of the two public draws.
package enum DrawKind: String, Hashable, Sendable, CaseIterable {
    case seats, papers

    package var chinese: String {
        switch self {
        case .seats: "考场座位编排"
        case .papers: "抽题组卷"
        }
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
    /// Canonical JSON; nil until it was drawn.
    package let transcript: String?

    package init(
        exam: ExamID, kind: DrawKind, version: Int, reason: String, announcement: String,
        announcedAt: Moment, transcript: String?
    ) {
        self.exam = exam
        self.kind = kind
        self.version = version
        self.reason = reason
        self.announcement = announcement
        self.announcedAt = announcedAt
        self.transcript = transcript
    }
}

/// The draws of an exam, all versions.
package protocol DrawBook {
    /// - Throws: `Fault` when that version exists.
    func insert(_ draw: DrawRecord) throws
    /// Adds the transcript to a draw that was announced; once only.
    ///
    /// - Throws: `Fault` when there is no such draw or it has a transcript.
    func setTranscript(
        _ transcript: String, ofVersion version: Int, of kind: DrawKind, in exam: ExamID) throws
    /// Ascending by version.
    func draws(of kind: DrawKind, in exam: ExamID) throws -> [DrawRecord]
}
