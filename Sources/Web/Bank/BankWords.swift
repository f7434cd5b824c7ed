import Bank
import Pages
import Vocabulary

extension BankBadge {
    /// A state by its word and shape.
    init(_ version: ItemVersion) {
        if version.wasReturned != nil {
            self.init("退回修改", kind: "bad")
        } else {
            self.init(version.state)
        }
    }

    init(_ state: ItemState) {
        switch state {
        case .draft: self.init("草稿", kind: "wait")
        case .reviewed: self.init("已审核，待批准", kind: "info")
        case .approved: self.init("在用", kind: "good")
        case .retired: self.init("已停用")
        }
    }
}

extension ItemDraft {
    /// The key in words, a line for each part of it.
    var keyLines: [String] {
        guard let key else { return ["（没有答案）"] }
        let texts = Dictionary(
            choices.map { ($0.id, $0.text) }, uniquingKeysWith: { one, _ in one })
        func words(_ id: ChoiceID) -> String {
            type == .trueFalse ? texts[id] ?? id.text : "\(id) \(texts[id] ?? "")"
        }
        switch key {
        case .choices(let right): return right.map(words)
        case .order(let order):
            return order.enumerated().map { "\($0 + 1). \(words($1))" }
        case .pairs(let pairs):
            let slots = Dictionary(
                self.slots.enumerated().map { ($1.id, $1.text.isEmpty ? "第\($0 + 1)空" : $1.text) },
                uniquingKeysWith: { one, _ in one })
            return pairs.map { "\(slots[$0.slot] ?? $0.slot.text) → \(words($0.choice))" }
        case .texts(let blanks):
            return blanks.enumerated().map { place, texts in
                "第\(place + 1)空：" + texts.map(\.line).joined(separator: " / ")
            }
        case .numbers(let ranges): return ranges.map(\.line)
        case .open(let text): return [text]
        }
    }

    /// An answer in words.
    func lines(of response: Response) -> [String] {
        var draft = self
        switch response {
        case .choices(let choices): draft.key = .choices(choices)
        case .order(let order): draft.key = .order(order)
        case .pairs(let pairs): draft.key = .pairs(pairs)
        case .texts(let texts): return texts.map { $0.isEmpty ? "（空）" : $0 }
        }
        return response.isAnswered ? draft.keyLines : ["（没有作答）"]
    }

    /// The stem in short.
    var shortStem: String { stem.count > 60 ? "\(stem.prefix(60))…" : stem }

    var basisWords: String {
        guard let basis else { return basisText.isEmpty ? "（没有）" : basisText }
        return "《\(basis.statute)》（\(basis.version.chinese)通过）第"
            + basis.articles.map(String.init).joined(separator: "、") + "条"
    }

    /// What it is, for the page of an item.
    var facts: [OfficeFact] {
        var facts = [
            OfficeFact(term: "题型", text: type.chinese),
            OfficeFact(term: "题库分区", text: part?.words ?? "（没有）"),
            OfficeFact(term: "知识点", text: topic.isEmpty ? "（没有）" : topic),
            OfficeFact(term: "认知层次", text: cognitiveLevel?.chinese ?? "（没有）"),
            OfficeFact(
                term: "难度",
                text: facility.map {
                    "\(DifficultyBand(facility: $0).chinese)（预计答对率\($0)%）"
                } ?? "（没有）"), OfficeFact(term: "依据", text: basisWords),
        ]
        let rest = [
            ("互斥题", enemies.map(\.text).joined(separator: "、")),
            ("案例", caseSet.map { "\($0.id) 第\($0.position)题" } ?? ""),
            ("标签", tags.joined(separator: "、")), ("来源", record.source),
        ]
        facts += rest.filter { !$0.1.isEmpty }.map { OfficeFact(term: $0.0, text: $0.1) }
        return facts
    }
}

extension AcceptedText {
    /// As the editor writes it: the text, and in braces how it is compared and what it earns.
    var line: String {
        var line = text
        switch comparison {
        case .folded: break
        case .wildcard: line += "{通配}"
        case .exact: line += "{精确}"
        }
        if credit != .one { line += "{\(credit.decimalText)}" }
        return line
    }

    /// Reads what `line` gives.
    init(line: String) {
        var text = line.trimmedOfSpace
        var comparison = Comparison.folded
        var credit = Fraction.one
        while text.hasSuffix("}"), let open = text.lastIndex(of: "{") {
            let word = String(text[text.index(after: open)...].dropLast())
            if word == "通配" {
                comparison = .wildcard
            } else if word == "精确" {
                comparison = .exact
            } else if let share = Fraction(decimal: word), share > .zero, share <= .one {
                credit = share
            } else {
                break
            }
            text = String(text[..<open])
        }
        self.init(text, comparison, credit: credit)
    }
}

extension AcceptedNumber {
    /// `12`, or `11.5~12.5` for a range; `>11.5~<12.5` where the bounds do not belong to it.
    var line: String {
        let range =
            lower == upper
            ? lower.decimalText
            : "\(includesLower ? "" : ">")\(lower.decimalText)~"
                + "\(includesUpper ? "" : "<")\(upper.decimalText)"
        return credit == .one ? range : "\(range){\(credit.decimalText)}"
    }

    /// Reads what `line` gives; nil for anything that is no number or range.
    init?(line: String) {
        let accepted = AcceptedText(line: line)
        var words = accepted.text.replacing("～", with: "~").split(separator: "~").map {
            String($0).trimmedOfSpace
        }
        var isOpen = (lower: false, upper: false)
        if words.count == 2 {
            isOpen = (words[0].hasPrefix(">"), words[1].hasPrefix("<"))
            if isOpen.lower { words[0].removeFirst() }
            if isOpen.upper { words[1].removeFirst() }
        }
        let parts = words.map { Fraction(decimal: $0.trimmedOfSpace) }
        guard let first = parts.first, let lower = first, let last = parts.last,
            let upper = last, parts.count <= 2, lower <= upper
        else { return nil }
        let excluded: Excluded? =
            isOpen.lower ? (isOpen.upper ? .both : .lower) : isOpen.upper ? .upper : nil
        guard excluded == nil || lower < upper else { return nil }
        self.init(lower, upper, excluding: excluded, credit: accepted.credit)
    }
}
