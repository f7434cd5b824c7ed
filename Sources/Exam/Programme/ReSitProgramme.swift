package import Admissions
package import Grading

/// What makes an exam a re-sit (补考) of others (practice 1.6).
package struct ReSitProgramme: Hashable, Sendable {
    /// Who may register, how often, until when.
    package var rules: ReSitRules
    /// Whether nobody gets an item that was on an earlier paper of theirs, or an enemy of one.
    package var excludesSeen: Bool
    /// Which result counts of a person who has several.
    package var counts: ReSitCounting

    package init(
        rules: ReSitRules, excludesSeen: Bool = true, counts: ReSitCounting = .latest
    ) {
        self.rules = rules
        self.excludesSeen = excludesSeen
        self.counts = counts
    }

    /// Whether it belongs to the same exams as another re-sit.
    package func shares(_ other: ReSitProgramme) -> Bool {
        !Set(rules.of).isDisjoint(with: other.rules.of)
    }
}
