import Vocabulary

/// Capacity and spares (hard): everybody has one seat that may be given, nobody a broken machine
/// or one that is kept free, and a room has no more people than machines besides the spare ones.
package struct SparesRule: SeatingRule {
    package init() {}

    package var name: String { "spares" }
    package var strength: RuleStrength { .hard }

    package func breaches(in review: SeatingReview) -> [RuleBreach] {
        let request = review.request
        let seated = review.plan.assignments.map(\.registration)
        let missing = Set(request.people.map(\.registration)).symmetricDifference(seated)
            .union(review.strays).sorted()
        return missing.map { RuleBreach($0.text, "没有座位或座位不存在", "has no seat of the rooms") }
            + review.halls.flatMap { breaches(in: $0, request) }
    }

    private func breaches(in hall: SeatingReview.Hall, _ request: SeatRequest) -> [RuleBreach] {
        let rules = request.rules
        let allowed = Set(rules.candidateSeats(of: hall.room, withSpares: request.usesSpares))
        let places = rules.places(of: hall.room, withSpares: request.usesSpares)
        let seats = hall.sitters.map(\.seat)
        var breaches: [RuleBreach] = []
        if seats.count > places {
            breaches.append(
                RuleBreach(
                    hall.name, "\(seats.count)人，只能坐\(places)人",
                    "\(seats.count) people, \(places) places"))
        }
        for (seat, next) in zip(seats, seats.dropFirst()) where seat == next {
            breaches.append(RuleBreach(hall.name, "座位\(seat)重复", "seat \(seat) twice"))
        }
        for sitter in hall.sitters where sitter.isDrawn && !allowed.contains(sitter.seat) {
            breaches.append(
                RuleBreach(
                    hall.name, "座位\(sitter.seat)不可编排", "seat \(sitter.seat) may not be given"))
        }
        return breaches
    }
}
