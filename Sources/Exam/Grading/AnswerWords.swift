import Bank
import Papers
import Vocabulary

/// Answers and keys of one item in words, with the letters of one candidate's paper.
struct AnswerWords {
    let entry: AnswerKey.Entry
    /// How the texts of the item are scored; nil for other items.
    let fillIn: FillIn?
    /// The item as the candidate saw it; nil when that is not known.
    let seen: PaperOutline.Entry?

    /// What was answered.
    func answer(_ response: Response?) -> String {
        switch response {
        case nil: "未作答"
        case .choices(let chosen): list(sorted(chosen))
        case .order(let order): list(order)
        case .pairs(let pairs): slots(pairs)
        case .texts(let texts): blanks(texts, open: "未填")
        }
    }

    /// What is right: of several accepted texts those that earn full marks.
    var key: String {
        switch entry.key {
        case .choices(let right): list(sorted(right))
        case .order(let right): list(right)
        case .pairs(let right): slots(right)
        case .texts(let accepted):
            blanks(
                accepted.map { texts in
                    let full = texts.filter { $0.credit >= .one }
                    return (full.isEmpty ? texts : full).map(\.text).joined(separator: " 或 ")
                }, open: "") + groups
        case .numbers(let numbers): numbers.map(AnswerWords.range).joined(separator: " 或 ")
        case .open(let text): text
        }
    }

    /// How answer and key meet; empty where they are not of one kind.
    func comparison(_ response: Response?) -> String {
        switch (response, entry.key) {
        case (.choices(let chosen), .choices(let right)):
            entry.type.answerForm == .choice ? "" : tally(chosen, right)
        case (.order(let order), .order(let right)):
            "\(right.count)项中\(zip(order, right).count { $0 == $1 })项位置正确"
        case (.pairs(let pairs), .pairs(let right)):
            agreeing(PairsBySlot(pairs), PairsBySlot(right))
        case (.texts(let texts), .texts(let accepted)): filled(texts, accepted)
        case (.texts(let texts), .numbers(let numbers)):
            switch texts.first.flatMap(NumberRule.number) {
            case nil: "所填不是数值"
            case let number?: numbers.contains { $0.contains(number) } ? "在允许的范围内" : "不在允许的范围内"
            }
        default: ""
        }
    }

    private func agreeing(_ pairs: PairsBySlot, _ right: PairsBySlot) -> String {
        "\(right.count)处中\(pairs.agreeing(with: right))处正确"
    }

    private func tally(_ chosen: [ChoiceID], _ right: [ChoiceID]) -> String {
        let wrong = sorted(Set(chosen).subtracting(right))
        let missing = sorted(Set(right).subtracting(chosen))
        let parts = [
            "选对\(Set(chosen).intersection(right).count)项",
            missing.isEmpty ? "没有漏选" : "漏选\(missing.count)项（\(list(missing))）",
            wrong.isEmpty ? "没有错选" : "错选\(wrong.count)项（\(list(wrong))）",
        ]
        return parts.joined(separator: "，")
    }

    private func filled(_ texts: [String], _ accepted: [[AcceptedText]]) -> String {
        guard fillIn?.matching == .inOrder, entry.blankGroups.isEmpty else {
            let sum = fillIn?.sum(of: texts, accepted, entry.blankGroups)
            return "\(accepted.count)空中\(sum?.matched ?? 0)空填对"
        }
        let parts = accepted.indices.map { index in
            let text = index < texts.count ? texts[index] : ""
            guard !FoldedText(text).isEmpty else { return "第\(index + 1)空未填" }
            let credit = accepted[index].first { $0.accepts(text) }?.credit ?? .zero
            let word = credit >= .one ? "正确" : credit > .zero ? "部分正确" : "与该空答案不符"
            return "第\(index + 1)空\(word)"
        }
        return parts.joined(separator: "，")
    }

    // Names

    /// In the order of the candidate's letters.
    private func sorted(_ choices: some Sequence<ChoiceID>) -> [ChoiceID] {
        Set(choices).sorted { (place($0), $0) < (place($1), $1) }
    }

    private func place(_ choice: ChoiceID) -> Int {
        seen?.choices.firstIndex(of: choice) ?? Int.max
    }

    private func list(_ choices: [ChoiceID]) -> String {
        choices.map(name).joined(separator: "、")
    }

    private func name(_ choice: ChoiceID) -> String {
        if entry.type == .trueFalse { return choice == "true" ? "正确" : "错误" }
        guard let place = seen?.choices.firstIndex(of: choice) else { return choice.text }
        return AnswerWords.letter(place)
    }

    /// A to Z, then A1 and so on, as no paper of a choice item has.
    private static func letter(_ place: Int) -> String {
        let letter = Unicode.Scalar(UInt8(65 + place % 26))
        return place < 26 ? "\(letter)" : "\(letter)\(place / 26)"
    }

    private func slots(_ pairs: [ChoicePair]) -> String {
        let ids = seen?.slots.map(\.id) ?? entry.slots.map(\.id)
        let bySlot = PairsBySlot(pairs)
        let known = ids.filter { bySlot[$0] != nil }
        let others = bySlot.keys.filter { !ids.contains($0) }.sorted()
        return (known + others).map { slot in
            let number = ids.firstIndex(of: slot).map { "第\($0 + 1)处" } ?? slot.text
            return "\(number)：\(list(sorted(bySlot[slot] ?? [])))"
        }.joined(separator: "；")
    }

    private func blanks(_ texts: [String], open: String) -> String {
        let shown = texts.map { FoldedText($0).isEmpty ? open : $0 }
        guard shown.count > 1 else { return shown.first ?? open }
        return shown.enumerated().map { "第\($0.offset + 1)空：\($0.element)" }
            .joined(separator: "；")
    }

    private var groups: String {
        entry.blankGroups.map { group in
            "（第\(group.map(String.init).joined(separator: "、"))空不分先后）"
        }.joined()
    }

    /// `20`, `19.5至20.5`, with the bounds that do not belong to it named.
    private static func range(_ number: AcceptedNumber) -> String {
        guard number.lower != number.upper else { return number.lower.decimalText }
        let range = "\(number.lower.decimalText)至\(number.upper.decimalText)"
        switch number.excluded {
        case nil: return range
        case .lower: return range + "（不含前者）"
        case .upper: return range + "（不含后者）"
        case .both: return range + "（不含两端）"
        }
    }
}
