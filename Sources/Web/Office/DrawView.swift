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

    init(_ office: ExamOffice, _ kind: DrawKind, _ site: Site) throws {
        self.office = office
        ceremony = try office.drawCeremony(of: kind)
        let record = ceremony.stage == .drawn ? ceremony.record : nil
        let drawn = try record.map { try site.shelf.draw($0, of: office) }
        facts = drawn?.facts
        drawnAt = drawn?.drawnAt
        isSealed =
            try kind == .papers
            && office.records.read { try $0.scores(in: office.exam).isEmpty }
    }
}
