import Bank
import Vocabulary

/// A cloze question: a text with gaps such as `{1:MULTICHOICE:=right#why~wrong}`.
///
/// All gaps of one kind make one item: short answers a fill-in, choices an inline choice. Gaps of
/// several kinds, or of different weights, have no form here and are refused by name.
struct MoodleCloze {
    private struct Gap {
        let kind: String
        let weight: Int
        let answers: [GIFTAnswer]
    }

    private let stem: String
    private let gaps: [Gap]

    /// - Throws: `Refusal` `moodle.cloze`.
    init(_ text: String) throws(Refusal) {
        var stem = ""
        var gaps: [Gap] = []
        var rest = Substring(GIFTText.guarded(text))
        while let start = rest.firstIndex(of: "{") {
            stem += rest[..<start]
            let body = rest[rest.index(after: start)...]
            guard let end = body.firstIndex(of: "}"),
                let match = body[..<end].wholeMatch(of: /(\d*):([A-Za-z_]+):((?s).*)/)
            else {
                throw Refusal(
                    "moodle.cloze", "完形填空的花括号写法不对。", "a gap of the cloze text is malformed")
            }
            gaps.append(
                Gap(
                    kind: match.2.uppercased(), weight: Int(match.1) ?? 1,
                    answers: GIFTAnswer.answers(in: match.3)))
            stem += "____"
            rest = body[body.index(after: end)...]
        }
        self.stem = GIFTText.plain(stem + rest).replacing("\u{2060}", with: "")
        self.gaps = gaps
    }

    func draft() throws(Refusal) -> ItemDraft {
        let isText = gaps.allSatisfy { MoodleCloze.texts.contains($0.kind) }
        let isChoice = gaps.allSatisfy { MoodleCloze.choices.contains($0.kind) }
        guard !gaps.isEmpty, isText || isChoice, Set(gaps.map(\.weight)).count == 1 else {
            let kinds = Set(gaps.map(\.kind)).sorted().joined(separator: "、")
            throw Refusal(
                "moodle.cloze", "完形填空的各空题型或者分值不同（\(kinds)），请拆成几道题。",
                "gaps of several kinds or weights (\(kinds)): split the question")
        }
        return isText ? try fillIn() : try inlineChoice()
    }

    private static let texts: Set<String> = [
        "SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC",
    ]
    private static let choices: Set<String> = [
        "MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH", "MULTICHOICE_S", "MCS",
        "MULTICHOICE_VS", "MCVS", "MULTICHOICE_HS", "MCHS",
    ]

    private func fillIn() throws(Refusal) -> ItemDraft {
        let blanks = try gaps.map { gap throws(Refusal) -> [AcceptedText] in
            let isExact = gap.kind.hasSuffix("C") && gap.kind != "MC"
            var accepted: [AcceptedText] = []
            for answer in gap.answers {
                let share = try answer.share ?? (answer.mark == "=" ? .one : .zero)
                guard share > .zero else { continue }
                accepted.append(
                    AcceptedText(
                        answer.words("plain").text, isExact ? .exact : .wildcard,
                        credit: min(share, .one)))
            }
            guard !accepted.isEmpty else { throw noAnswer }
            return accepted
        }
        return ItemDraft(type: .fillIn, stem: stem, key: .texts(blanks))
    }

    private func inlineChoice() throws(Refusal) -> ItemDraft {
        var choices: [Choice] = []
        var slots: [ItemSlot] = []
        var pairs: [ChoicePair] = []
        for (place, gap) in gaps.enumerated() {
            let slot = SlotID("\(place + 1)")
            let first = choices.count
            for answer in gap.answers {
                let id = ChoiceLetters.ids(choices.count + 1)[choices.count]
                choices.append(Choice(id: id, text: answer.words("plain").text))
                let share = try answer.share ?? (answer.mark == "=" ? .one : .zero)
                if share >= .one, pairs.last?.slot != slot {
                    pairs.append(ChoicePair(slot: slot, choice: id))
                }
            }
            guard pairs.last?.slot == slot else { throw noAnswer }
            slots.append(ItemSlot(id: slot, choices: choices[first...].map(\.id)))
        }
        return ItemDraft(
            type: .inlineChoice, stem: stem, choices: choices, slots: slots,
            key: .pairs(pairs.sorted()))
    }

    private var noAnswer: Refusal {
        Refusal("moodle.no-answer", "有一个空没有正确答案。", "a gap has no right answer")
    }
}
