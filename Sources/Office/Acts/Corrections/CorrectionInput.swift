package import Bank
package import Grading
package import Vocabulary

/// A measure as people type it: a word and, where it takes one, a key or a choice.
///
/// Keys: choices `A C`, `AC`, or 对 and 错; orders `B A C`; pairs `1 A；2 B`; blanks apart by `；`, the
/// texts of one blank by `/`; numbers `20` or `19.5~20.5`.
package enum CorrectionInput {
    /// The words, in the order in which a form lists them.
    package static let words: [(word: String, chinese: String)] = [
        ("key", "更正答案"), ("accept", "增加正确答案"), ("voidForAll", "作废：全员得满分"),
        ("takenOut", "作废：不计分，其余折算为满分"), ("fullMarks", "全员给满分"),
        ("fullMarksIfAnswered", "作答者给满分"), ("drop", "一个选项作废"),
        ("restoreKey", "撤销：答案更正"), ("restoreAccept", "撤销：增加的正确答案"),
        ("restoreCount", "撤销：作废或统一给分"), ("restoreDrop", "撤销：选项作废"),
    ]

    /// - Throws: `correction.unknown-measure`, `correction.value-missing`,
    ///   `correction.value-unreadable`.
    package static func measure(
        _ word: String, _ value: String, for item: Item
    ) throws(Refusal) -> CorrectionMeasure {
        if let counting = CorrectionMeasure.Counting(rawValue: word) { return .count(counting) }
        switch word {
        case "key": return .key(try key(value, for: item))
        case "accept": return .accept(try key(value, for: item))
        case "drop": return .drop(try choice(value))
        case "restoreKey": return .restore(.key)
        case "restoreAccept": return .restore(.accept(try key(value, for: item)))
        case "restoreCount": return .restore(.count)
        case "restoreDrop": return .restore(.drop(try choice(value)))
        default:
            let known = words.map(\.word).joined(separator: ", ")
            throw Refusal(
                "correction.unknown-measure", "没有“\(word)”这种更正；可用的有：\(known)。",
                "there is no measure '\(word)'; there are: \(known)")
        }
    }

    private static func choice(_ text: String) throws(Refusal) -> ChoiceID {
        let name = trimmed(text)
        guard !name.isEmpty else { throw missing }
        return ChoiceID(name)
    }

    private static let missing = Refusal(
        "correction.value-missing", "请填写答案或者选项。", "a key or a choice is needed")

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    private static func parts(_ text: String, at marks: String) -> [String] {
        text.split { marks.contains($0) }.map { trimmed($0) }.filter { !$0.isEmpty }
    }

    /// The key of an item as it is typed.
    static func key(_ text: String, for item: Item) throws(Refusal) -> ItemKey {
        guard !trimmed(text).isEmpty else { throw missing }
        switch item.key {
        case .choices: return .choices(Set(names(text, of: item)).sorted())
        case .order: return .order(names(text, of: item))
        case .pairs:
            let pairs = parts(text, at: "；;、,，").map { ChoicePair(text: $0) }
            guard !pairs.contains(nil) else { throw unreadable(text, "1 A；2 B") }
            return .pairs(Set(pairs.compactMap(\.self)).sorted())
        case .texts:
            return .texts(
                parts(text, at: "；;").map { blank in
                    parts(blank, at: "/").map { AcceptedText($0) }
                })
        case .numbers:
            let bounds = parts(text, at: "~～…").map { Fraction(decimal: $0) }
            guard (1...2).contains(bounds.count), let low = bounds[0],
                let high = bounds[bounds.count - 1], low <= high
            else { throw unreadable(text, "19.5~20.5") }
            return .numbers([AcceptedNumber(low, high)])
        case .open: return .open(text)
        }
    }

    private static func unreadable(_ text: String, _ example: String) -> Refusal {
        Refusal(
            "correction.value-unreadable", "答案“\(text)”读不懂，请写成如“\(example)”。",
            "'\(text)' is no key; write it like '\(example)'")
    }

    /// `AC` is A and C where the item's choices are single letters.
    private static func names(_ text: String, of item: Item) -> [ChoiceID] {
        let words = parts(text, at: " 　、,，;；→>")
        if item.type == .trueFalse {
            return words.map { word in
                switch word {
                case "对", "正确", "√", "T": "true"
                case "错", "错误", "×", "F": "false"
                default: ChoiceID(word)
                }
            }
        }
        let known = Set(item.choices.map(\.id.text))
        return words.flatMap { word in
            known.contains(word) || !word.allSatisfy({ known.contains(String($0)) })
                ? [ChoiceID(word)] : word.map { ChoiceID(String($0)) }
        }
    }
}
