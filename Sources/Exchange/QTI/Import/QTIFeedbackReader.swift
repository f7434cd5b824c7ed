import Bank
import Vocabulary

/// Reads what an item says to answers: inline at a choice, in blocks of the body, and at its end.
///
/// Its occasion is told by its name: that of a choice, or a word such as `correct`; what we write
/// ourselves carries pair or text in the title.
struct QTIFeedbackReader {
    private let reader: QTIDraftReader

    init(_ reader: QTIDraftReader) {
        self.reader = reader
    }

    func read(into draft: inout ItemDraft) {
        let choices = Set(draft.choices.map(\.id.text))
        var lost: [QTINode] = []
        let inBody = (reader.item.body?.descendants ?? []).filter {
            $0.name == "feedbackInline" || $0.name == "feedbackBlock"
        }
        for node in inBody + reader.item.modalFeedback.filter({ !$0.isSolution }) {
            let text = reader.words(of: node)
            guard !text.isEmpty else { continue }
            if let occasion = occasion(node, choices) {
                draft.feedback.append(ItemFeedback(occasion, text))
            } else {
                lost.append(node)
            }
        }
        guard let first = lost.first else { return }
        reader.log.warning(
            "qti.feedback-lost", first.line, "试题 \(reader.name) 有 \(lost.count) 条反馈不知对应哪种作答，没有导入。",
            "\(lost.count) feedback texts of item \(reader.name) fit no answer; they are left out"
        )
    }

    private func occasion(_ node: QTINode, _ choices: Set<String>) -> ItemFeedback.Occasion? {
        guard node.attribute("showHide") != "hide", let identifier = node.attribute("identifier")
        else { return nil }
        if reader.isOwn, identifier.hasPrefix("answer-"), let title = node.attributes["title"] {
            return .answer(title)
        }
        if choices.contains(reader.decoded(identifier)) {
            return .answer(reader.decoded(identifier))
        }
        let word = identifier.lowercased()
        if word.contains("partly") || word.contains("partial") { return .partlyCorrect }
        if word.contains("incorrect") || word.contains("wrong") { return .incorrect }
        return word.contains("correct") ? .correct : nil
    }
}
