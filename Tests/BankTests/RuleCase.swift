import Bank
import Testing
import Vocabulary

/// Items that one rule is tried on, and the codes that it must find, in their order.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let rule: any BankRule
    let what: String
    let subject: LintSubject
    let codes: [String]

    var testDescription: String { "\(rule.name): \(what)" }

    /// One item, or several that `more` makes.
    static func breaks(
        _ rule: any BankRule, _ what: String, code: String? = nil,
        _ change: (inout ItemDraft) -> Void
    ) -> RuleCase {
        RuleCase(
            rule: rule, what: what, subject: Samples.subject([Samples.item("A-001", change)]),
            codes: [code ?? rule.name])
    }

    /// An item that comes close and is sound.
    static func passes(
        _ rule: any BankRule, _ what: String, _ change: (inout ItemDraft) -> Void = { _ in }
    ) -> RuleCase {
        RuleCase(
            rule: rule, what: what, subject: Samples.subject([Samples.item("A-001", change)]),
            codes: [])
    }
}

extension RuleCase {
    /// Several items at once.
    static func bank(
        _ rule: any BankRule, _ what: String, _ codes: [String], _ subject: LintSubject
    ) -> RuleCase {
        RuleCase(rule: rule, what: what, subject: subject, codes: codes)
    }
}
