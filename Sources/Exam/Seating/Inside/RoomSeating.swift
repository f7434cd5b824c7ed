/// Who sits on which spot of a hall, how that was found, and what is proven about it.
struct RoomSeating {
    /// Why a hall has pairs: what one unit needs at least.
    struct Reason {
        let unit: Int
        let people: Int
        /// The largest number of free seats without a pair for the unit.
        let most: Int
        let pairs: Int
    }

    let mode: SeatPlan.Mode
    let seats: [HallFill.Place]
    /// No seating of these people has fewer pairs, those of people seated before left out.
    var bound = 0
    var reasons: [Reason] = []
}
