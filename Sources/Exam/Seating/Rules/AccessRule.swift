/// Access needs (hard): who needs a seat that a wheelchair reaches has one.
package struct AccessRule: SeatingRule {
    package init() {}

    package var name: String { "access" }
    package var strength: RuleStrength { .hard }

    package func breaches(in review: SeatingReview) -> [RuleBreach] {
        review.halls.flatMap { hall in
            hall.sitters.filter {
                $0.needsAccess && !hall.room.accessibleSeats.contains($0.seat)
            }.map {
                RuleBreach(
                    hall.name, "\($0.registration)需要无障碍座位，坐\($0.seat)号",
                    "\($0.registration) needs an accessible seat and has \($0.seat)")
            }
        }
    }
}
