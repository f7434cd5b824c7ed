package import Vocabulary

/// Everything about scoring that an exam announces beforehand.
package struct GradingRules: Hashable, Sendable {
    /// By type of item; a type that is not named has its standard policy.
    package let policies: [ItemType: ScoringPolicy]
    /// Where and how finely scores are rounded.
    package let rounding: RoundingRule
    /// The least published total that passes (合格线).
    package let passMark: Marks
    /// What the paper is worth (满分).
    package let fullMarks: Marks
    /// How people mark short answers; nil for an exam that a machine scores alone.
    package let marking: MarkingRules?

    package init(
        policies: [ItemType: ScoringPolicy] = [:], rounding: RoundingRule = .standard,
        passMark: Marks, fullMarks: Marks, marking: MarkingRules? = nil
    ) {
        self.policies = policies
        self.rounding = rounding
        self.passMark = passMark
        self.fullMarks = fullMarks
        self.marking = marking
    }

    /// The policy for items of a type: the named one, or the standard one.
    package func policy(for type: ItemType) -> ScoringPolicy {
        policies[type] ?? .standard(for: type)
    }

    /// Passed or failed. The published, rounded total decides, so that nobody reads a pass mark
    /// reached beside the word 不合格.
    package func outcome(of total: Marks) -> Outcome {
        total >= passMark ? .passed(total) : .failed(total)
    }
}
