import Bank
package import Papers
package import Vocabulary

extension ScoringPolicy {
    /// What makes this policy unfit for an item; empty when it can be applied as it is printed.
    package func findings(for entry: AnswerKey.Entry) -> [Finding] {
        if let fault = fault(in: entry) { return [fault] }
        switch method {
        case .choices(let rule), .statements(let rule, _):
            return rule.findings(for: entry) + rightChoices(in: entry)
        case .texts(let rule): return rule.findings(for: entry)
        case .mappedPartial: return rightChoices(in: entry)
        case .order, .pairs, .number, .mapped, .none: return []
        }
    }

    /// What is wrong when every item of a section has these marks; the parts that a policy states
    /// must stay below them.
    func findings(marks: Marks, of type: ItemType) -> [Finding] {
        guard let part = statedPart, part >= marks else { return [] }
        return [
            Finding(
                "grading.parts-reach-full-marks",
                "\(type.chinese)每题 \(marks) 分，少选得 \(part) 分，不低于满分。",
                "an incomplete answer earns \(part) of the \(marks) marks of \(type.rawValue)")
        ]
    }

    /// Why this policy cannot score an item at all; such an item scores 0.
    func fault(in entry: AnswerKey.Entry) -> Finding? {
        guard entry.marks > .zero else {
            return Finding(
                "grading.item-without-marks", "试题 \(entry.item) 没有分值。",
                "item \(entry.item) has no marks")
        }
        guard types.contains(entry.type), isKeyFit(entry.key) else {
            return Finding(
                "grading.key-does-not-fit", "试题 \(entry.item) 的题型或者答案形式与评分规则“\(name)”不符。",
                "type or key of item \(entry.item) do not fit the scoring policy \(name)")
        }
        return nil
    }

    private func isKeyFit(_ key: ItemKey) -> Bool {
        switch (method, key) {
        case (.choices, .choices), (.texts, .texts), (.order, .order), (.pairs, .pairs),
            (.number, .numbers), (.none, .open), (.mapped, .choices), (.mapped, .pairs),
            (.statements, .choices), (.statements, .pairs), (.mappedPartial, .choices):
            true
        default: false
        }
    }

    private var statedPart: Marks? {
        switch self {
        case .multiple(let partial), .indefinite(let partial): partial.partial
        case .weighed(.deducting(let part)): part
        case .single, .singleNegative, .weighed, .kprim, .trueFalse, .trueFalseNegative, .fillIn,
            .fillInWhole, .fillInNet, .order, .pairs, .numeric, .asMapped, .mappedPartial, .byHand:
            nil
        }
    }

    /// Trap 4 of practice 3: one right choice is legal for 不定项 only.
    private func rightChoices(in entry: AnswerKey.Entry) -> [Finding] {
        let legal: ClosedRange<Int>
        let rule: (chinese: String, english: String)
        switch self {
        case .single, .singleNegative, .trueFalse, .trueFalseNegative:
            (legal, rule) = (1...1, ("恰有一个", "exactly one"))
        case .multiple: (legal, rule) = (2...max(2, entry.choiceCount), ("至少有两个", "two or more"))
        case .indefinite, .weighed, .mappedPartial:
            (legal, rule) = (1...max(1, entry.choiceCount), ("至少有一个", "one or more"))
        case .kprim, .fillIn, .fillInWhole, .fillInNet, .order, .pairs, .numeric, .asMapped,
            .byHand:
            return []
        }
        guard !legal.contains(entry.rightCount) else { return [] }
        return [
            Finding(
                "grading.right-choices",
                "试题 \(entry.item) 有 \(entry.rightCount) 个正确选项，该评分规则要求\(rule.chinese)。",
                "item \(entry.item) has \(entry.rightCount) right choices; its policy needs "
                    + rule.english)
        ]
    }
}
