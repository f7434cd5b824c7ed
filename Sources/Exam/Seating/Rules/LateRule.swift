import Vocabulary

/// Late additions (hard): no seat is given that was ever given before, so that nobody who has one
/// is moved and no candidate number returns.
package struct LateRule: SeatingRule {
    package init() {}

    package var name: String { "late" }
    package var strength: RuleStrength { .hard }

    package func breaches(in review: SeatingReview) -> [RuleBreach] {
        let given = Set(
            review.request.taken.map { "\($0.session)/\($0.site)/\($0.room)/\($0.seat)" })
        return review.plan.assignments.filter {
            given.contains("\($0.session)/\($0.site)/\($0.room)/\($0.seat)")
        }.map {
            RuleBreach(
                "\($0.session)/\($0.site)/\($0.room)", "座位\($0.seat)以前已编给他人",
                "seat \($0.seat) was given before")
        }
    }
}
