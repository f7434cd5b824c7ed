package import Vocabulary

/// A rule that looks at one item at a time.
package protocol ItemRule: BankRule {
    /// What is wrong with the item, without its name and place.
    func faults(of item: LintItem, in subject: LintSubject) -> [Wording]
}

extension ItemRule {
    /// Each fault under the rule's name, at its item.
    package func findings(in subject: LintSubject) -> [LintFinding] {
        subject.items.flatMap { item in
            faults(of: item, in: subject).map { fault in
                item.finding(name, severity, fault.chinese, fault.english)
            }
        }
    }
}
