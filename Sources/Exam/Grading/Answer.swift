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
        }
        self = isBlank ? .blank : fault.map(Answer.malformed) ?? .given(response)
    }

    private static func fault(
        of chosen: [ChoiceID], in entry: AnswerKey.Entry, choices: [ChoiceID]?
    ) -> Finding? {
        guard entry.type != .fillIn else {
            return Finding(
                "grading.choice-for-blank", "填空题 \(entry.item) 的答案是选项，不计分。",
                "fill-in item \(entry.item) is answered with choices; not scored")
        }
        let known = choices ?? (entry.type == .trueFalse ? ["true", "false"] : nil)
        let unknown = known.map { known in chosen.filter { !known.contains($0) } } ?? []
        if !unknown.isEmpty {
            let list = Set(unknown).sorted().map(\.text).joined(separator: ", ")
            return Finding(
                "grading.unknown-choice", "试题 \(entry.item) 没有选项 \(list)，不计分。",
                "item \(entry.item) has no choice \(list); not scored")
        }
        let most =
            switch entry.type {
            case .singleChoice, .trueFalse: 1
            case .multipleResponse, .fillIn: entry.choiceCount
            }
        guard chosen.count > most, case let count = Set(chosen).count, count > most else {
            return nil
        }
        return Finding(
            "grading.too-many-choices", "试题 \(entry.item) 最多选 \(most) 项，却选了 \(count) 项，不计分。",
            "item \(entry.item) takes \(most) choices at most, not \(count); not scored")
    }

    private static func fault(of texts: [String], in entry: AnswerKey.Entry) -> Finding? {
        guard entry.type == .fillIn else {
            return Finding(
                "grading.text-for-choice", "\(entry.type.chinese) \(entry.item) 的答案是文字，不计分。",
                "item \(entry.item) is answered with text instead of a choice; not scored")
        }
        guard case .texts(let blanks) = entry.key, texts.count > blanks.count else { return nil }
        return Finding(
            "grading.too-many-texts",
            "试题 \(entry.item) 有 \(blanks.count) 空，却填了 \(texts.count) 处，不计分。",
            "item \(entry.item) has \(blanks.count) blanks, not \(texts.count); not scored")
    }
}
