package import Vocabulary

/// No two items ask the same. One stem with two keys is worse: one of them must be wrong. A stem
/// that fits any item (下列说法正确的是) may stand more than once with other choices.
package struct SameStem: BankRule {
    package let codes = ["bank.same-stem", "bank.same-stem-other-key", "bank.general-stem"]
    package let severity = Finding.Severity.error
    package let purpose = Wording(
        "题干相同的试题；答案还不同的更须核对", "items with the same stem; worse, with other keys")
    package let source: String? = ItemWriting.guideline(4)

    package init() {}

    /// A stem of fewer letters says nothing without its choices.
    private static let generalLength = 14

    package func findings(in subject: LintSubject) -> [LintFinding] {
        var first: [[UInt32]: LintItem] = [:]
        return subject.items.compactMap { item in
            guard !item.isRetired else { return nil }
            let stem = SameStem.stem(of: item)
            guard !stem.isEmpty else { return nil }
            guard let other = first[stem] else {
                first[stem] = item
                return nil
            }
            return finding(item, other, stem.count)
        }
    }

    /// Letters and digits of the stem; items of a case set ask about its text.
    static func stem(of item: LintItem) -> [UInt32] {
        Folding.scalars((item.draft.caseSet?.text ?? "") + item.draft.stem)
    }

    private func finding(_ item: LintItem, _ other: LintItem, _ length: Int) -> LintFinding {
        let place = other.place.description
        let spot = place.isEmpty ? "" : "（\(place)）"
        guard SameStem.choices(of: item) == SameStem.choices(of: other) else {
            guard length >= SameStem.generalLength else {
                return item.finding(
                    "bank.general-stem", .warning,
                    "题干与 \(other.name)\(spot)相同，选项不同；题干应单独说明考什么。",
                    "the stem of \(other.name) again with other choices; a stem says what is asked")
            }
            return item.finding(
                "bank.same-stem", severity, "题干与 \(other.name)\(spot)相同。",
                "the same stem as \(other.name)")
        }
        guard let mine = SameStem.answer(of: item), let its = SameStem.answer(of: other),
            mine != its
        else {
            return item.finding(
                "bank.same-stem", severity, "与 \(other.name)\(spot)是同一道题。",
                "the same item as \(other.name)")
        }
        return item.finding(
            "bank.same-stem-other-key", severity,
            "与 \(other.name)\(spot)是同一道题，答案却不同，至少一个有误。",
            "the same item as \(other.name) with another key; one of them is wrong")
    }

    private static func choices(of item: LintItem) -> Set<[UInt32]> {
        Set(item.draft.choices.map { Folding.withDigits($0.text) })
    }

    /// What is right, in words, so that the order of choices does not matter; nil without a key.
    private static func answer(of item: LintItem) -> Set<[UInt32]>? {
        switch item.draft.key {
        case .choices(let ids)?:
            let right = Set(ids)
            return Set(
                item.draft.choices.filter { right.contains($0.id) }
                    .map { Folding.withDigits($0.text) })
        case .texts(let blanks)?:
            return Set(blanks.compactMap { $0.first.map { Folding.withDigits($0.text) } })
        case .order, .pairs, .numbers, .open, nil: return nil
        }
    }
}
