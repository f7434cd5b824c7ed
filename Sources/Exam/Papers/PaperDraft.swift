import Draws
import Vocabulary

/// One paper while it is being drawn: chosen items and reserve by type, and the counts that the
/// margins of the blueprint are about.
struct PaperDraft {
    /// Statutes first, bands after them; the positions of an item's two cells.
    struct Margins {
        let quantities: [Blueprint.Quantity]
        /// For each item of the pool the positions of its statute and its band.
        let cells: [(statute: Int, band: Int)]
    }

    let sheet: SheetCode
    let stream: DrawStream
    private let input: PaperInput
    private let margins: Margins
    private(set) var chosen: [[Int]]
    private var reserve: [[Int]]
    private var counts: [Int]
    /// Expected score in ten-thousandths of a mark.
    private(set) var expected = 0

    /// Draws the right number of items of each type, each set equally likely.
    init(
        sheet: SheetCode, stream: DrawStream, input: PaperInput, margins: Margins, pools: [[Int]]
    ) {
        self.sheet = sheet
        self.stream = stream
        self.input = input
        self.margins = margins
        chosen = []
        reserve = []
        counts = [Int](repeating: 0, count: margins.quantities.count)
        for (section, pool) in zip(input.blueprint.sections, pools) {
            let drawn = stream.shuffled(pool)
            chosen.append(Array(drawn.prefix(section.count)))
            reserve.append(Array(drawn.dropFirst(section.count)))
        }
        for item in chosen.joined() {
            counts[margins.cells[item].statute] += 1
            counts[margins.cells[item].band] += 1
            expected += input.pool[item].expected
        }
    }

    /// How many items too few or too many, over all margins.
    var distance: Int {
        zip(margins.quantities, counts).reduce(0) { $0 + $1.0.distance(of: $1.1) }
    }

    /// Exchanges chosen items for reserve ones of the same type until all margins hold.
    ///
    /// - Returns: false when no single exchange helps any more.
    mutating func repairMargins() -> Bool {
        while distance > 0 {
            guard exchangeOnce(improving: { $1 < 0 }) else { return false }
        }
        return true
    }

    /// Exchanges items, keeping all margins, until the expected score is within `tolerance` of
    /// `target`.
    ///
    /// - Returns: false when no exchange brings it nearer.
    mutating func approach(_ target: Int, tolerance: Int) -> Bool {
        while abs(expected - target) > tolerance {
            let gap = target - expected
            let lands = exchangeOnce { change, distance in
                distance == 0 && abs(gap - change) <= tolerance
            }
            guard
                lands || exchangeOnce(improving: { $1 == 0 && abs(gap - $0) < abs(gap) / 2 })
                    || exchangeOnce(improving: { $1 == 0 && abs(gap - $0) < abs(gap) })
            else { return false }
        }
        return true
    }

    /// Looks for an exchange from a drawn starting point on and makes the first good one.
    ///
    /// - Parameter isGood: gets the change of the expected score and of the distance.
    private mutating func exchangeOnce(
        improving isGood: (_ expected: Int, _ distance: Int) -> Bool
    ) -> Bool {
        let sizes = chosen.map(\.count)
        let total = sizes.reduce(0, +)
        let start = stream.below(max(total, 1))
        for step in 0..<total {
            let (type, place) = locate((start + step) % total, sizes)
            let pool = reserve[type]
            guard !pool.isEmpty else { continue }
            let offset = stream.below(pool.count)
            for turn in pool.indices {
                let other = (offset + turn) % pool.count
                let (out, into) = (chosen[type][place], pool[other])
                let change = input.pool[into].expected - input.pool[out].expected
                if isGood(change, distanceChange(out: out, into: into)) {
                    exchange(type: type, place: place, other: other)
                    return true
                }
            }
        }
        return false
    }

    private func locate(_ position: Int, _ sizes: [Int]) -> (type: Int, place: Int) {
        var place = position
        for (type, size) in sizes.enumerated() {
            if place < size { return (type, place) }
            place -= size
        }
        preconditionFailure("a position outside the paper")
    }

    private func distanceChange(out: Int, into: Int) -> Int {
        let (old, new) = (margins.cells[out], margins.cells[into])
        return cellChange(from: old.statute, to: new.statute)
            + cellChange(from: old.band, to: new.band)
    }

    private func cellChange(from old: Int, to new: Int) -> Int {
        guard old != new else { return 0 }
        let (one, two) = (margins.quantities[old], margins.quantities[new])
        return one.distance(of: counts[old] - 1) - one.distance(of: counts[old])
            + two.distance(of: counts[new] + 1) - two.distance(of: counts[new])
    }

    private mutating func exchange(type: Int, place: Int, other: Int) {
        let (out, into) = (chosen[type][place], reserve[type][other])
        chosen[type][place] = into
        reserve[type][other] = out
        for (item, sign) in [(out, -1), (into, 1)] {
            counts[margins.cells[item].statute] += sign
            counts[margins.cells[item].band] += sign
            expected += sign * input.pool[item].expected
        }
    }
}
