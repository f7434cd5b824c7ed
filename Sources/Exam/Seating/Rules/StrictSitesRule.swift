import Vocabulary

/// Sites of a unit (hard where strict): its people sit nowhere else.
package struct StrictSitesRule: SeatingRule {
    package init() {}

    package var name: String { "strict-sites" }
    package var strength: RuleStrength { .hard }

    package func breaches(in review: SeatingReview) -> [RuleBreach] {
        review.away(strict: true)
    }
}

/// Sites near the unit (soft): its people sit there as far as there is room.
package struct WishedSitesRule: SeatingRule {
    package init() {}

    package var name: String { "wished-sites" }
    package var strength: RuleStrength { .soft }

    package func breaches(in review: SeatingReview) -> [RuleBreach] {
        review.away(strict: false)
    }
}

extension SeatingReview {
    /// Units with people drawn to sites that are not theirs.
    fileprivate func away(strict: Bool) -> [RuleBreach] {
        request.sites.filter { $0.isStrict == strict }.compactMap { rule in
            let away = halls.filter { !rule.sites.contains($0.room.site) }.reduce(0) {
                $0 + $1.sitters.count { $0.isDrawn && $0.unit == rule.unit }
            }
            guard away > 0 else { return nil }
            return RuleBreach(
                rule.unit.text, "\(away)人不在指定考点", "\(away) people sit at other sites")
        }
    }
}
