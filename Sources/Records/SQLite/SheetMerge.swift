import Office
import Vocabulary

/// Brings rows, which come sheet by sheet, together with responses that have no rows yet, and gives
/// on one whole sheet after the other.
struct SheetMerge {
    typealias Body = (SheetCode, [ResponseRecord]) throws -> Void

    /// In order; those before `next` were given on.
    private let packed: [ResponseRecord]
    private var next = 0
    private var rows: [ResponseRecord] = []

    /// - Parameter packed: in order.
    init(packed: [ResponseRecord]) { self.packed = packed }

    /// - Parameter row: not before those that were given earlier.
    mutating func take(_ row: ResponseRecord, _ body: Body) throws {
        if let sheet = rows.last?.sheet, sheet != row.sheet { try give(body) }
        if rows.isEmpty { try give(before: row.sheet, body) }
        rows.append(row)
    }

    mutating func finish(_ body: Body) throws {
        if !rows.isEmpty { try give(body) }
        try give(before: nil, body)
    }

    /// The sheet of the rows, with what is packed of it.
    private mutating func give(_ body: Body) throws {
        guard let sheet = rows.last?.sheet else { return }
        let more = takePacked(of: sheet)
        if !more.isEmpty { rows = (rows + more).sorted { $0.order < $1.order } }
        try body(sheet, rows)
        rows.removeAll(keepingCapacity: true)
    }

    /// The sheets that have no rows at all, up to the one that comes next.
    private mutating func give(before sheet: SheetCode?, _ body: Body) throws {
        while next < packed.count, sheet.map({ packed[next].sheet.text < $0.text }) ?? true {
            let one = packed[next].sheet
            try body(one, Array(takePacked(of: one)))
        }
    }

    private mutating func takePacked(of sheet: SheetCode) -> ArraySlice<ResponseRecord> {
        let start = next
        while next < packed.count, packed[next].sheet == sheet { next += 1 }
        return packed[start..<next]
    }
}
