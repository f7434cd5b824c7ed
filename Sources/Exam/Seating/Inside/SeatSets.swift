import Draws

/// All sets of so many free seats with the fewest pairs of neighbours: counted exactly, and drawn
/// so that each is equally likely.
protocol SeatSets {
    /// The fewest pairs of a set of `size` seats; nil when there is no such set.
    func fewestPairs(size: Int) -> Int?

    /// How many sets have them; `UInt64.max` stands for that or more.
    func count(size: Int) -> UInt64

    /// The set with `rank` sets before it: at the first seat in cell order that is in one of two
    /// sets only, the set without it comes first.
    ///
    /// - Precondition: `rank` is below `count(size:)`, and that is below `UInt64.max`.
    func set(rank: UInt64, size: Int) -> SeatMask
}

extension SeatSets {
    /// One of the sets, each equally likely.
    func draw(size: Int, from stream: DrawStream) -> SeatMask {
        set(rank: stream.belowWide(count(size: size)), size: size)
    }
}

extension UInt64 {
    /// The sum, or `max` when it is that or more.
    func addingUpToMax(_ other: UInt64) -> UInt64 {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? .max : sum
    }
}

/// Any seats at all, where nobody is kept apart: too many to draw from a table.
struct AnySets: SeatSets {
    func fewestPairs(size: Int) -> Int? { 0 }

    func count(size: Int) -> UInt64 { .max }

    func set(rank: UInt64, size: Int) -> SeatMask { 0 }
}
