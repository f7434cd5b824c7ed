import Bank
import Papers
import Vocabulary

/// A response as the grader reads it: checked against the item before any rule of marks is asked.
enum Answer {
    case blank
    case given(Response)
    /// Not an answer to this item.
    case malformed(Finding)

    /// - Parameter choices: the choices of the item, if they are known.
    init(_ response: Response?, to entry: AnswerKey.Entry, choices: [ChoiceID]?) {
        guard let response else {
            self = .blank
            return
        }
        let fault: Finding?
        let isBlank: Bool
        switch response {
        case .choices(let chosen):
            fault = Answer.fault(of: chosen, in: entry, choices: choices)
            isBlank = chosen.isEmpty
        case .texts(let texts):
            fault = Answer.fault(of: texts, in: entry)
            isBlank = texts.allSatisfy { FoldedText($0).isEmpty }
        case .order(let order):
            fault = Answer.fault(of: order, isOrder: true, in: entry, choices: choices)
            isBlank = order.isEmpty
        case .pairs(let pairs):
            fault = Answer.fault(of: pairs, in: entry, choices: choices)
            isBlank = pairs.isEmpty
        }
        self = isBlank ? .blank : fault.map(Answer.malformed) ?? .given(response)
    }

    private static func fault(
        of chosen: [ChoiceID], isOrder: Bool = false, in entry: AnswerKey.Entry,
        choices: [ChoiceID]?
    ) -> Finding? {
        let most: Int
        switch entry.type.answerForm {
        case .choice where !isOrder: most = 1
        case .choices where !isOrder, .order where isOrder: most = entry.choiceCount
        case .texts:
            return Finding(
                "grading.choice-for-blank", "\(entry.type.chinese) \(entry.item) 的答案是选项，不计分。",
                "item \(entry.item) wants text and is answered with choices; not scored")
        case .choice, .choices, .order, .pairs: return wrongForm(entry)
        }
        let known = choices ?? (entry.type == .trueFalse ? ["true", "false"] : nil)
        if let fault = unknown(chosen, known, entry) { return fault }
        guard chosen.count > most, case let count = isOrder ? chosen.count : Set(chosen).count,
            count > most
        else { return nil }
        return Finding(
            "grading.too-many-choices", "试题 \(entry.item) 最多选 \(most) 项，却选了 \(count) 项，不计分。",
            "item \(entry.item) takes \(most) choices at most, not \(count); not scored")
    }

    private static func unknown(
        _ chosen: [ChoiceID], _ known: [ChoiceID]?, _ entry: AnswerKey.Entry
    ) -> Finding? {
        guard let known, case let unknown = chosen.filter({ !known.contains($0) }), !unknown.isEmpty
        else { return nil }
        let list = Set(unknown).sorted().map(\.text).joined(separator: ", ")
        return Finding(
            "grading.unknown-choice", "试题 \(entry.item) 没有选项 \(list)，不计分。",
            "item \(entry.item) has no choice \(list); not scored")
    }

    private static func fault(
        of pairs: [ChoicePair], in entry: AnswerKey.Entry, choices: [ChoiceID]?
    ) -> Finding? {
        guard entry.type.answerForm == .pairs else { return wrongForm(entry) }
        if let fault = unknown(pairs.map(\.choice), choices, entry) { return fault }
        let limits = Dictionary(
            entry.slots.map { ($0.id, $0.limit) }, uniquingKeysWith: { one, _ in one })
        let counts = Dictionary(grouping: Set(pairs), by: \.slot).mapValues(\.count)
        guard
            let slot = counts.keys.sorted().first(where: {
                counts[$0, default: 0] > limits[$0] ?? 0
            })
        else { return nil }
        return Finding(
            "grading.too-many-choices",
            "试题 \(entry.item) 的第 \(slot) 处没有这么多位置，不计分。",
            "item \(entry.item): more choices at \(slot) than it takes; not scored")
    }

    private static func fault(of texts: [String], in entry: AnswerKey.Entry) -> Finding? {
        guard entry.type.answerForm == .texts else {
            return Finding(
                "grading.text-for-choice", "\(entry.type.chinese) \(entry.item) 的答案是文字，不计分。",
                "item \(entry.item) is answered with text instead of a choice; not scored")
        }
        let blanks: Int
        if case .texts(let keys) = entry.key { blanks = keys.count } else { blanks = 1 }
        guard texts.count > blanks else { return nil }
        return Finding(
            "grading.too-many-texts",
            "试题 \(entry.item) 有 \(blanks) 空，却填了 \(texts.count) 处，不计分。",
            "item \(entry.item) has \(blanks) blanks, not \(texts.count); not scored")
    }

    private static func wrongForm(_ entry: AnswerKey.Entry) -> Finding {
        Finding(
            "grading.wrong-form", "\(entry.type.chinese) \(entry.item) 的答案形式不符，不计分。",
            "the answer to item \(entry.item) has not the form of its type; not scored")
    }
}
