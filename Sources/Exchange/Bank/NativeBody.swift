import Bank
import Vocabulary

/// What depends on an item's type, as fields of an item file: choices, slots, key and credits.
struct NativeBody {
    let draft: ItemDraft

    var fields: [(name: String, value: String)?] {
        [choices, pinned, slots, draft.key.map { ("key", key($0)) }, credits, groups]
    }

    private typealias Field = (name: String, value: String)

    private var choices: Field? {
        guard draft.type != .trueFalse, !draft.choices.isEmpty else { return nil }
        let lines = draft.choices.map { choice in
            "\n      \(YAMLText.scalar(choice.id.text)):" + YAMLText.value(choice.text, indent: 6)
        }
        return ("choices", lines.joined())
    }

    private var pinned: Field? {
        let pinned = draft.choices.filter(\.isPinned).map { name($0.id.text) }
        guard draft.type != .trueFalse, !pinned.isEmpty else { return nil }
        return ("pinned", " " + YAMLText.flow(pinned))
    }

    /// Gaps that have no choices of their own and are numbered from 1 go without saying.
    private var slots: Field? {
        let numbered = draft.slots.indices.map { ItemSlot(id: SlotID(String($0 + 1))) }
        guard !draft.slots.isEmpty, draft.type == .matching || draft.slots != numbered else {
            return nil
        }
        return ("slots", draft.slots.map { "\n      \(slot($0))" }.joined())
    }

    private func slot(_ slot: ItemSlot) -> String {
        var parts: [String] = []
        if !slot.choices.isEmpty {
            parts.append("choices: " + YAMLText.flow(slot.choices.map { name($0.text) }))
        }
        if slot.limit != 1 { parts.append("limit: \(slot.limit)") }
        let id = slot.id.text.allSatisfy { $0.isASCII && $0.isNumber } ? slot.id.text : nil
        let begin = "\(id ?? YAMLText.scalar(slot.id.text)):"
        if slot.text.isEmpty { return "\(begin) {\(parts.joined(separator: ", "))}" }
        if parts.isEmpty { return begin + YAMLText.value(slot.text, indent: 6) }
        let lines = ["text:" + YAMLText.value(slot.text, indent: 8)] + parts
        return begin + lines.map { "\n        \($0)" }.joined()
    }

    private func name(_ text: String) -> String { YAMLText.scalar(text, inFlow: true) }

    private func key(_ key: ItemKey) -> String {
        switch key {
        case .choices(let ids) where draft.type == .trueFalse: " \(ids.first?.text ?? "false")"
        case .choices(let ids), .order(let ids): " " + YAMLText.flow(ids.map { name($0.text) })
        case .pairs(let pairs): " " + YAMLText.flow(pairs.map { name($0.text) })
        case .texts(let blanks):
            " " + YAMLText.flow(blanks.map { YAMLText.flow($0.map(accepted)) })
        case .numbers(let numbers): " " + YAMLText.flow(numbers.map(accepted))
        case .open(let text): YAMLText.value(text, indent: 4)
        }
    }

    /// Quoted throughout, so that a column of numbers and words looks alike.
    private func accepted(_ text: AcceptedText) -> String {
        guard text.comparison != .folded || text.credit != .one else {
            return YAMLText.quoted(text.text)
        }
        var parts = ["text: \(YAMLText.quoted(text.text))"]
        if text.comparison != .folded { parts.append("compare: \(text.comparison.rawValue)") }
        if text.credit != .one { parts.append("credit: \(text.credit.decimalText)") }
        return "{\(parts.joined(separator: ", "))}"
    }

    private func accepted(_ number: AcceptedNumber) -> String {
        let range =
            number.lower == number.upper
            ? number.lower.decimalText
            : "\"\(number.lower.decimalText)..\(number.upper.decimalText)\""
        var parts = ["range: \(range)"]
        if let excluded = number.excluded { parts.append("excludes: \(excluded.rawValue)") }
        if number.credit != .one { parts.append("credit: \(number.credit.decimalText)") }
        return parts.count == 1 ? range : "{\(parts.joined(separator: ", "))}"
    }

    private var groups: Field? {
        guard !draft.blankGroups.isEmpty else { return nil }
        let groups = draft.blankGroups.map { YAMLText.flow($0.map(String.init)) }
        return ("blankGroups", " " + YAMLText.flow(groups))
    }

    private var credits: Field? {
        guard let credits = draft.credits else { return nil }
        let shares = credits.shares.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\(name($0.key)): \($0.value.decimalText)" }.joined(separator: ", ")
        var lines = ["shares: {\(shares)}"]
        if credits.other != .zero { lines.append("other: \(credits.other.decimalText)") }
        if credits.lowerBound != .zero { lines.append("lower: \(bound(credits.lowerBound))") }
        if credits.upperBound != .one { lines.append("upper: \(bound(credits.upperBound))") }
        return ("credits", lines.map { "\n      \($0)" }.joined())
    }

    private func bound(_ bound: Fraction?) -> String { bound?.decimalText ?? "none" }
}
