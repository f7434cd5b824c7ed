package import Bank
import Vocabulary

/// Writes GIFT, as `GIFTReader` reads it back.
package struct GIFTWriter: Sendable {
    /// A writer without settings or state.
    package init() {}

    /// The questions that the format can hold; `export.type-not-held` names each that it cannot.
    package func text(_ drafts: [ItemDraft]) -> WrittenQuestions<String> {
        var text = ""
        var findings: [Finding] = []
        var categories: [String] = []
        for draft in drafts {
            guard let answers = GIFTWriter.answers(draft) else {
                findings.append(.notHeld(draft, by: "GIFT"))
                continue
            }
            if draft.categories != categories {
                categories = draft.categories
                text += "$CATEGORY: \(MoodleCategory.text(categories))\n\n"
            }
            text += GIFTWriter.head(draft) + "{\(answers)\(GIFTWriter.general(draft))}\n\n"
        }
        return WrittenQuestions(text, findings: findings)
    }

    /// Id, tags, and the stem with its gap left to the braces where it ends with one.
    private static func head(_ draft: ItemDraft) -> String {
        var lines: [String] = []
        var marks = draft.tags.map { "[tag:\($0)]" }
        if let id = draft.id { marks.insert("[id:\(id)]", at: 0) }
        if !marks.isEmpty { lines.append("// \(marks.joined(separator: " "))") }
        let title = draft.id.map { "::\(GIFTText.escaped($0.text))::" } ?? ""
        lines.append("\(title)[plain]\(GIFTText.escaped(draft.stem))")
        return lines.joined(separator: "\n")
    }

    private static func general(_ draft: ItemDraft) -> String {
        draft.explanation.isEmpty ? "" : "\n####[plain]\(GIFTText.escaped(draft.explanation))\n"
    }

    /// Nil for what GIFT has no form for.
    private static func answers(_ draft: ItemDraft) -> String? {
        switch draft.key {
        case .choices(let key)? where draft.type == .trueFalse:
            return judgement(draft, isTrue: key == ["true"])
        case .choices(let key)?: return choices(draft, key)
        case .pairs(let pairs)? where draft.type == .matching: return matching(draft, pairs)
        case .texts(let blanks)? where blanks.count == 1:
            return texts(draft, blanks[0])
        case .numbers(let ranges)?: return "#\n" + numbers(draft, ranges)
        case .open?: return ""
        case .order?, .pairs?, .texts?, nil: return nil
        }
    }

    private static func judgement(_ draft: ItemDraft, isTrue: Bool) -> String {
        let wrong = feedback(draft, .incorrect) ?? "#"
        let right = feedback(draft, .correct)
        let words = right.map { wrong + $0 } ?? (wrong == "#" ? "" : wrong)
        return (isTrue ? "TRUE" : "FALSE") + words
    }

    private static func choices(_ draft: ItemDraft, _ key: [ChoiceID]) -> String? {
        guard !key.isEmpty else { return nil }
        let isSingle = draft.type == .singleChoice
        let share = Fraction(1, max(1, key.count))
        let lines = draft.choices.map { choice -> String in
            let isRight = key.contains(choice.id)
            let own = draft.credits?.shares[choice.id.text] ?? draft.credits?.other
            let mark: String
            if isSingle, isRight {
                mark = "="
            } else if let credit = own ?? (isRight ? share : nil), credit != .zero {
                mark = "~%\(MoodleShare.percent(credit))%"
            } else {
                mark = isSingle || draft.credits != nil ? "~" : "~%-100%"
            }
            let text = "[plain]\(GIFTText.escaped(choice.text))"
            return mark + text + (feedback(draft, .answer(choice.id.text)) ?? "")
        }
        return "\n" + lines.joined(separator: "\n")
    }

    private static func matching(_ draft: ItemDraft, _ pairs: [ChoicePair]) -> String? {
        guard draft.slots.allSatisfy({ slot in pairs.count { $0.slot == slot.id } == 1 }) else {
            return nil
        }
        let texts = Dictionary(
            draft.choices.map { ($0.id, $0.text) }, uniquingKeysWith: { one, _ in one })
        let lines = draft.slots.map { slot -> String in
            let choice = pairs.first { $0.slot == slot.id }.flatMap { texts[$0.choice] } ?? ""
            return "=[plain]\(GIFTText.escaped(slot.text)) -> \(GIFTText.escaped(choice))"
        }
        let used = Set(pairs.map(\.choice))
        let others = draft.choices.filter { !used.contains($0.id) }
            .map { "= -> \(GIFTText.escaped($0.text))" }
        return "\n" + (lines + others).joined(separator: "\n")
    }

    private static func texts(_ draft: ItemDraft, _ accepted: [AcceptedText]) -> String {
        "\n"
            + accepted.map { text in
                let share = text.credit == .one ? "" : "%\(MoodleShare.percent(text.credit))%"
                return "=\(share)[plain]\(GIFTText.escaped(text.text))"
                    + (feedback(draft, .answer(text.text)) ?? "")
            }.joined(separator: "\n")
    }

    private static func numbers(_ draft: ItemDraft, _ ranges: [AcceptedNumber]) -> String {
        ranges.map { range in
            let share = range.credit == .one ? "" : "%\(MoodleShare.percent(range.credit))%"
            return "=\(share)\(range.lower.decimalText)..\(range.upper.decimalText)"
        }.joined(separator: "\n")
    }

    private static func feedback(
        _ draft: ItemDraft, _ occasion: ItemFeedback.Occasion
    ) -> String? {
        draft.feedback.first { $0.occasion == occasion }
            .map { "#[plain]\(GIFTText.escaped($0.text))" }
    }
}
