package import Vocabulary

/// Over a bank the right choice is the longest about as often as chance has it: who always takes
/// the longest must not pass by it.
package struct LongestKeyShare: BankRule {
    package let codes = ["bank.longest-keys"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "全库中正确选项最长的试题过多", "in too many items of the bank the right choice is the longest")
    package let source: String? = ItemWriting.guideline(24)

    package init() {}

    /// Fewer items say nothing about a habit.
    private static let least = 40
    /// In percent; chance has one in four of four choices, and less where some are equally long.
    private static let bound = 40

    package func findings(in subject: LintSubject) -> [LintFinding] {
        let items = subject.items.filter {
            !$0.isRetired && $0.right.count == 1 && $0.wrong.count >= 2
        }
        guard items.count >= LongestKeyShare.least else { return [] }
        let longest = items.filter { item in
            let key = item.right[0].text.count
            return item.wrong.allSatisfy { $0.text.count < key }
        }
        guard 100 * longest.count > LongestKeyShare.bound * items.count, let first = longest.first
        else { return [] }
        let share = 100 * longest.count / items.count
        return [
            LintFinding(
                position: first.position, item: nil,
                finding: Finding(
                    name, severity: severity, at: Finding.Place(file: first.place.file),
                    "\(items.count) 道题中有 \(longest.count) 道（\(share)%）的正确选项最长，总选最长的就能得分。",
                    "in \(longest.count) of \(items.count) items (\(share) %) the right choice is "
                        + "the longest"))
        ]
    }
}
