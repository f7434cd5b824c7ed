import Bank
import Vocabulary

/// Questions in the order of a printed paper: by type, case sets together and last.
struct PaperLayout {
    struct Question {
        let number: Int
        /// Printed above it; nil for all but the first of a case set.
        let caseText: String?
        let stem: String
        let choices: [String]
        let answer: String
        let explanation: String
        let basis: String
        /// Empty lines to write into.
        let room: Int
    }

    struct Section {
        let heading: String
        let questions: [Question]
    }

    let sections: [Section]

    private static let order: [ItemType] = [
        .singleChoice, .multipleResponse, .indefiniteChoice, .trueFalse, .fillIn, .gapMatch,
        .inlineChoice, .matching, .ordering, .numeric, .extendedText,
    ]

    init(_ drafts: [ItemDraft]) {
        var number = 0
        var sections: [Section] = []
        func add(_ name: String, _ members: [ItemDraft]) {
            guard !members.isEmpty else { return }
            var lastCase: CaseSet?
            let questions = members.map { draft -> Question in
                number += 1
                let isNew = draft.caseSet.map { lastCase?.id != $0.id || $0.position == 1 }
                lastCase = draft.caseSet
                return PaperLayout.question(
                    draft, number, caseText: isNew == true ? draft.caseSet?.text : nil)
            }
            let ordinal = ChineseNumeral.text(min(sections.count + 1, 99))
            sections.append(
                Section(
                    heading: "\(ordinal)、\(name)\(PaperLayout.marks(members))",
                    questions: questions))
        }
        for type in PaperLayout.order {
            add(type.chinese, drafts.filter { $0.type == type && $0.caseSet == nil })
        }
        add("案例分析题", drafts.filter { $0.caseSet != nil })
        self.sections = sections
    }

    /// （共10题，每题1分，共10分）, as far as it is known.
    private static func marks(_ drafts: [ItemDraft]) -> String {
        let marks = drafts.compactMap(\.marks)
        guard marks.count == drafts.count, let first = marks.first else {
            return "（共\(drafts.count)题）"
        }
        let total = marks.reduce(Marks.zero, +)
        let isEven = marks.allSatisfy { $0 == first }
        return "（共\(drafts.count)题，" + (isEven ? "每题\(first)分，" : "") + "共\(total)分）"
    }

    private static func question(
        _ draft: ItemDraft, _ number: Int, caseText: String?
    ) -> Question {
        let type = draft.caseSet == nil ? "" : "（\(draft.type.chinese)）"
        let letters = draft.choices.indices.map(QuestionMaker.letter)
        let isJudged = QuestionSheet.choices(draft).isEmpty && draft.type == .trueFalse
        var stem = "\(number). \(type)\(draft.stem)" + (isJudged ? "（    ）" : "")
        for (index, slot) in draft.slots.enumerated() where !slot.text.isEmpty {
            stem += "\n（\(index + 1)）\(slot.text)"
        }
        let choices =
            isJudged ? [] : zip(letters, draft.choices).map { "\($0). \($1.text)" }
        return Question(
            number: number, caseText: caseText, stem: stem, choices: choices,
            answer: answer(draft), explanation: draft.explanation,
            basis: QuestionSheet.basis(draft), room: draft.type == .extendedText ? 6 : 0)
    }

    private static func answer(_ draft: ItemDraft) -> String {
        if case .pairs(let pairs) = draft.key {
            return pairs.map { pair in
                let slot = draft.slots.firstIndex { $0.id == pair.slot }.map { "\($0 + 1)" }
                let choice = draft.choices.firstIndex { $0.id == pair.choice }
                return (slot ?? pair.slot.text) + "-"
                    + (choice.map(QuestionMaker.letter) ?? pair.choice.text)
            }.joined(separator: " ")
        }
        if draft.type == .trueFalse, QuestionSheet.choices(draft).isEmpty {
            return draft.key == .choices(["true"]) ? "√" : "×"
        }
        return QuestionSheet.answer(draft) ?? ""
    }

    /// How many choices stand side by side; nil when each has a line of its own.
    static func columns(_ choices: [String]) -> Int? {
        guard choices.count > 1, !choices.contains(where: { $0.contains("](media/") }) else {
            return nil
        }
        let longest = choices.map(width).max() ?? 0
        if longest <= 16, choices.count >= 4 || choices.count == 2 { return 4 }
        if longest <= 27, choices.count == 3 { return 3 }
        return longest <= 38 ? 2 : nil
    }

    /// In halves of a Chinese character.
    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
    }
}
