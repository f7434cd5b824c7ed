import Bank
import Exchange
import Vocabulary

/// What was read, in one line for each question, so that tests read like the paper.
enum QuestionDigest {
    /// `singleChoice[B] 题干 | 甲 | 乙`.
    static func lines(_ read: QuestionImport) -> [String] { read.entries.map { line($0.draft) } }

    static func line(_ draft: ItemDraft) -> String {
        let choices = draft.type == .trueFalse ? [] : draft.choices.map { " | \($0.text)" }
        return "\(draft.type.rawValue)[\(key(draft.key))] "
            + draft.stem.replacing("\n", with: "⏎") + choices.joined()
    }

    static func key(_ key: ItemKey?) -> String {
        switch key {
        case .choices(let ids): ids.map(\.text).joined()
        case .order(let ids): ids.map(\.text).joined(separator: ">")
        case .pairs(let pairs): pairs.map(\.text).joined(separator: ",")
        case .texts(let blanks):
            blanks.map { $0.map(\.text).joined(separator: "/") }.joined(separator: ";")
        case .numbers(let ranges):
            ranges.map { "\($0.lower.decimalText)~\($0.upper.decimalText)" }.joined(separator: ",")
        case .open(let text): text.replacing("\n", with: "⏎")
        case nil: "-"
        }
    }

    /// `4 question.no-key`.
    static func errors(_ read: QuestionImport) -> [String] {
        read.findings.filter { $0.severity == .error }
            .map { "\($0.place.line ?? 0) \($0.rule)" }
    }

    static func warnings(_ read: QuestionImport) -> [String] {
        read.findings.filter { $0.severity == .warning }.map(\.rule)
    }

    static func read(_ text: String) -> QuestionImport {
        PlainTextReader().questions(in: text, file: "卷.txt")
    }
}
