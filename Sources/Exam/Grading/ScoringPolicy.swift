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
    /// An order (排序题).
    case order(OrderRule)
    /// Pairs of slot and choice (匹配题, 选词填空题, 下拉选择题).
    case pairs(PairRule)
    /// A number (数值题).
    case numeric
    /// By what each item says that its choices or pairs are worth.
    case asMapped
    /// By people (简答题): a machine gives nothing.
    case byHand

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
        case .indefiniteChoice: .indefinite(.allOrNothing)
        case .ordering: .order(.exact)
        case .matching, .gapMatch, .inlineChoice: .pairs(.perSlot)
        case .numeric: .numeric
        case .extendedText: .byHand
        }
    }

    /// The types of the items that this policy can score.
    package var types: Set<ItemType> {
        switch self {
        case .single: [.singleChoice]
        case .multiple: [.multipleResponse]
        case .indefinite: [.multipleResponse, .indefiniteChoice]
        case .trueFalse, .trueFalseNegative: [.trueFalse]
        case .fillIn: [.fillIn]
        case .order: [.ordering]
        case .pairs: [.matching, .gapMatch, .inlineChoice]
        case .numeric: [.numeric]
        case .asMapped:
            [
                .singleChoice, .multipleResponse, .indefiniteChoice, .trueFalse, .matching,
                .gapMatch, .inlineChoice,
            ]
        case .byHand: [.extendedText]
        }
    }

    /// The sentence that is printed above a section (practice 3), such as
    /// 多选、少选、错选、不选均不得分。 It does not name the marks of an item.
    package var wording: String {
        switch method {
        case .choices(let rule): rule.wording
        case .texts(let rule): rule.wording
        case .order(let rule): rule.wording
        case .pairs(let rule): rule.wording
        case .number(let rule): rule.wording
        case .mapped: "各选项的分值由试题规定，选对得相应分值，选错不得分或者扣相应分值。"
        case .none: "由评卷员评分。"
        }
    }

    /// The ways of scoring, by what an answer is made of.
    enum Method {
        case choices(any ChoiceRule)
        case texts(FillIn)
        case order(OrderRule)
        case pairs(PairRule)
        case number(NumberRule)
        case mapped
        case none
    }

    var method: Method {
        switch self {
        case .single: .choices(Single())
        case .multiple(let partial): .choices(partial.rule)
        case .indefinite(let partial): .choices(Indefinite(base: partial))
        case .trueFalse: .choices(TrueFalse())
        case .trueFalseNegative(let deduction): .choices(TrueFalseNegative(deduction: deduction))
        case .fillIn(let matching): .texts(FillIn(matching: matching))
        case .order(let rule): .order(rule)
        case .pairs(let rule): .pairs(rule)
        case .numeric: .number(NumberRule())
        case .asMapped: .mapped
        case .byHand: .none
        }
    }
}
