import Vocabulary

/// Capacity (hard): places and accessible seats for everybody, before anything is drawn.
struct SeatCapacity {
    let input: SeatInput
    let classes: [SeatClass]

    /// - Throws: `seats.capacity` or `seats.access` with the numbers, `seats.sites` for a class
    ///   that its halls cannot hold.
    func check() throws(Refusal) {
        let needed = input.drawn
        let places = input.halls.reduce(0) { $0 + $1.places }
        guard places >= needed else {
            throw Refusal(
                "seats.capacity",
                "座位不足：应编排\(needed)人，可用座位\(places)个，缺\(needed - places)个；请增加考场、场次或减少备用机。",
                "\(needed) people but \(places) seats: \(needed - places) are lacking; add rooms "
                    + "or sessions, or keep fewer machines spare")
        }
        let access = input.people.prefix(needed).count(where: \.needsAccess)
        let reachable = input.halls.reduce(0) { $0 + min($1.places, $1.accessible.count) }
        guard reachable >= access else {
            throw Refusal(
                "seats.access",
                "无障碍座位不足：需要\(access)个，只有\(reachable)个，缺\(access - reachable)个；"
                    + "请在配置中增加无障碍座位。",
                "\(access) people need an accessible seat but there are \(reachable): "
                    + "\(access - reachable) are lacking; mark more seats as accessible")
        }
    }
}
