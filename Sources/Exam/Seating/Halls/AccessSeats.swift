import Draws
import Vocabulary

/// Access needs (hard): people who need a seat that a wheelchair reaches are seated first, one by
/// one, among those seats.
struct AccessSeats {
    let input: SeatInput
    let lots: SeatLots
    let classes: [SeatClass]
    let isOpen: [Bool]

    /// - Throws: `seats.access`.
    func seat(in fill: inout HallFill, _ context: DrawContext) throws(Refusal) {
        guard input.people.prefix(input.drawn).contains(where: \.needsAccess) else { return }
        let stream = context.stream("seat/access")
        let choice = SeatChoice(input: input)
        var waiting = classes.map(\.people.count)
        let rank = memberRank
        for (index, seatClass) in classes.enumerated() {
            let halls = (seatClass.kind == .wish ? lots.halls : seatClass.halls)
                .filter { isOpen[$0] && !input.halls[$0].accessible.isEmpty }
            let people = seatClass.people.filter { input.people[$0].needsAccess }
                .sorted { rank[$0] < rank[$1] }
            for person in people {
                let fit = halls.filter { hasPlace(in: $0, for: index, waiting, fill) }
                let seat = choice.choose(
                    for: person, wishes: seatClass.kind == .wish, from: fit, in: fill, stream
                ) { hall in
                    input.halls[hall].accessible.filter { fill.isFree($0, in: hall) }
                }
                guard let seat else { throw lacking(people.count, halls) }
                fill.seat(person, in: seat.hall, at: seat.spot)
                waiting[index] -= 1
            }
        }
    }

    private var memberRank: [Int] {
        var rank = [Int](repeating: 0, count: input.drawn)
        for (place, person) in lots.members.enumerated() { rank[person] = place }
        return rank
    }

    /// Whether a hall has a place for somebody of a class that no limited class needs.
    private func hasPlace(
        in hall: Int, for index: Int, _ waiting: [Int], _ fill: HallFill
    ) -> Bool {
        guard fill.free(hall) > 0 else { return false }
        return classes.indices.allSatisfy { other in
            guard other != index, classes[other].kind == .limited,
                classes[other].halls.contains(hall)
            else { return true }
            let free = classes[other].halls.reduce(0) { isOpen[$1] ? $0 + fill.free($1) : $0 }
            return free > waiting[other]
        }
    }

    private func lacking(_ needed: Int, _ halls: [Int]) -> Refusal {
        let seats = halls.reduce(0) { $0 + input.halls[$1].accessible.count }
        return Refusal(
            "seats.access", "无障碍座位不足：需要\(needed)个，可用的有\(seats)个；请在配置中增加无障碍座位。",
            "\(needed) people need an accessible seat but \(seats) are open to them: mark more "
                + "seats as accessible")
    }
}
