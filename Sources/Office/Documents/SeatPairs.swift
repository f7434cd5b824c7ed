package import Vocabulary

/// How many pairs of neighbours of one unit a seat draw has left, by its result.
package enum SeatPairs {
    /// Over all halls of the result (`[session, site, room, mode, people, pairs, bound, reasons]`).
    package static func count(in result: JSON?) -> Int {
        (result?["halls"]?.array ?? []).reduce(0) { sum, hall in
            guard let row = hall.array, row.count > 5 else { return sum }
            return sum + (row[5].int ?? 0)
        }
    }
}

extension Int {
    /// Thousandths of a mark as people read marks: `0.031`.
    package var points: String {
        let sign = self < 0 ? "-" : ""
        let digits = String(1000 + abs(self) % 1000).dropFirst()
        return "\(sign)\(abs(self) / 1000).\(digits)"
    }
}
