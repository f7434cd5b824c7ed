import Vocabulary

extension ItemDraft {
    /// What is wrong with its form: choices, slots and key must fit its type and one another. A
    /// key that is missing is no fault of the form.
    package var shapeFaults: [ItemFault] {
        var faults: [ItemFault] = []
        if stem.allSatisfy(\.isWhitespace) {
            faults.append(ItemFault("stem", "item.no-stem", "缺少题干。", "the stem is missing"))
        }
        faults += choiceFaults + slotFaults
        if let key { faults += keyFaults(key) }
        return faults
    }

    // Choices

    private var choiceFaults: [ItemFault] {
        switch type {
        case .fillIn, .numeric, .extendedText:
            return choices.isEmpty
                ? []
                : [
                    ItemFault(
                        "choices", "item.choices-not-wanted", "\(type.chinese)不应有选项。",
                        "\(type.rawValue) takes no choices")
                ]
        case .trueFalse:
            return choices.map(\.id) == ["true", "false"]
                ? []
                : [
                    ItemFault(
                        "choices", "item.true-and-false", "判断题的选项应为 true 和 false。",
                        "the choices of a true/false item are true and false")
                ]
        case .singleChoice, .multipleResponse, .indefiniteChoice, .ordering, .matching, .gapMatch,
            .inlineChoice:
            return lettered
        }
    }

    private var lettered: [ItemFault] {
        guard !choices.isEmpty else {
            return [
                ItemFault(
                    "choices", "item.no-choices", "\(type.chinese)缺少选项。", "the choices are missing")
            ]
        }
        let least = [.matching, .gapMatch].contains(type) ? 1 : 2
        guard choices.count >= least, areNames(choices.map(\.id.text)), areInOrder else {
            return [
                ItemFault(
                    "choices", "item.choice-letters",
                    "选项至少 \(least) 个，应从 A 起依次编号，或各用不重复、不含空格的名称。",
                    "at least \(least) choices, lettered A, B, C … in order, or each with a name "
                        + "of "
                        + "its own without blanks")
            ]
        }
        let texts = choices.map(\.text)
        guard !texts.contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
            return [
                ItemFault("choices", "item.empty-choice", "有选项没有内容。", "a choice has no text")
            ]
        }
        guard Set(texts).count == texts.count else {
            return [
                ItemFault(
                    "choices", "item.choices-alike", "有两个选项内容相同。",
                    "two choices have the same text")
            ]
        }
        return []
    }

    /// Each once, none of them with a blank.
    private func areNames(_ names: [String]) -> Bool {
        Set(names).count == names.count && !names.contains { $0.contains(where: \.isWhitespace) }
    }

    /// Single letters stand in their order.
    private var areInOrder: Bool {
        let letters = choices.compactMap { choice in
            choice.id.text.utf8.count == 1
                ? choice.id.text.utf8.first.flatMap { (65...90).contains($0) ? $0 : nil } : nil
        }
        guard letters.count == choices.count else { return true }
        return letters == Array((UInt8(ascii: "A")...UInt8(ascii: "Z")).prefix(letters.count))
    }

    // Slots

    private var slotFaults: [ItemFault] {
        switch type {
        case .matching, .gapMatch, .inlineChoice: break
        case .singleChoice, .multipleResponse, .trueFalse, .fillIn, .indefiniteChoice, .ordering,
            .numeric, .extendedText:
            return slots.isEmpty
                ? []
                : [
                    ItemFault(
                        "slots", "item.slots-not-wanted", "\(type.chinese)不应有 slots。",
                        "\(type.rawValue) takes no slots")
                ]
        }
        guard !slots.isEmpty, areNames(slots.map(\.id.text)) else {
            return [
                ItemFault(
                    "slots", "item.slot-names", "匹配项或空应各有不重复、不含空格的名称。",
                    "slots have names of their own without blanks")
            ]
        }
        let known = Set(choices.map(\.id))
        if let stranger = slots.flatMap(\.choices).first(where: { !known.contains($0) }) {
            return [
                ItemFault(
                    "slots", "item.slot-names-no-choice", "slots 中的 \(stranger) 不是选项。",
                    "a slot names \(stranger), which is no choice")
            ]
        }
        let gaps = stem.ranges(of: "____").count
        guard !type.hasGapsInStem || gaps == slots.count else {
            return [
                ItemFault(
                    "slots", "item.gap-count", "题干有 \(gaps) 个空(____)，slots 有 \(slots.count) 个。",
                    "the stem has \(gaps) gaps (____), the item \(slots.count) slots")
            ]
        }
        return []
    }
}

extension ItemDraft {
    /// The two choices of every true/false item; they keep their order.
    package static let trueAndFalse = [
        Choice(id: "true", text: "正确", isPinned: true),
        Choice(id: "false", text: "错误", isPinned: true),
    ]
}
