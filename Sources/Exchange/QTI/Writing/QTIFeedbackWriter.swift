import Bank
import Vocabulary

/// Feedback of a draft: the texts at the end of the item, and the rules that choose among them.
struct QTIFeedbackWriter {
    private(set) var nodes: [QTINode] = []
    private(set) var rules: [QTINode] = []

    init(_ draft: ItemDraft, isThree: Bool, body: QTIBodyWriter) {
        let full = draft.marks?.fraction ?? .one
        for (index, feedback) in draft.feedback.enumerated() {
            var attributes = ["outcomeIdentifier": "FEEDBACK", "showHide": "show"]
            let identifier: String
            let test: QTINode
            switch feedback.occasion {
            case .correct:
                identifier = "correct"
                test = QTINode("gte", nodes: [.variable("SCORE"), .number(full)])
            case .incorrect:
                identifier = "incorrect"
                test = QTINode("lte", nodes: [.variable("SCORE"), .number(.zero)])
            case .partlyCorrect:
                identifier = "partlyCorrect"
                test = QTINode(
                    "and",
                    nodes: [
                        QTINode("gt", nodes: [.variable("SCORE"), .number(.zero)]),
                        QTINode("lt", nodes: [.variable("SCORE"), .number(full)]),
                    ])
            case .answer(let answer):
                let isChoice = draft.choices.contains { $0.id.text == answer }
                identifier = isChoice ? QTIIdentifier.encoded(answer) : "answer-\(index + 1)"
                if !isChoice { attributes["title"] = answer }
                test = QTIFeedbackWriter.test(answer, draft)
            }
            attributes["identifier"] = identifier
            let text = body.paragraph(feedback.text)
            nodes.append(
                QTINode(
                    "modalFeedback", attributes,
                    nodes: isThree ? [QTINode("contentBody", nodes: text)] : text))
            let shown = QTINode(
                "multiple", nodes: [.variable("FEEDBACK"), .constant(identifier, .identifier)])
            rules.append(.condition(test, [.setting("FEEDBACK", shown)]))
        }
    }

    /// Whether the answer is among what was given.
    private static func test(_ answer: String, _ draft: ItemDraft) -> QTINode {
        switch draft.type.answerForm {
        case .choice:
            return QTINode(
                "match",
                nodes: [
                    .variable("RESPONSE"), .constant(QTIIdentifier.encoded(answer), .identifier),
                ])
        case .choices, .order:
            return QTINode(
                "member",
                nodes: [
                    .constant(QTIIdentifier.encoded(answer), .identifier), .variable("RESPONSE"),
                ])
        case .pairs:
            guard let pair = ChoicePair(text: answer) else { return never }
            guard draft.type != .inlineChoice else {
                return QTINode(
                    "match",
                    nodes: [
                        .variable(QTIItemPlan.variable(of: pair.slot)),
                        .constant(QTIIdentifier.encoded(pair.choice.text), .identifier),
                    ])
            }
            return QTINode(
                "member",
                nodes: [
                    .constant(QTIItemPlan.pair(pair, draft.type), .directedPair),
                    .variable("RESPONSE"),
                ])
        case .texts:
            if draft.type == .numeric {
                guard let number = Fraction(decimal: answer) else { return never }
                return QTINode(
                    "equal", ["toleranceMode": "exact"],
                    nodes: [
                        .variable("RESPONSE"), .number(number),
                    ])
            }
            return QTINode(
                "stringMatch", ["caseSensitive": "false"],
                nodes: [
                    .variable(draft.type == .fillIn ? "RESPONSE1" : "RESPONSE"),
                    .constant(answer, .string),
                ])
        }
    }

    private static let never = QTINode.constant("false", .boolean)
}
