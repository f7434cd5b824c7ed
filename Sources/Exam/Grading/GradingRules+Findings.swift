package import Papers
package import Vocabulary

extension GradingRules {
    /// What is wrong with the rules by themselves: a policy at the wrong type, a pass mark outside
    /// the full marks. All of it, in the order of `ItemType`.
    package var findings: [Finding] {
        var findings: [Finding] = []
        for type in ItemType.allCases where !policy(for: type).types.contains(type) {
            findings.append(
                Finding(
                    "grading.policy-does-not-fit",
                    "评分规则“\(policy(for: type).name)”不适用于\(type.chinese)。",
                    "the scoring policy \(policy(for: type).name) does not fit \(type.rawValue)"))
        }
        if passMark <= .zero || passMark > fullMarks {
            findings.append(
                Finding(
                    "grading.pass-mark", "合格线 \(passMark) 分应当大于0且不超过满分 \(fullMarks) 分。",
                    "the pass mark \(passMark) must be above 0 and at most \(fullMarks)"))
        }
        return findings
    }

    /// What is wrong between the rules and a blueprint: full marks that the sections do not add up
    /// to, parts that reach the marks of an item.
    package func findings(for blueprint: Blueprint) -> [Finding] {
        var findings = findings
        if blueprint.fullMarks != fullMarks {
            findings.append(disagreement("各大题分值之和", "the sections", blueprint.fullMarks))
        }
        for section in blueprint.sections {
            // Items of a case set are of any type, scored by the policy of their own.
            for type in section.type.itemType.map({ [$0] }) ?? [] {
                findings += policy(for: type).findings(marks: section.marks, of: type)
            }
        }
        return findings
    }

    /// What is wrong between the rules and the key of one paper: everything that would make a score
    /// differ from what the sentence above the section promises (practice 3, traps 1 and 4).
    package func findings(for key: AnswerKey) -> [Finding] {
        var findings = findings
        var seen: Set<ItemID> = []
        for entry in key.entries {
            if !seen.insert(entry.item).inserted {
                findings.append(
                    Finding(
                        "grading.double-item", "试卷 \(key.sheet) 中试题 \(entry.item) 重复。",
                        "paper \(key.sheet) has item \(entry.item) twice"))
            }
            findings += policy(for: entry.type).findings(for: entry)
        }
        let sum = key.entries.reduce(Marks.zero) { $0 + $1.marks }
        if sum != fullMarks { findings.append(disagreement("各题分值之和", "the items", sum)) }
        return findings
    }

    private func disagreement(_ chinese: String, _ english: String, _ sum: Marks) -> Finding {
        Finding(
            "grading.full-marks", "\(chinese)为 \(sum) 分，与满分 \(fullMarks) 分不符。",
            "\(english) add up to \(sum) marks, not to the full marks \(fullMarks)")
    }
}
