import Vocabulary

extension ItemDraft {
    /// What is wrong with the key, given choices and slots.
    func keyFaults(_ key: ItemKey) -> [ItemFault] {
        switch (type, key) {
        case (.singleChoice, .choices(let ids)), (.multipleResponse, .choices(let ids)),
            (.indefiniteChoice, .choices(let ids)), (.trueFalse, .choices(let ids)):
            strangers(ids) + wrongCount(ids)
        case (.ordering, .order(let ids)): strangers(ids) + notAllOnce(ids)
        case (.matching, .pairs(let pairs)), (.gapMatch, .pairs(let pairs)),
            (.inlineChoice, .pairs(let pairs)):
            pairFaults(pairs)
        case (.fillIn, .texts(let blanks)): blankFaults(blanks) + groupFaults(blanks.count)
        case (.numeric, .numbers(let numbers)):
            numbers.isEmpty
                ? [ItemFault("key", "item.no-number", "数值题没有答案。", "there is no number")] : []
        case (.extendedText, .open): []
        default:
            [
                ItemFault(
                    "key", "item.key-form", "答案的形式与题型（\(type.chinese)）不符。",
                    "a key of another form than \(type.rawValue) has")
            ]
        }
    }

    private func strangers(_ ids: [ChoiceID]) -> [ItemFault] {
        let known = Set(choices.map(\.id))
        return ids.filter { !known.contains($0) }.map { id in
            ItemFault(
                "key", "item.key-names-no-choice", "答案 \(id) 不是选项。",
                "the key \(id) is no choice")
        }
    }

    private func wrongCount(_ ids: [ChoiceID]) -> [ItemFault] {
        let wanted =
            switch type {
            case .multipleResponse: 2...Int.max
            case .indefiniteChoice: 1...Int.max
            default: 1...1
            }
        guard !wanted.contains(ids.count) else { return [] }
        return [
            ItemFault(
                "key", "item.key-count",
                "单项选择题和判断题应有一个答案，多项选择题应有两个以上答案，不定项选择题至少一个。",
                "single choice and true/false have one right choice, multiple response two or "
                    + "more, "
                    + "indefinite choice at least one")
        ]
    }

    private func notAllOnce(_ ids: [ChoiceID]) -> [ItemFault] {
        guard ids.count != choices.count || Set(ids).count != ids.count else { return [] }
        return [
            ItemFault(
                "key", "item.key-order", "排序题的答案应把每个选项恰好写一次。",
                "the key of an ordering item names every choice once")
        ]
    }

    private func pairFaults(_ pairs: [ChoicePair]) -> [ItemFault] {
        guard !pairs.isEmpty else {
            return [ItemFault("key", "item.key-pairs", "没有任何配对。", "there is no pair")]
        }
        let known = Dictionary(slots.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        var used: [SlotID: Int] = [:]
        var faults: [ItemFault] = []
        let ids = Set(choices.map(\.id))
        for pair in pairs {
            guard let slot = known[pair.slot], ids.contains(pair.choice),
                slot.choices.isEmpty || slot.choices.contains(pair.choice)
            else {
                faults.append(
                    ItemFault(
                        "key", "item.key-pairs", "答案 \(pair.text) 不是“空 选项”或该空没有此选项。",
                        "the key \(pair.text) is no slot and choice that belong together"))
                continue
            }
            used[pair.slot, default: 0] += 1
            if used[pair.slot] == slot.limit + 1 {
                faults.append(
                    ItemFault(
                        "key", "item.key-limit", "\(pair.slot) 处最多放 \(slot.limit) 个选项。",
                        "no more than \(slot.limit) choices go to \(pair.slot)"))
            }
        }
        return faults
    }

    /// Groups of two or more blanks that there are, no blank in two of them.
    private func groupFaults(_ count: Int) -> [ItemFault] {
        let blanks = blankGroups.flatMap(\.self)
        let isSound =
            blankGroups.allSatisfy { $0.count > 1 } && Set(blanks).count == blanks.count
            && blanks.allSatisfy { (1...max(1, count)).contains($0) }
        guard !isSound else { return [] }
        return [
            ItemFault(
                "blankGroups", "item.blank-groups",
                "不分先后的一组空应当至少两空，空号从 1 到 \(count)，一空只能在一组中。",
                "a group of blanks has two at least, numbered from 1 to \(count), each in one group"
            )
        ]
    }

    private func blankFaults(_ blanks: [[AcceptedText]]) -> [ItemFault] {
        let gaps = stem.ranges(of: "____").count
        guard gaps == blanks.count, gaps > 0 else {
            return [
                ItemFault(
                    "key", "item.blank-count", "题干有 \(gaps) 个空(____)，答案有 \(blanks.count) 个。",
                    "the stem has \(gaps) blanks (____), the key \(blanks.count)")
            ]
        }
        guard blanks.allSatisfy({ !$0.isEmpty && !$0.contains { $0.text.isEmpty } }) else {
            return [
                ItemFault("key", "item.empty-blank", "有的空没有答案。", "a blank has no accepted text")
            ]
        }
        return []
    }
}
