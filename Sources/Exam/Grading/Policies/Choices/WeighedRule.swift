package import Vocabulary

/// How right and wrong choices are weighed against one another, for items with several right
/// choices; each has a file of its own. Unlike under a `PartialRule` a wrong choice need not spoil
/// the answer.
package enum WeighedRule: Hashable, Sendable {
    /// Right minus wrong ones, not below 0.
    case netCorrect
    /// How much was found, times how much of the answer is right.
    case coverage
    /// Each choice taken or left earns a share; a blank earns marks.
    case eachAnswerBlankEarns
    /// Right decisions minus wrong ones, not below 0.
    case netDecisions
    /// The same for all answers: a blank may earn marks.
    case netDecisionsBlankEarns
    /// These marks for each right choice, the same off for each wrong one.
    case deducting(Marks)
    /// These marks off for each mistake.
    case perMistake(Marks)
    /// All or nothing, with these marks off for an answer with a wrong choice.
    case negative(Marks)
    /// As R exams does; the marks are what one item can cost.
    case rExams(RExamsRule, most: Marks)

    var rule: any ChoiceRule {
        switch self {
        case .netCorrect: NetCorrect()
        case .coverage: Coverage()
        case .eachAnswerBlankEarns: EachAnswerBlankEarns()
        case .netDecisions: NetDecisions()
        case .netDecisionsBlankEarns: NetDecisionsBlankEarns()
        case .deducting(let part): Deducting(part: part)
        case .perMistake(let part): PerMistake(part: part)
        case .negative(let deduction): MultipleNegative(deduction: deduction)
        case .rExams(let rule, let most): RExams(rule: rule, most: most)
        }
    }
}
