package import Vocabulary

/// What an incomplete answer without a wrong choice earns (少选), for items with several right
/// choices. In all of them the exact key earns full marks and any wrong choice spoils the answer.
package enum PartialRule: Hashable, Sendable {
    /// Nothing.
    case allOrNothing
    /// These marks for each right choice that was chosen.
    case perOption(Marks)
    /// The share of the right choices that were chosen.
    case proportional
    /// These marks, however much is missing.
    case fixedPartial(Marks)
    /// Half of the marks.
    case half
    /// Half of the marks, rounded up to whole marks.
    case halfRoundedUp

    var rule: any ChoiceRule {
        switch self {
        case .allOrNothing: AllOrNothing()
        case .perOption(let part): PerOption(part: part)
        case .proportional: Proportional()
        case .fixedPartial(let part): FixedPartial(part: part)
        case .half: Half()
        case .halfRoundedUp: HalfRoundedUp()
        }
    }
}
