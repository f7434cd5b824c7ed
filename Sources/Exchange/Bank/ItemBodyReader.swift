import Bank
import Vocabulary

/// Reads what depends on an item's type: choices, slots, key and credits.
struct ItemBodyReader {
    let type: ItemType
    let fields: [String: BankNode]
    let stem: String
    let node: BankNode

    /// Whatever is wrong goes to the log of `node`, at the field in which it is.
    func read(into draft: inout ItemDraft) {
        let before = node.log.findings.count
        draft.choices = choices()
        draft.slots = slots()
        draft.key = fields["key"].flatMap(key)
        draft.credits = fields["credits"].flatMap(credits)
        draft.blankGroups =
            fields["blankGroups"]?.list?.map { $0.list?.compactMap(\.int) ?? [] } ?? []
        // Faults of the form are looked for only in what could be read.
        guard node.log.findings.count == before, !draft.stem.isEmpty else { return }
        for fault in draft.shapeFaults {
            let place = fields[fault.member]?.place ?? node.place
            node.log.add([fault.finding(inDraft: draft.record.state == .draft, at: place)])
        }
    }

    // Choices and slots

    private func choices() -> [Choice] {
        guard type != .trueFalse else {
            for name in ["choices", "pinned"] {
                fields[name]?.wrong(
                    "item.choices-not-wanted", "\(type.chinese)不应有 \(name)。",
                    "\(type.rawValue) takes no \(name)")
            }
            return ItemDraft.trueAndFalse
        }
        let pairs = fields["choices"]?.pairs ?? []
        let pinned = pinned(pairs.map(\.name))
        return pairs.compactMap { name, value in
            guard !name.isEmpty, let text = value.text else { return nil }
            return Choice(id: ChoiceID(name), text: text, isPinned: pinned.contains(name))
        }
    }

    private func pinned(_ names: [String]) -> Set<String> {
        guard let list = fields["pinned"]?.list else { return [] }
        let known = Set(names)
        for element in list {
            if let letter = element.text, !known.contains(letter) {
                element.wrong(
                    "item.pinned-names-no-choice", "pinned 中的 \(letter) 不是选项。",
                    "pinned names \(letter), which is no choice")
            }
        }
        return Set(list.compactMap(\.scalarText))
    }

    /// Gaps of a text are numbered from 1 unless the file says more about them.
    private func slots() -> [ItemSlot] {
        guard let field = fields["slots"] else {
            guard type == .gapMatch || type == .inlineChoice else { return [] }
            let gaps = stem.ranges(of: "____").count
            return (0..<gaps).map { ItemSlot(id: SlotID(String($0 + 1))) }
        }
        return (field.pairs ?? []).compactMap { name, value in
            guard !name.isEmpty else { return nil }
            guard value.isMapping else {
                return value.text.map { ItemSlot(id: SlotID(name), text: $0) }
            }
            guard let parts = value.fields(["text", "limit", "choices"]) else { return nil }
            let limit = parts["limit"]?.int ?? 1
            if limit < 1 {
                parts["limit"]?.wrong("item.slot-limit", "limit 从 1 开始。", "limits count from 1")
            }
            let choices = parts["choices"]?.list?.compactMap(\.name) ?? []
            return ItemSlot(
                id: SlotID(name), text: parts["text"]?.text ?? "",
                choices: choices.map { ChoiceID($0) }, limit: max(limit, 1))
        }
    }

    // Key

    private func key(_ field: BankNode) -> ItemKey? {
        switch type {
        case .singleChoice, .multipleResponse, .indefiniteChoice:
            names(field).map { ItemKey.choices($0.map { ChoiceID($0) }.sorted()) }
        case .trueFalse: field.bool.map { .choices([$0 ? "true" : "false"]) }
        case .ordering: names(field).map { .order($0.map { ChoiceID($0) }) }
        case .matching, .gapMatch, .inlineChoice: pairs(field)
        case .fillIn:
            field.list.map { blanks in .texts(blanks.map { $0.list?.compactMap(text) ?? [] }) }
        case .numeric:
            !field.isList
                ? number(field).map { .numbers([$0]) }
                : field.list.map { .numbers($0.compactMap(number)) }
        case .extendedText: field.text.map { .open($0) }
        }
    }

    /// Each once.
    private func names(_ field: BankNode) -> [String]? {
        guard let names = field.list?.compactMap(\.name) else { return nil }
        guard Set(names).count == names.count else {
            field.wrong("item.key-twice", "答案中有重复的选项。", "the key names a choice twice")
            return nil
        }
        return names
    }

    private func pairs(_ field: BankNode) -> ItemKey? {
        guard let list = field.list else { return nil }
        let pairs = list.compactMap { element -> ChoicePair? in
            guard let pair = element.name.flatMap({ ChoicePair(text: $0) }) else {
                element.wrong(
                    "item.key-pairs", "应为“空 选项”，如 1 A。", "a slot and a choice, such as 1 A")
                return nil
            }
            return pair
        }
        guard Set(pairs).count == pairs.count else {
            field.wrong("item.key-twice", "答案中有重复的配对。", "the key names a pair twice")
            return nil
        }
        return .pairs(pairs.sorted())
    }

    private func text(_ node: BankNode) -> AcceptedText? {
        guard node.isMapping else { return node.text.map { AcceptedText($0) } }
        guard let fields = node.fields(["text", "compare", "credit"]),
            let text = fields["text"]?.text
        else { return nil }
        var comparison = AcceptedText.Comparison.folded
        if let field = fields["compare"] {
            guard let named = field.scalarText.flatMap(AcceptedText.Comparison.init(rawValue:))
            else {
                field.wrong(
                    "item.compare", "compare 应为 folded、wildcard 或 exact。",
                    "compare is folded, wildcard or exact")
                return nil
            }
            comparison = named
        }
        return AcceptedText(text, comparison, credit: credit(fields["credit"]))
    }

    /// `20`, `19.9..20.1`, or a mapping that says more (`NumberReader`).
    private func number(_ node: BankNode) -> AcceptedNumber? {
        if node.isMapping {
            return NumberReader(node: node, range: number, credit: credit).read()
        }
        guard let text = node.text else { return nil }
        let bounds = text.split(separator: "..").map { Fraction(text: String($0).trimmed) }
        guard (1...2).contains(bounds.count), let lower = bounds[0], let upper = bounds.last ?? nil,
            lower <= upper
        else {
            node.wrong(
                "item.number", "应为数或范围，如 20 或 19.9..20.1。",
                "a number or a range, such as 20 or 19.9..20.1")
            return nil
        }
        return AcceptedNumber(lower, upper)
    }

    /// A share above 0, at most 1; 1 when nobody says.
    private func credit(_ node: BankNode?) -> Fraction {
        guard let node, let credit = node.fraction else { return .one }
        guard credit > .zero, credit <= .one else {
            node.wrong("item.credit", "credit 应大于 0，不超过 1。", "a credit is above 0, at most 1")
            return .one
        }
        return credit
    }

    private func credits(_ node: BankNode) -> ItemCredits? {
        guard let fields = node.fields(["shares", "other", "lower", "upper"]),
            let pairs = fields["shares"]?.pairs
        else { return nil }
        let shares = pairs.compactMap { name, value in value.fraction.map { (name, $0) } }
        func bound(_ name: String, _ usual: Fraction) -> Fraction? {
            guard let field = fields[name] else { return usual }
            return field.scalarText == "none" ? nil : field.fraction
        }
        return ItemCredits(
            shares: Dictionary(shares, uniquingKeysWith: { one, _ in one }),
            other: fields["other"]?.fraction ?? .zero, lowerBound: bound("lower", .zero),
            upperBound: bound("upper", .one))
    }
}
