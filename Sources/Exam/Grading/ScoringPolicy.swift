package import Vocabulary

/// How the marks of an item follow from what was answered (评分规则, glossary 61); each policy stands
/// in its own file of `Policies` or `FillIn` with its formula, source and cases.
///
/// An answer with nothing in it earns and costs nothing under any of them, but for those whose name
/// ends with `BlankEarns`.
package enum ScoringPolicy: Hashable, Sendable {
    /// One right choice (单项选择题).
    case single
    /// One right choice with these marks off for another; the section ends at 0 at least.
    case singleNegative(Marks)
    /// Two or more right choices (多项选择题); a wrong one spoils the answer.
    case multiple(PartialRule)
    /// Right and wrong choices weighed against one another.
    case weighed(WeighedRule)
    /// Statements judged together: all right, or half with one mistake.
    case kprim
    /// One or more right choices (不定项选择题).
    case indefinite(PartialRule)
    /// Right or wrong without a deduction (判断题).
    case trueFalse
    /// Right or wrong with these marks off for a wrong judgement; the section ends at 0 at least.
    case trueFalseNegative(Marks)
    /// Texts in blanks (填空题), each blank for itself.
    case fillIn(FillInMatching)
    /// All blanks of an item right, or nothing.
    case fillInWhole(FillInMatching)
    /// Blanks filled wrong taken from those filled right, not below 0.
    case fillInNet(FillInMatching)
    /// An order (排序题).
    case order(OrderRule)
    /// Pairs of slot and choice (匹配题, 选词填空题, 下拉选择题).
    case pairs(PairRule)
    /// A number (数值题).
    case numeric
    /// By what each item says that its choices or pairs are worth.
    case asMapped
    /// By what each item says that its right choices are worth; a wrong one spoils the answer.
    case mappedPartial
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
        case .single, .singleNegative: [.singleChoice]
        case .multiple: [.multipleResponse]
        case .weighed, .indefinite, .mappedPartial: [.multipleResponse, .indefiniteChoice]
        case .kprim: [.multipleResponse, .indefiniteChoice, .matching, .gapMatch, .inlineChoice]
        case .trueFalse, .trueFalseNegative: [.trueFalse]
        case .fillIn, .fillInWhole, .fillInNet: [.fillIn]
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
        case .statements(let rule, _): rule.wording
        case .number(let rule): rule.wording
        case .mapped: "各选项的分值由试题规定，选对得相应分值，选错不得分或者扣相应分值。"
        case .mappedPartial: MappedPartial.wording
        case .none: "由评卷员评分。"
        }
    }

    /// Whether an answer with nothing in it is scored like any other; the name says so then.
    package var blankEarns: Bool {
        if case .choices(let rule) = method { rule.blankEarns } else { false }
    }
}
