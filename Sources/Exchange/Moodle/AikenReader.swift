import Bank
import Vocabulary

/// Reads Aiken, the plainest of Moodle's formats: a question on one line or several, choices
/// `A.` or `A)`, and a line `ANSWER: B`.
package struct AikenReader: Sendable {
    /// A reader without settings or state.
    package init() {}

    /// Every question of the file as an entry or as an error at its line.
    package func questions(in bytes: [UInt8], file: String) -> QuestionImport {
        do throws(Refusal) {
            let decoding = try TextDecoding(bytes, file: file)
            var reading = AikenReading(file: file)
            let lines = decoding.text.split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            for (index, line) in lines.enumerated() {
                reading.take(String(line).trimmed, at: index + 1)
            }
            reading.finish()
            return QuestionImport(
                file: file, format: .aiken, encoding: decoding.encoding.rawValue,
                entries: reading.entries, findings: reading.findings)
        } catch {
            return QuestionImport(
                file: file, format: .aiken, encoding: nil, entries: [], findings: error.findings)
        }
    }
}

private struct AikenReading {
    let file: String
    var entries: [QuestionImport.Entry] = []
    var findings: [Finding] = []
    private var line = 0
    private var stem: [String] = []
    private var choices: [(letter: String, text: String)] = []

    init(file: String) { self.file = file }

    mutating func take(_ text: String, at number: Int) {
        if text.isEmpty { return }
        if let match = text.wholeMatch(of: /(?i:answer)\s*[:：]\s*(.*)/) {
            answer(String(match.1).trimmed.uppercased())
        } else if let match = text.prefixMatch(of: /([A-Za-z])[.)、．]\s*/), !stem.isEmpty {
            choices.append(
                (match.1.uppercased(), String(text[match.range.upperBound...]).trimmed))
        } else if choices.isEmpty {
            if stem.isEmpty { line = number }
            stem.append(text)
        } else {
            // A line after the choices that is none: the question before it has no answer.
            finish()
            line = number
            stem = [text]
        }
    }

    private mutating func answer(_ letter: String) {
        defer { (stem, choices) = ([], []) }
        guard !stem.isEmpty, choices.count >= 2 else {
            return fault(
                "aiken.no-choices", "ANSWER 之前没有题干或者选项不足两个。",
                "before ANSWER stand no question and two choices")
        }
        let expected = ChoiceLetters.ids(choices.count).map(\.text)
        guard choices.map(\.letter) == expected else {
            return fault(
                "aiken.letters", "选项没有从 A 起依次编号。", "the choices are not lettered A, B, C …")
        }
        guard expected.contains(letter) else {
            return fault(
                "aiken.no-such-choice", "答案“\(letter)”不是选项。",
                "the answer '\(letter)' is no choice")
        }
        var draft = ItemDraft(
            type: .singleChoice, stem: stem.joined(separator: "\n"),
            choices: choices.map { Choice(id: ChoiceID($0.letter), text: $0.text) },
            key: .choices([ChoiceID(letter)]))
        draft.record = ItemRecord(state: .draft, source: file)
        entries.append(
            QuestionImport.Entry(draft: draft, place: Finding.Place(file: file, line: line)))
    }

    /// What is left at the end, or before a new question, has no answer.
    mutating func finish() {
        defer { (stem, choices) = ([], []) }
        guard !stem.isEmpty else { return }
        fault("aiken.no-answer", "试题没有 ANSWER 行。", "the question has no line ANSWER:")
    }

    private mutating func fault(_ rule: String, _ chinese: String, _ english: String) {
        findings.append(
            Finding(rule, at: Finding.Place(file: file, line: max(line, 1)), chinese, english))
    }
}
