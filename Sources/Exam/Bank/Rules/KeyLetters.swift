package import Vocabulary

/// Keys are spread evenly over the letters (and over true and false) of a bank.
package struct KeyLetters: BankRule {
    package let codes = ["bank.key-letters"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "全库答案在各字母上分布不均", "the keys of the bank are unevenly spread over the letters")
    package let source: String? = ItemWriting.guideline(20)

    package init() {}

    private static let least = 40

    package func findings(in subject: LintSubject) -> [LintFinding] {
        let kinds: [(chinese: String, english: String, items: [LintItem])] = [
            ("单项选择题", "single choice", subject.items.filter { $0.draft.type == .singleChoice }),
            ("判断题", "true/false", subject.items.filter { $0.draft.type == .trueFalse }),
        ]
        return kinds.flatMap { kind in
            let items = kind.items.filter { !$0.isRetired }
            let groups = Dictionary(grouping: items) { $0.draft.choices.count }
            return groups.sorted { $0.key < $1.key }.compactMap {
                finding($0.value, choices: $0.key, kind.chinese, kind.english)
            }
        }
    }

    private func finding(
        _ items: [LintItem], choices: Int, _ chinese: String, _ english: String
    ) -> LintFinding? {
        guard items.count >= KeyLetters.least, choices > 1, let first = items.first else {
            return nil
        }
        var counts: [ChoiceID: Int] = [:]
        for choice in first.draft.choices { counts[choice.id] = 0 }
        for item in items {
            guard case .choices(let ids)? = item.draft.key, let id = ids.first else { continue }
            counts[id, default: 0] += 1
        }
        let sorted = counts.sorted { $0.key < $1.key }
        guard sorted.contains(where: { KeyLetters.isUneven($0.value, of: items.count, choices) })
        else { return nil }
        let figures = sorted.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return LintFinding(
            position: first.position, item: nil,
            finding: Finding(
                name, severity: severity, at: Finding.Place(file: first.place.file),
                "\(items.count) 道\(choices)个选项的\(chinese)，答案分布不均：\(figures)。",
                "\(items.count) \(english) items of \(choices) choices have their keys at "
                    + figures
            ))
    }

    /// Further from the even share than chance has it (three standard deviations), and by more
    /// than five in a hundred.
    static func isUneven(_ count: Int, of items: Int, _ choices: Int) -> Bool {
        let off = abs(count * choices - items)
        return off * off > 9 * items * (choices - 1) && 20 * off > choices * items
    }
}
