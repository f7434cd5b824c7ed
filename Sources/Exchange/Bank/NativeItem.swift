import Bank
import Vocabulary

/// One item of an item file as text.
struct NativeItem {
    let draft: ItemDraft
    let head: NativeFile.Head
    /// The place in its case set that a reader would count; nil without a set.
    let position: Int?

    private static let indent = 4

    /// From its dash to its last line break.
    var text: String {
        let lines = fields.map { "    \($0.name):\($0.value)\n" }.joined()
        return "  - " + lines.dropFirst(NativeItem.indent)
    }

    private typealias Field = (name: String, value: String)

    private var fields: [Field] {
        var fields: [Field?] = [
            draft.id.map { ("id", " " + YAMLText.scalar($0.text)) },
            ("type", " \(draft.type.rawValue)"),
            words("topic", draft.topic),
            draft.cognitiveLevel.map { ("cognitive", " \($0.rawValue)") },
            draft.facility.map { ("facility", " \($0)") },
            draft.chances.map { ("chances", " " + YAMLText.flow($0.map(String.init))) },
            caseSet,
            articles,
            words("basisText", draft.basisText),
            names("enemies", draft.enemies.map(\.text)),
            words("stem", draft.stem),
        ]
        fields += NativeBody(draft: draft).fields
        fields += [
            draft.marks.map { ("marks", " \($0)") },
            words("explanation", draft.explanation),
            feedback,
            names("categories", draft.categories),
            names("tags", draft.tags),
        ]
        fields += record
        return fields.compactMap(\.self)
    }

    private func words(_ name: String, _ text: String) -> Field? {
        text.isEmpty ? nil : (name, YAMLText.value(text, indent: NativeItem.indent))
    }

    private func names(_ name: String, _ texts: [String]) -> Field? {
        guard !texts.isEmpty else { return nil }
        return (name, " " + YAMLText.flow(texts.map { YAMLText.scalar($0, inFlow: true) }))
    }

    private var articles: Field? {
        guard let articles = draft.basis?.articles, !articles.isEmpty else { return nil }
        return ("articles", " " + YAMLText.flow(articles.map(String.init)))
    }

    /// The id; with the place where the item's place in the file does not say it.
    private var caseSet: Field? {
        guard let set = draft.caseSet, !set.text.trimmed.isEmpty else { return nil }
        let id = YAMLText.scalar(set.id, inFlow: true)
        guard set.position != position else { return ("caseSet", " " + YAMLText.scalar(set.id)) }
        return ("caseSet", " {id: \(id), position: \(set.position)}")
    }

    private var feedback: Field? {
        let said = draft.feedback.filter { !$0.text.trimmed.isEmpty }
        guard !said.isEmpty else { return nil }
        let lines = said.map { feedback in
            let occasion =
                switch feedback.occasion {
                case .answer(let answer): "answer: \(YAMLText.scalar(answer))"
                case .correct: "on: correct"
                case .partlyCorrect: "on: partlyCorrect"
                case .incorrect: "on: incorrect"
                }
            return "\n      - \(occasion)\n        text:"
                + YAMLText.value(feedback.text, indent: 8)
        }
        return ("feedback", lines.joined())
    }

    /// What differs from the head.
    private var record: [Field?] {
        let record = draft.record
        return [
            record.version == 1 ? nil : ("revision", " \(record.version)"),
            record.state == head.state ? nil : ("state", " \(record.state.rawValue)"),
            record.source == head.source ? nil : words("source", record.source),
            record.author == head.author ? nil : words("author", record.author),
            record.reviewer == head.reviewer ? nil : words("reviewer", record.reviewer),
        ]
    }
}
