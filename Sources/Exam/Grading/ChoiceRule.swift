import Bank
import Papers
import Vocabulary

/// What every scoring policy for choices answers; one file of `Policies` holds one of them.
protocol ChoiceRule: Sendable {
    /// The sentence printed above the section, without the marks of an item.
    var wording: String { get }

    /// The share of the marks that a choice of at least one choice earns; `marks` are the full
    /// marks of the item, above 0. From 0 to 1; below 0 where the rule deducts.
    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction

    /// What makes this rule unfit for an item; empty when it can be applied as it is printed.
    func findings(for entry: AnswerKey.Entry) -> [Finding]
}

extension ChoiceRule {
    func findings(for entry: AnswerKey.Entry) -> [Finding] { [] }
}

extension AnswerKey.Entry {
    /// How many choices are right; 0 for fill-in.
    var rightCount: Int {
        if case .choices(let right) = key { Set(right).count } else { 0 }
    }
}
