package import Vocabulary

/// What is asked of a seating, checked on the finished plan without a look at how it was drawn.
package protocol SeatingRule: Sendable {
    /// Such as `access`.
    var name: String { get }
    var strength: RuleStrength { get }

    /// Where the plan does not keep the rule, hall by hall.
    func breaches(in review: SeatingReview) -> [RuleBreach]
}

/// How far a rule binds.
package enum RuleStrength: Hashable, Sendable {
    /// A draw that cannot keep it is refused.
    case hard
    /// Kept as far as possible; the result says where it was not.
    case soft
}

/// A place where a rule is not kept.
package struct RuleBreach: Hashable, Sendable {
    /// `session/site/room`, a session, or a unit.
    package let place: String
    /// What is wrong, for people who read plans.
    package let message: Wording

    package init(_ place: String, _ chinese: String, _ english: String) {
        self.place = place
        message = Wording(chinese, english)
    }
}

extension SeatingRules {
    /// All rules, the hard ones first.
    package static let all: [any SeatingRule] = [
        SparesRule(), AccessRule(), GroupRuleCheck(), StrictSitesRule(), LateRule(),
        SeparationRule(), SpreadRule(), WishedSitesRule(), TailRule(),
    ]
}
