import Bank
import Vocabulary

/// What depends on an item's type: its choices and its key.
struct ItemBody {
    let type: ItemType
    let choices: [Choice]
    let key: ItemKey

    /// Nil when something is wrong; then the log of `node` says all that is.
    init?(type: ItemType, fields: [String: BankNode], stem: String, node: BankNode) {
        self.type = type
        let reader = Reader(type: type, fields: fields, stem: stem, node: node)
        switch type {
        case .singleChoice, .multipleResponse, .indefiniteChoice:
            guard let choices = reader.choices(), let key = reader.choiceKey(choices) else {
                return nil
            }
            (self.choices, self.key) = (choices, key)
        case .trueFalse:
            reader.refuseChoices()
            guard let right = fields["key"]?.bool else { return nil }
            choices = ItemBody.trueAndFalse
            key = .choices([right ? "true" : "false"])
        case .fillIn:
            reader.refuseChoices()
            guard let texts = reader.blanks() else { return nil }
            choices = []
            key = .texts(texts)
        case .ordering, .matching, .gapMatch, .inlineChoice, .numeric, .extendedText: return nil
        }
    }

    /// The two choices of every true/false item; they keep their order.
    private static let trueAndFalse = [
        Choice(id: "true", text: "正确", isPinned: true),
        Choice(id: "false", text: "错误", isPinned: true),
    ]
}

private struct Reader {
    let type: ItemType
    let fields: [String: BankNode]
    let stem: String
    let node: BankNode

    private static let letters = "ABCDEFGHIJ".map(String.init)

    /// Two or more, lettered from A on without a gap, no two alike.
    func choices() -> [Choice]? {
        guard let field = fields["choices"] else {
            node.wrong("item.no-choices", "选择题缺少 choices。", "a choice item needs choices")
            return nil
        }
        guard let pairs = field.pairs else { return nil }
        let names = pairs.map(\.name)
        guard (2...Reader.letters.count).contains(names.count),
            names == Array(Reader.letters.prefix(names.count))
        else {
            field.wrong(
                "item.choice-letters", "选项应从 A 起依次编号，至少两个。",
                "choices are lettered A, B, C … in order")
            return nil
        }
        let texts = pairs.map { $0.value.text }
        let pinned = pinnedLetters(names)
        if Set(texts).count < texts.count {
            field.wrong("item.choices-alike", "有两个选项内容相同。", "two choices have the same text")
        }
        return zip(names, texts).compactMap { name, text in
            text.map { Choice(id: ChoiceID(name), text: $0, isPinned: pinned.contains(name)) }
        }
    }

    private func pinnedLetters(_ names: [String]) -> Set<String> {
        guard let field = fields["pinned"], let list = field.list else { return [] }
        for element in list {
            if let letter = element.text, !names.contains(letter) {
                element.wrong(
                    "item.pinned-names-no-choice", "pinned 中的 \(letter) 不是选项。",
                    "pinned names \(letter), which is no choice")
            }
        }
        return Set(list.compactMap(\.scalarText))
    }

    /// One letter for single choice, two or more for multiple response.
    func choiceKey(_ choices: [Choice]) -> ItemKey? {
        guard let field = fields["key"], let list = field.list else { return nil }
        let letters = list.compactMap(\.text)
        let ids = Set(letters.map { ChoiceID($0) }).sorted()
        for (element, letter) in zip(list, letters)
        where !choices.contains(where: { $0.id.text == letter }) {
            element.wrong(
                "item.key-names-no-choice", "答案 \(letter) 不是选项。", "the key \(letter) is no choice")
        }
        guard ids.count == letters.count else {
            field.wrong("item.key-twice", "答案中有重复的选项。", "the key names a choice twice")
            return nil
        }
        guard
            (type == .singleChoice ? 1...1 : type == .multipleResponse ? 2...99 : 1...99)
                .contains(ids.count)
        else {
            field.wrong(
                "item.key-count", "单项选择题应有一个答案，多项选择题应有两个以上答案。",
                "single choice has one right choice, multiple response two or more")
            return nil
        }
        return .choices(ids)
    }

    /// For every `____` of the stem one list of accepted texts, none of them empty.
    func blanks() -> [[AcceptedText]]? {
        guard let field = fields["key"], let list = field.list else { return nil }
        let blanks = stem.ranges(of: "____").count
        guard blanks == list.count, blanks > 0 else {
            field.wrong(
                "item.blank-count", "题干有 \(blanks) 个空(____)，答案有 \(list.count) 个。",
                "the stem has \(blanks) blanks (____), the key \(list.count)")
            return nil
        }
        return list.compactMap { $0.list?.compactMap(\.text).map { AcceptedText($0) } }
    }

    func refuseChoices() {
        for name in ["choices", "pinned"] {
            fields[name]?.wrong(
                "item.choices-not-wanted", "\(type.chinese)不应有 \(name)。",
                "\(type.rawValue) takes no \(name)")
        }
    }
}
