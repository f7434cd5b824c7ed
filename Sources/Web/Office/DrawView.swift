import Documents
import Office
import Vocabulary

/// What the page of a draw shows, read from the store.
struct DrawView: Sendable {
    let office: ExamOffice
    let ceremony: DrawCeremony
    /// Nil until it was drawn.
    let facts: DrawFacts?
    let drawnAt: Moment?
    /// Whether the transcript must not be seen yet.
    let isSealed: Bool

    init(_ office: ExamOffice, _ kind: DrawKind) throws {
        self.office = office
        ceremony = try office.drawCeremony(of: kind)
        let record = ceremony.stage == .drawn ? ceremony.record : nil
        facts = try record.map { try DrawFacts($0) }
        drawnAt = try record.flatMap { try PublicEndpoints.drawnAt($0, office) }
        isSealed =
            try kind == .papers
            && office.records.read { try $0.scores(in: office.exam).isEmpty }
    }
}
