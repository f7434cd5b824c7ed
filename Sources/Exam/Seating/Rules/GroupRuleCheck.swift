/// Fixed groups (hard): the people of a group sit in one session, or in one room.
package struct GroupRuleCheck: SeatingRule {
    package init() {}

    package var name: String { "groups" }
    package var strength: RuleStrength { .hard }

    package func breaches(in review: SeatingReview) -> [RuleBreach] {
        review.request.groups.compactMap { group in
            let halls = Set(group.people.compactMap { review.hallOf[$0] })
            let places =
                switch group.together {
                case .room: halls.count
                case .session: Set(halls.map { review.halls[$0].session }).count
                }
            guard places > 1 else { return nil }
            return RuleBreach(
                group.name, "该组分在\(places)处", "the group sits in \(places) places")
        }
    }
}
