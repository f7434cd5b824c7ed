package import Draws
package import Office
package import Pages
import Vocabulary

/// What the public may know of a draw that was made.
package struct DrawFacts: Hashable, Sendable {
    /// As published before the draw.
    package let announcement: DrawAnnouncement
    /// The digest of the whole result, as in the transcript.
    package let resultDigest: String
    /// What came out, in figures.
    package let figures: [DrawPage.Entry]
    package let nonces: [String: String]
    let sealedNonce: String?
    package let values: [String]
    package let seed: String
    /// Nil for papers.
    package let seatPicture: SeatPicture?
    /// Nil for seats.
    package let paperPicture: PaperPicture?

    /// Reads a draw as the store keeps it.
    ///
    /// - Throws: `draw.not-drawn` while there is only an announcement; `Fault` when the store has
    ///   something else than a transcript.
    package init(_ record: DrawRecord) throws {
        guard let text = record.transcript else {
            throw Refusal("draw.not-drawn", "尚未抽取。", "nothing has been drawn yet")
        }
        announcement = try DrawFacts.announcement(record)
        let json: JSON
        do {
            json = try JSON(parsing: Array(text.utf8))
        } catch {
            throw Fault("reading the transcript of a draw", cause: "\(error)")
        }
        resultDigest = json["result_digest"]?.text ?? ""
        figures = DrawFacts.figures(record.kind, json)
        nonces = (json["nonces"]?.object ?? [:]).compactMapValues(\.text)
        sealedNonce = json["sealed_nonce"]?.text
        values = (json["external_values"]?.array ?? []).compactMap(\.text)
        seed = json["seed"]?.text ?? ""
        let isOfSeats = record.kind.base == .seats
        seatPicture = isOfSeats ? SeatPicture(transcript: json) : nil
        paperPicture = isOfSeats ? nil : PaperPicture(transcript: json)
    }

    /// The announcement of a draw.
    ///
    /// - Throws: `Fault` when the store has something else.
    package static func announcement(_ record: DrawRecord) throws -> DrawAnnouncement {
        do {
            return try DrawAnnouncement(json: try JSON(parsing: Array(record.announcement.utf8)))
        } catch {
            throw Fault("reading the announcement of a draw", cause: "\(error)")
        }
    }

    private static func figures(_ kind: DrawKind, _ json: JSON) -> [DrawPage.Entry] {
        let result = json["result"]
        switch kind.base {
        case .seats, .lateSeats: return seatFigures(result)
        case .papers, .makeUpPapers: return paperFigures(result)
        }
    }

    private static func seatFigures(_ result: JSON?) -> [DrawPage.Entry] {
        let seats = (result?["seats"]?.array ?? []).compactMap(\.array)
        let rooms = Set(seats.map { $0.dropFirst(2).prefix(2).compactMap(\.text) })
        let sessions = Set(seats.compactMap { $0.dropFirst().first?.text })
        return [
            DrawPage.Entry("考生", "\(seats.count)"), DrawPage.Entry("场次", "\(sessions.count)"),
            DrawPage.Entry("考场", "\(rooms.count)"),
            DrawPage.Entry("同单位相邻（对）", "\(SeatPairs.count(in: result))"),
        ]
    }

    private static func paperFigures(_ result: JSON?) -> [DrawPage.Entry] {
        let sheets = (result?["sheets"]?.array ?? []).compactMap(\.array).filter { $0.count > 3 }
        let items = sheets.first?[3].text?.split(separator: " ").count ?? 0
        let expected = sheets.compactMap { $0[2].array?.first?.int }
        let spread = (expected.max() ?? 0) - (expected.min() ?? 0)
        return [
            DrawPage.Entry("试卷（份）", "\(sheets.count)"),
            DrawPage.Entry("每卷试题", "\(items)"),
            DrawPage.Entry("预期得分相差（分）", spread.points),
        ]
    }
}
