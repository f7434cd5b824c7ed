import Papers
import Vocabulary

/// How the package exams of R marks several choices in part; what a wrong choice costs is said by
/// one of five rules.
///
/// credit = max(−most ÷ marks, c ÷ r − x · cost). Source: peers 5.2 (R exams, `exams_eval` with
/// partial credit). `most` is what one item can cost at most, 0 unless a config gives it.
///
/// | name | cost | ABDC of key ABD, ABCDE, 6 marks | AC | C |
/// |---|---|---|---|---|
/// | `rExamsFalse` | 1 ÷ q | 3 | 0 | 0 |
/// | `rExamsFalse2` | 1 ÷ max(q, 2) | 3 | 0 | 0 |
/// | `rExamsTrue` | 1 ÷ r | 4 | 0 | 0 |
/// | `rExamsAll` | 1 | 0 | 0 | 0 |
/// | `rExamsNone` | 0 | 6 | 2 | 0 |
struct RExams: ChoiceRule {
    let rule: RExamsRule
    /// What one item can cost.
    let most: Marks

    var wording: String {
        let cost =
            switch rule {
            case .none: "选错不扣"
            case .all: "有错选的扣去全部分值"
            case .true: "每选错一项扣去正确选项数分之一的分值"
            case .false: "每选错一项扣去错误选项数分之一的分值"
            case .false2: "每选错一项扣去错误选项数（不足两项的按两项）分之一的分值"
            }
        let floor = most == .zero ? "每题最低得零分" : "每题最多扣\(most)分，本类题最低得零分"
        return "按选对项数占正确选项数的比例得分，\(cost)，\(floor)；不选不得分也不扣分。"
    }

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        guard tally.right > 0 else { return .zero }
        let cost =
            switch rule {
            case .none: Fraction.zero
            case .all: Fraction.one
            case .true: Fraction(1, tally.right)
            case .false: Fraction(1, max(tally.wrong, 1))
            case .false2: Fraction(1, max(tally.wrong, 2))
            }
        let sum =
            Fraction(tally.rightChosen, tally.right) - Fraction(tally.wrongChosen) * cost
        return max(sum, .zero - most.share(of: marks))
    }

    func findings(for entry: AnswerKey.Entry) -> [Finding] {
        entry.findings(ofDeduction: most)
    }
}

/// What a wrong choice costs under R exams' partial credit; the names are its own.
package enum RExamsRule: String, Hashable, Sendable, CaseIterable {
    /// A share of the wrong choices, of which two at least are counted.
    case false2
    /// A share of the wrong choices.
    case `false`
    /// A share of the right choices.
    case `true`
    /// Everything.
    case all
    /// Nothing.
    case none
}
