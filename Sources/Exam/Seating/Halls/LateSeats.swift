import Draws
import Vocabulary

/// Late additions: people who are drawn, one by one, into seats that are free; nobody else moves.
struct LateSeats {
    let input: SeatInput
    let lots: SeatLots

    /// - Throws: `seats.late` for the first person whom no seat is left for.
    func seat(in fill: inout HallFill, _ context: DrawContext) throws(Refusal) {
        for place in input.taken { fill.seat(place.person, in: place.hall, at: place.spot) }
        for place in input.left { fill.leave(place.spot, in: place.hall) }
        let stream = context.stream("seat/late")
        let choice = SeatChoice(input: input)
        var bound = Bound(input)
        for person in lots.members {
            let fit = lots.halls.filter { hall in
                fill.free(hall) > 0 && isAllowed(person, in: hall) && bound.admits(person, to: hall)
                    && !spots(for: person, in: hall, fill).isEmpty
            }
            let used = fit.filter { fill.people[$0] > 0 }
            let seat = choice.choose(
                for: person, wishes: true, from: used.isEmpty ? Array(fit.prefix(1)) : used,
                in: fill, stream
            ) { spots(for: person, in: $0, fill) }
            guard let seat else { throw lacking(person, fill) }
            fill.seat(person, in: seat.hall, at: seat.spot)
            bound.note(person, in: seat.hall)
        }
    }

    /// Free seats of a hall that the person may have, ascending by number.
    private func spots(for person: Int, in hall: Int, _ fill: HallFill) -> [Int] {
        let hallSeats = input.halls[hall]
        let spots =
            input.people[person].needsAccess
            ? hallSeats.accessible : hallSeats.shape.spotsByNumber
        return spots.filter { fill.isFree($0, in: hall) }
    }

    private func isAllowed(_ person: Int, in hall: Int) -> Bool {
        guard let rule = input.sites[input.people[person].unit], rule.isStrict else { return true }
        return rule.sites.contains(input.halls[hall].site)
    }

    private func lacking(_ person: Int, _ fill: HallFill) -> Refusal {
        let free = input.halls.indices.reduce(0) { $0 + max(0, fill.free($1)) }
        let sitter = input.people[person]
        return Refusal(
            "seats.late",
            "补编考生\(sitter.registration)没有可用座位（\(sitter.needsAccess ? "需要无障碍座位，" : "")"
                + "全部考场还空\(free)个）；可以启用备用机或增加考场。",
            "no seat is left for the late addition \(sitter.registration) "
                + "(\(sitter.needsAccess ? "needs an accessible one, " : "")\(free) places are "
                + "free in all): allow spare machines or add a room")
    }

    /// Where the groups of the input sit by now.
    private struct Bound {
        private let input: SeatInput
        private var group: [Int: Int] = [:]
        /// The hall of the group's first person, by registration, who has a seat.
        private var halls: [Int: (person: Int, hall: Int)] = [:]

        init(_ input: SeatInput) {
            self.input = input
            for (index, group) in input.groups.enumerated() {
                for person in group.people { self.group[person] = index }
            }
            for place in input.taken { note(place.person, in: place.hall) }
        }

        mutating func note(_ person: Int, in hall: Int) {
            guard let index = group[person] else { return }
            let first = halls[index]
            let isFirst =
                first.map {
                    input.people[person].registration < input.people[$0.person].registration
                } ?? true
            if isFirst { halls[index] = (person, hall) }
        }

        func admits(_ person: Int, to hall: Int) -> Bool {
            guard let index = group[person], let place = halls[index] else { return true }
            switch input.groups[index].together {
            case .room: return place.hall == hall
            case .session: return input.halls[place.hall].session == input.halls[hall].session
            }
        }
    }
}
