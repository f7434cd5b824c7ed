import Documents
import Office
import Papers
import Programme
import Publication
import Synchronization
import Vocabulary

/// What everybody asks for at the same hour, made once: the facts of draws, the bulletin's page.
final class PublicShelf: Sendable {
    /// A draw that was made, and when.
    struct Draw: Sendable {
        let facts: DrawFacts
        /// From the audit chain: the draw itself has no clock.
        let drawnAt: Moment?
        /// Nil for seats.
        let figures: PaperFigures?
    }

    private struct DrawKey: Hashable {
        let exam: ExamID
        let kind: DrawKind
        let version: Int
    }

    private let draws = Mutex<[DrawKey: Draw]>([:])
    private let bulletins = Mutex<[ExamID: (bulletin: Bulletin, page: String)]>([:])

    /// What is public about a draw; a transcript is set once, so that this never gets old.
    ///
    /// - Throws: `draw.not-drawn` while there is only an announcement.
    func draw(_ record: DrawRecord, of office: ExamOffice) throws -> Draw {
        let key = DrawKey(exam: office.exam, kind: record.kind, version: record.version)
        if let known = draws.withLock({ $0[key] }) { return known }
        let line = try office.records.read { books in
            try books.auditLines(in: office.exam).last {
                $0.act == "draw.perform" && $0.subject == record.kind.rawValue
                    && $0.detail.hasSuffix("\"version\":\(record.version)}")
            }
        }
        let draw = Draw(
            facts: try DrawFacts(record),
            drawnAt: line.map { Moment(millisecondsSince1970: $0.at) },
            figures: record.kind.base == .papers ? try office.paperFigures(of: record) : nil)
        draws.withLock { $0[key] = draw }
        return draw
    }

    /// The page of a bulletin, made anew when the bulletin is another one.
    func page(of bulletin: Bulletin, in exam: ExamID, make: () -> String) -> String {
        if let known = bulletins.withLock({ $0[exam] }), known.bulletin == bulletin {
            return known.page
        }
        let page = make()
        bulletins.withLock { $0[exam] = (bulletin, page) }
        return page
    }
}
