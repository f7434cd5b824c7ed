/// Tail rooms (soft): no room is used for a handful, fewer than the asked share of its places.
package struct TailRule: SeatingRule {
    package init() {}

    package var name: String { "tail-rooms" }
    package var strength: RuleStrength { .soft }

    package func breaches(in review: SeatingReview) -> [RuleBreach] {
        let rules = review.request.rules
        return review.halls.compactMap { hall in
            let places = rules.places(of: hall.room, withSpares: review.request.usesSpares)
            guard hall.sitters.count * 100 < rules.leastFilling * places else { return nil }
            return RuleBreach(
                hall.name, "只有\(hall.sitters.count)人，座位\(places)个",
                "only \(hall.sitters.count) people for \(places) places")
        }
    }
}
