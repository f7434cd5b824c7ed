package import Vocabulary

/// How the marks of an item follow from what was answered (评分规则, glossary 61); each policy stands
/// in its own file of `Policies` with its formula, source and cases.
package enum ScoringPolicy: Hashable, Sendable {
    /// One right choice (单项选择题).
    case single
    /// Two or more right choices (多项选择题).
    case multiple(PartialRule)
    /// One or more right choices (不定项选择题).
    case indefinite(PartialRule)
    /// Right or wrong without a deduction (判断题).
    case trueFalse
    /// Right or wrong with these marks off for a wrong judgement; the section ends at 0 at least.
    case trueFalseNegative(Marks)
    /// Texts in blanks (填空题).
    case fillIn(FillInMatching)

    /// `multiple(.allOrNothing)`: the key exactly, or nothing.
    package static let allOrNothing = ScoringPolicy.multiple(.allOrNothing)
    /// `multiple(.proportional)`: the share of the right choices.
    package static let proportional = ScoringPolicy.multiple(.proportional)
    /// `multiple(.half)`: half of the marks for an incomplete answer.
    package static let half = ScoringPolicy.multiple(.half)

    /// These marks for each right choice of an incomplete answer.
    package static func perOption(_ part: Marks) -> ScoringPolicy { .multiple(.perOption(part)) }

    /// These marks for an incomplete answer.
    package static func fixedPartial(_ part: Marks) -> ScoringPolicy {
        .multiple(.fixedPartial(part))
    }

    /// What holds when a config does not name a policy: the strictest and most common one of each
    /// type (practice 3), blanks in order.
    package static func standard(for type: ItemType) -> ScoringPolicy {
        switch type {
        case .singleChoice: .single
        case .multipleResponse: .allOrNothing
        case .trueFalse: .trueFalse
        case .fillIn: .fillIn(.inOrder)
        }
    }

    /// The type of the items that this policy can score.
    package var type: ItemType {
        switch self {
        case .single: .singleChoice
        case .multiple, .indefinite: .multipleResponse
        case .trueFalse, .trueFalseNegative: .trueFalse
        case .fillIn: .fillIn
        }
    }

    /// The sentence that is printed above a section (practice 3), such as
    /// 多选、少选、错选、不选均不得分。 It does not name the marks of an item.
    package var wording: String {
        switch method {
        case .choices(let rule): rule.wording
        case .texts(let rule): rule.wording
        }
    }

    /// The two ways of scoring: by identity of choices, or by text.
    enum Method {
        case choices(any ChoiceRule)
        case texts(FillIn)
    }

    var method: Method {
        switch self {
        case .single: .choices(Single())
        case .multiple(let partial): .choices(partial.rule)
        case .indefinite(let partial): .choices(Indefinite(base: partial))
        case .trueFalse: .choices(TrueFalse())
        case .trueFalseNegative(let deduction): .choices(TrueFalseNegative(deduction: deduction))
        case .fillIn(let matching): .texts(FillIn(matching: matching))
        }
    }
}
