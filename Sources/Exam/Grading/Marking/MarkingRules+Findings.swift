package import Vocabulary

extension MarkingRules {
    /// What is wrong between these rules and items that are worth `full` marks; empty when they
    /// can be marked.
    package func findings(full: Marks) -> [Finding] {
        var findings: [Finding] = []
        if step <= .zero || step > full || full.hundredths % max(step.hundredths, 1) != 0 {
            findings.append(
                Finding(
                    "marking.step", "给分步长\(step)分应大于0，并能整除每题分值\(full)分。",
                    "the step of \(step) marks must be above 0 and divide the \(full) marks of an "
                        + "item"))
        }
        if gap >= full {
            findings.append(
                Finding(
                    "marking.gap", "允许误差\(gap)分应小于每题分值\(full)分，否则任何两个评分都算一致。",
                    "the gap of \(gap) marks must be below the \(full) marks of an item, or any "
                        + "two marks agree"))
        }
        return findings
    }
}
