import Papers
import Vocabulary

/// `indefinite` (不定项): one or more choices are right; an incomplete answer earns what the named
/// base policy gives.
///
/// credit = what the base policy gives. Source: practice 3 (会计, 法考). The only policy for several
/// choices under which an item may have a single right one (trap 4).
///
/// | base | key | answered | credit |
/// |---|---|---|---|
/// | allOrNothing | A | A | 1 |
/// | allOrNothing | A B | A | 0 |
/// | half | A B C | A B | 1/2 |
/// | any | A | A B | 0 |
struct Indefinite: ChoiceRule {
    let base: PartialRule

    var wording: String { "每题有一个或者一个以上正确选项。" + base.rule.wording }

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        base.rule.credit(for: tally, marks: marks)
    }

    func findings(for entry: AnswerKey.Entry) -> [Finding] {
        base.rule.findings(for: entry)
    }
}
