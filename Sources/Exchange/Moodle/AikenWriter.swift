package import Bank
import Vocabulary

/// Writes Aiken: single choice and true/false only.
package struct AikenWriter: Sendable {
    /// A writer without settings or state.
    package init() {}

    /// The questions that the format can hold; `export.type-not-held` names each that it cannot.
    package func text(_ drafts: [ItemDraft]) -> WrittenQuestions<String> {
        var blocks: [String] = []
        var findings: [Finding] = []
        for draft in drafts {
            if let block = block(draft) {
                blocks.append(block)
            } else {
                findings.append(.notHeld(draft, by: "Aiken"))
            }
        }
        return WrittenQuestions(blocks.joined(separator: "\n"), findings: findings)
    }

    private func block(_ draft: ItemDraft) -> String? {
        guard draft.type.answerForm == .choice, case .choices(let key) = draft.key,
            let right = key.first, let place = draft.choices.firstIndex(where: { $0.id == right }),
            draft.choices.count <= 26
        else { return nil }
        let letters = ChoiceLetters.ids(draft.choices.count).map(\.text)
        let lines = zip(letters, draft.choices).map { "\($0). \(oneLine($1.text))" }
        return ([draft.stem] + lines + ["ANSWER: \(letters[place])"]).joined(separator: "\n") + "\n"
    }

    private func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

extension Finding {
    /// A question that a format has no form for.
    static func notHeld(_ draft: ItemDraft, by format: String) -> Finding {
        let name = draft.id?.text ?? String(draft.stem.prefix(12))
        return Finding(
            "export.type-not-held", severity: .warning,
            "试题 \(name)（\(draft.type.chinese)）不能写成 \(format) 格式，未导出。",
            "item \(name) (\(draft.type.rawValue)) has no form in \(format) and is left out")
    }
}
