import Bank
import Exchange
import Pages
import Vocabulary

extension CandidateView {
    /// A draft as the terminal would show it, choices in the order of the bank.
    init(_ draft: ItemDraft, answered response: Response? = nil) {
        let stem = draft.caseSet.map { "【案例】\($0.text)\n\(draft.stem)" } ?? draft.stem
        let isMultiple = draft.type.answerForm == .choices
        var chosen: Set<ChoiceID> = []
        if case .choices(let choices) = response { chosen = Set(choices) }
        let isChoice = draft.type.answerForm == .choice || isMultiple
        let letters = ChoiceLetters.letters
        self.init(
            section: draft.type.chinese, type: draft.type.rawValue,
            json: CandidateView.json(draft, stem: stem).canonicalText,
            stem: CandidateView.pieces(
                stem, gaps: draft.type.hasGapsInStem && draft.stem.gapCount > 1),
            options: isChoice
                ? draft.choices.enumerated().map { place, choice in
                    Option(
                        letter: place < letters.count ? letters[place] : "\(place + 1)",
                        value: choice.id.text, text: CandidateView.pieces(choice.text),
                        isChosen: chosen.contains(choice.id))
                } : [], input: isMultiple ? "checkbox" : "radio",
            fields: isChoice ? [] : CandidateView.fields(draft, response))
    }

    /// As the terminal's API sends an item.
    private static func json(_ draft: ItemDraft, stem: String) -> JSON {
        [
            "id": .text(draft.id?.text ?? ""), "number": 1, "stem": .text(stem),
            "blanks": .int(draft.blankCount),
            "choices": .array(
                draft.shownChoices.map { ["id": JSON($0.id), "text": .text($0.text)] }),
            "slots": .array(
                draft.slots.map {
                    [
                        "id": JSON($0.id), "text": .text($0.text), "limit": .int($0.limit),
                        "choices": JSON($0.choices.map(\.text)),
                    ]
                }),
        ]
    }

    private static func fields(_ draft: ItemDraft, _ response: Response?) -> [Field] {
        switch draft.type.answerForm {
        case .choice, .choices: return []
        case .texts:
            var given: [String] = []
            if case .texts(let texts) = response { given = texts }
            return (0..<draft.blankCount).map { place in
                let label =
                    draft.type == .numeric
                    ? "答案（只填数字）" : draft.type == .extendedText ? "答案" : "第\(place + 1)空"
                return Field(
                    name: "text-\(place)", label: [Piece(label)],
                    value: place < given.count ? given[place] : "")
            }
        case .order:
            var given: [ChoiceID] = []
            if case .order(let order) = response { given = order }
            return draft.choices.indices.map { place in
                Field(
                    name: "order-\(place)", label: [Piece("第\(place + 1)位")],
                    choices: list(draft.shownChoices, place < given.count ? [given[place]] : []))
            }
        case .pairs:
            var given: [ChoicePair] = []
            if case .pairs(let pairs) = response { given = pairs }
            return draft.slots.enumerated().flatMap { place, slot in
                pairFields(draft, place, slot, given.filter { $0.slot == slot.id }.map(\.choice))
            }
        }
    }

    /// One list for a slot; as many as it takes where it takes several.
    private static func pairFields(
        _ draft: ItemDraft, _ place: Int, _ slot: ItemSlot, _ given: [ChoiceID]
    ) -> [Field] {
        let open =
            slot.choices.isEmpty
            ? draft.choices : draft.choices.filter { slot.choices.contains($0.id) }
        let label = slot.text.isEmpty ? [Piece("第\(place + 1)空")] : pieces(slot.text)
        return (0..<min(max(1, slot.limit), 10)).map { number in
            Field(
                name: "pair-\(place)-\(number)", label: label,
                choices: list(open, number < given.count ? [given[number]] : []))
        }
    }

    private static func list(_ choices: [Choice], _ chosen: [ChoiceID]) -> [OfficeChoice] {
        [OfficeChoice(value: "", text: "请选择")]
            + choices.map {
                OfficeChoice(
                    value: $0.id.text, text: $0.text, isChosen: chosen.contains($0.id))
            }
    }

    /// Words, pictures, and gaps, which are numbered where there are several.
    static func pieces(_ text: String, gaps: Bool = false) -> [Piece] {
        var pieces: [Piece] = []
        var number = 0
        for (words, picture) in CandidateText.parts(of: text) {
            if let picture {
                pieces.append(Piece(words, picture: "/bank/media/\(picture)"))
                continue
            }
            guard gaps else {
                pieces.append(Piece(words))
                continue
            }
            for (index, part) in words.split(separator: "____", omittingEmptySubsequences: false)
                .enumerated()
            {
                if index > 0 {
                    number += 1
                    pieces.append(Piece("（\(number)）______", isGap: true))
                }
                if !part.isEmpty { pieces.append(Piece(String(part))) }
            }
        }
        return pieces
    }
}

extension ItemDraft {
    /// The choices as they are shown outside a drawn paper: those of an ordering item by their
    /// words, since many banks write them in their right order.
    fileprivate var shownChoices: [Choice] {
        type == .ordering ? choices.sorted { precedes($0.text, $1.text) } : choices
    }

    /// How many texts an answer has.
    var blankCount: Int {
        switch (type, key) {
        case (.fillIn, .texts(let blanks)): max(1, blanks.count)
        case (.fillIn, _): max(1, stem.gapCount)
        case (.numeric, _), (.extendedText, _): 1
        default: 0
        }
    }

    /// The answer that a form of `CandidateView` has sent.
    func response(in form: Form) -> Response {
        func id(_ name: String) -> ChoiceID? {
            let value = form[name]
            return choices.first { $0.id.text == value }?.id
        }
        switch type.answerForm {
        case .choice, .choices:
            let sent = Set(form.all("choice"))
            return Response(choices: choices.map(\.id).filter { sent.contains($0.text) })
        case .texts: return .texts((0..<blankCount).map { form["text-\($0)"] })
        case .order:
            let order = choices.indices.compactMap { id("order-\($0)") }
            return .order(Set(order).count == choices.count ? order : [])
        case .pairs:
            return Response(
                pairs: slots.enumerated().flatMap { place, slot in
                    (0..<min(max(1, slot.limit), 10)).compactMap { number in
                        id("pair-\(place)-\(number)").map {
                            ChoicePair(slot: slot.id, choice: $0)
                        }
                    }
                })
        }
    }
}
