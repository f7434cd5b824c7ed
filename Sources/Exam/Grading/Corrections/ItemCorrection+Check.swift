package import Bank
package import Vocabulary

extension ItemCorrection {
    /// What would stand after one more decision on `item`, if that can be decided.
    ///
    /// - Parameters:
    ///   - item: as the exam used it.
    ///   - policy: by which the exam scores items of its type.
    /// - Throws: `correction.scored-by-hand`, `correction.own-credits`, `correction.key-unfit`,
    ///   `correction.key-dropped`, `correction.no-options`, `correction.unknown-option`,
    ///   `correction.nothing-left`, `correction.nothing-to-restore`, `correction.no-change`.
    package func checked(
        _ measure: CorrectionMeasure, on item: Item, by policy: ScoringPolicy
    ) throws(Refusal) -> ItemCorrection {
        switch measure {
        case .key(let key), .accept(let key): try check(key, of: item, by: policy)
        case .drop(let choice): try check(choice, of: item, by: policy)
        case .restore(let matter):
            guard standing.contains(matter) else {
                throw Refusal(
                    "correction.nothing-to-restore",
                    "试题 \(item.id) 没有这项更正可以撤销：\(matter.wording.chinese)。",
                    "nothing to take back of item \(item.id): \(matter.wording.english)")
            }
        case .count: break
        }
        let next = applying(measure)
        guard next != self, !measure.isKey(key ?? item.key) else {
            throw Refusal(
                "correction.no-change", "试题 \(item.id) 现在就是这样评分的，不需要更正。",
                "item \(item.id) is scored like that as it is")
        }
        try next.checkWhatIsLeft(of: item)
        return next
    }

    private func check(_ key: ItemKey, of item: Item, by policy: ScoringPolicy) throws(Refusal) {
        if case .open = item.key {
            throw Refusal(
                "correction.scored-by-hand",
                "试题 \(item.id) 由评卷人评分，没有可以更正的答案；可以作废或者统一给分。",
                "item \(item.id) is scored by people; it can be void, or bring everybody its marks")
        }
        try refuseOwnCredits(item, policy)
        var draft = ItemDraft(item)
        draft.key = key
        let faults = draft.shapeFaults.filter { $0.member == "key" && !$0.isBearable }
        guard faults.isEmpty else {
            throw Refusal(
                "correction.key-unfit", "答案 \(key.plainText) 不适合试题 \(item.id)。",
                "the key does not fit item \(item.id)", findings: faults.map(\.finding))
        }
        guard key.dropping(dropped) == key else {
            throw Refusal(
                "correction.key-dropped",
                "答案 \(key.plainText) 用到已经作废的选项；请先撤销选项的作废。",
                "the key names a choice that is void; take that back first")
        }
    }

    private func check(
        _ choice: ChoiceID, of item: Item, by policy: ScoringPolicy
    ) throws(Refusal) {
        guard !item.choices.isEmpty else {
            throw Refusal(
                "correction.no-options", "\(item.type.chinese) \(item.id) 没有选项。",
                "item \(item.id) has no choices")
        }
        guard item.choices.contains(where: { $0.id == choice }) else {
            let known = item.choices.map(\.id.text).joined(separator: "、")
            throw Refusal(
                "correction.unknown-option", "试题 \(item.id) 没有选项 \(choice)；它的选项是 \(known)。",
                "item \(item.id) has no choice \(choice)")
        }
        try refuseOwnCredits(item, policy)
    }

    /// By `asMapped` neither key nor a missing choice says what an answer is worth.
    private func refuseOwnCredits(_ item: Item, _ policy: ScoringPolicy) throws(Refusal) {
        guard policy == .asMapped, item.credits != nil else { return }
        throw Refusal(
            "correction.own-credits",
            "试题 \(item.id) 按自带的选项分值评分，不能更正答案或者作废选项；可以作废或者统一给分。",
            "item \(item.id) states what its choices earn; it can be void, or bring everybody its "
                + "marks")
    }

    /// With choices dropped there must be something to choose, and something right.
    private func checkWhatIsLeft(of item: Item) throws(Refusal) {
        guard !dropped.isEmpty else { return }
        let left = item.choices.count - dropped.count
        let right: Int
        switch (key ?? item.key).dropping(dropped) {
        case .choices(let choices), .order(let choices): right = choices.count
        case .pairs(let pairs): right = pairs.count
        case .texts, .numbers, .open: right = 1
        }
        let least = [.matching, .gapMatch, .inlineChoice].contains(item.type) ? 1 : 2
        guard item.type != .trueFalse, left >= least, right > 0 else {
            throw Refusal(
                "correction.nothing-left",
                "选项作废后试题 \(item.id) 没有可以评分的内容（剩余选项 \(left) 个，正确的 \(right) 个）；"
                    + "请改为整题作废或者统一给分。",
                "without the choice nothing of item \(item.id) can be scored: \(left) choices, "
                    + "\(right) of them right; the whole item can be void")
        }
    }
}

extension CorrectionMeasure {
    /// Whether it says that this key is right, and nothing else.
    fileprivate func isKey(_ key: ItemKey) -> Bool {
        switch self {
        case .key(let other), .accept(let other): other == key
        case .count, .drop, .restore: false
        }
    }
}
