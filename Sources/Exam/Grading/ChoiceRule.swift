import Bank
import Papers
import Vocabulary

/// What every scoring policy for choices answers; one file of `Policies/Choices` holds one of them.
///
/// In their formulas n is the number of choices, r of right ones, q of wrong ones (n = r + q), c of
/// right ones that were chosen and x of wrong ones that were chosen, as in peers 5.
protocol ChoiceRule: Sendable {
    /// The sentence printed above the section, without the marks of an item.
    var wording: String { get }

    /// Whether an answer with nothing in it is scored like any other. Only a policy whose name says
    /// so may answer true; with all others a blank earns and costs nothing.
    var blankEarns: Bool { get }

    /// The share of the marks that an answer earns; `marks` are the full marks of the item, above
    /// 0. At most 1; below 0 where the rule deducts.
    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction

    /// What makes this rule unfit for an item; empty when it can be applied as it is printed.
    func findings(for entry: AnswerKey.Entry) -> [Finding]
}

extension ChoiceRule {
    var blankEarns: Bool { false }

    func findings(for entry: AnswerKey.Entry) -> [Finding] { [] }
}

extension AnswerKey.Entry {
    /// How many choices are right; 0 for fill-in.
    var rightCount: Int {
        if case .choices(let right) = key { Set(right).count } else { 0 }
    }

    /// That a wrong answer costs more than a right one brings, which is legal and rarely meant.
    func findings(ofDeduction deduction: Marks) -> [Finding] {
        guard deduction > marks else { return [] }
        return [
            Finding(
                "grading.deduction-above-marks", severity: .warning,
                "试题 \(item)：答错扣 \(deduction) 分，超过该题分值 \(marks) 分。",
                "item \(item): a wrong answer costs \(deduction), more than its \(marks) marks")
        ]
    }
}

extension Marks {
    /// These marks as a share of the full marks of an item.
    func share(of full: Marks) -> Fraction { Fraction(hundredths, full.hundredths) }
}
