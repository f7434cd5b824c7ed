package import Vocabulary

/// An item or draft as rules look at it.
package struct LintItem: Sendable {
    package let draft: ItemDraft
    /// Where it begins.
    package let place: Finding.Place
    /// Its place among all that are looked at, from 0.
    package let position: Int
    /// The choices that the key of a choice item names, and the others; both empty for other
    /// types and where there is no key.
    let right: [Choice]
    let wrong: [Choice]

    package init(_ draft: ItemDraft, at place: Finding.Place, position: Int) {
        self.draft = draft
        self.place = place
        self.position = position
        guard case .choices(let ids)? = draft.key, draft.type.takesLetteredChoices else {
            (right, wrong) = ([], [])
            return
        }
        let key = Set(ids)
        right = draft.choices.filter { key.contains($0.id) }
        wrong = draft.choices.filter { !key.contains($0.id) }
    }

    /// Its id, or its number in the file.
    var name: String { draft.id?.text ?? "#\(position + 1)" }

    var isRetired: Bool { draft.record.state == .retired }

    /// Whether candidates get its choices in an order of their own.
    var isOrderDrawn: Bool {
        draft.type.takesLetteredChoices && draft.choices.contains { !$0.isPinned }
    }

    /// Everything of it that candidates see, and the explanation.
    var texts: [String] {
        [draft.stem] + draft.choices.map(\.text) + draft.slots.map(\.text)
            + [draft.caseSet?.text ?? "", draft.explanation]
    }

    func finding(
        _ code: String, _ severity: Finding.Severity, _ chinese: String, _ english: String
    ) -> LintFinding {
        LintFinding(
            position: position, item: draft.id,
            finding: Finding(
                code, severity: severity, at: place, "试题 \(name)：\(chinese)",
                "item \(name): \(english)"))
    }
}

extension ItemType {
    /// Single choice, multiple response, indefinite choice: choices with letters, of which a key
    /// names some.
    var takesLetteredChoices: Bool {
        switch self {
        case .singleChoice, .multipleResponse, .indefiniteChoice: true
        case .trueFalse, .fillIn, .ordering, .matching, .gapMatch, .inlineChoice, .numeric,
            .extendedText:
            false
        }
    }
}
