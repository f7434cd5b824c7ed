import Bank
import Vocabulary

/// How one draft becomes an item: its responses, what stands in the body, how it is scored.
struct QTIItemPlan {
    var responses: [QTINode] = []
    var body: [QTINode] = []
    /// Empty where people score.
    var scoring: [QTINode] = []
    /// What the scoring is called when it needs not be written out.
    var template: QTITemplate?

    let draft: ItemDraft
    let writer: QTIBodyWriter
    let full: Fraction

    /// - Throws: `Refusal` `qti.not-writable` for a draft whose parts do not fit together.
    init(_ draft: ItemDraft, number: Int, body writer: QTIBodyWriter) throws(Refusal) {
        self.draft = draft
        self.writer = writer
        full = draft.marks?.fraction ?? .one
        let isBuilt: Bool
        switch draft.type {
        case .singleChoice, .multipleResponse, .trueFalse, .indefiniteChoice: isBuilt = choice()
        case .ordering: isBuilt = order()
        case .matching, .gapMatch: isBuilt = pairs()
        case .inlineChoice: isBuilt = inlineChoice()
        case .fillIn: isBuilt = fillIn()
        case .numeric: isBuilt = numeric()
        case .extendedText: isBuilt = extendedText()
        }
        guard isBuilt else {
            let name = draft.id?.text ?? "\(number)"
            throw Refusal(
                "qti.not-writable",
                "试题 \(name) 的题干空位、选项和答案对不上，不能写成 QTI。",
                "gaps, choices and key of item \(name) do not fit together; it cannot be written")
        }
    }

    /// The variable of a gap that has one of its own.
    static func variable(of slot: SlotID) -> String {
        let reserved: Set = ["SCORE", "MAXSCORE", "FEEDBACK", "numAttempts", "duration"]
        return reserved.contains(slot.text) ? "_" + slot.text : QTIIdentifier.encoded(slot.text)
    }

    /// A pair as the item has it: gap matches name the choice first.
    static func pair(_ pair: ChoicePair, _ type: ItemType) -> String {
        let (slot, choice) = (
            QTIIdentifier.encoded(pair.slot.text), QTIIdentifier.encoded(pair.choice.text)
        )
        return type == .gapMatch ? "\(choice) \(slot)" : "\(slot) \(choice)"
    }

    func declaration(
        _ identifier: String, _ cardinality: QTICardinality, _ type: QTIBaseType,
        correct: [String], _ more: [QTINode] = []
    ) -> QTINode {
        var nodes = more
        if !correct.isEmpty {
            nodes.insert(QTINode("correctResponse", nodes: correct.map { .value($0) }), at: 0)
        }
        return QTINode(
            "responseDeclaration",
            [
                "identifier": identifier, "cardinality": cardinality.rawValue,
                "baseType": type.rawValue,
            ], nodes: nodes)
    }

    func choices(_ name: String, _ choices: [Choice], matchMax: String? = nil) -> [QTINode] {
        choices.map { choice in
            var attributes = ["identifier": QTIIdentifier.encoded(choice.id.text)]
            if choice.isPinned { attributes["fixed"] = "true" }
            if let matchMax { attributes["matchMax"] = matchMax }
            return QTINode(name, attributes, writer.content(choice.text))
        }
    }

    func shuffle(_ choices: [Choice]) -> String {
        choices.allSatisfy(\.isPinned) ? "false" : "true"
    }

    func prompt() -> [QTINode] {
        draft.stem.isEmpty ? [] : [QTINode("prompt", [:], writer.content(draft.stem))]
    }

    private mutating func choice() -> Bool {
        guard case .choices(let right)? = draft.key ?? .choices([]) else { return false }
        let isOne = draft.type.answerForm == .choice
        let encoded = right.map { QTIIdentifier.encoded($0.text) }
        responses = [
            declaration(
                "RESPONSE", isOne ? .single : .multiple, .identifier, correct: encoded,
                mapping { QTIIdentifier.encoded($0) })
        ]
        var attributes = [
            "responseIdentifier": "RESPONSE", "shuffle": shuffle(draft.choices),
            "maxChoices": isOne ? "1" : "0",
        ]
        if draft.type == .indefiniteChoice { attributes["class"] = "indefinite-choice" }
        body = [
            QTINode(
                "choiceInteraction", attributes,
                nodes: prompt() + choices("simpleChoice", draft.choices))
        ]
        score()
        return !draft.choices.isEmpty
    }

    private mutating func order() -> Bool {
        guard case .order(let right)? = draft.key ?? .order([]) else { return false }
        responses = [
            declaration(
                "RESPONSE", .ordered, .identifier,
                correct: right.map { QTIIdentifier.encoded($0.text) })
        ]
        body = [
            QTINode(
                "orderInteraction",
                ["responseIdentifier": "RESPONSE", "shuffle": shuffle(draft.choices)],
                nodes: prompt() + choices("simpleChoice", draft.choices))
        ]
        score()
        return !draft.choices.isEmpty
    }

    private mutating func pairs() -> Bool {
        guard case .pairs(let right)? = draft.key ?? .pairs([]) else { return false }
        let type = draft.type
        responses = [
            declaration(
                "RESPONSE", .multiple, .directedPair,
                correct: right.map { QTIItemPlan.pair($0, type) },
                mapping { token in
                    ChoicePair(text: token).map { QTIItemPlan.pair($0, type) } ?? token
                })
        ]
        score()
        if type == .gapMatch { return gapMatch() }
        let entries = draft.slots.map { slot in
            QTINode(
                "simpleAssociableChoice",
                [
                    "identifier": QTIIdentifier.encoded(slot.id.text),
                    "matchMax": String(slot.limit),
                ], writer.content(slot.text))
        }
        let sets = [
            QTINode("simpleMatchSet", nodes: entries),
            QTINode(
                "simpleMatchSet",
                nodes: choices("simpleAssociableChoice", draft.choices, matchMax: "0")),
        ]
        body = [
            QTINode(
                "matchInteraction",
                [
                    "responseIdentifier": "RESPONSE", "shuffle": shuffle(draft.choices),
                    "maxAssociations": "0",
                ], nodes: prompt() + sets)
        ]
        return !draft.slots.isEmpty && !draft.choices.isEmpty
    }

    private mutating func gapMatch() -> Bool {
        let gaps = draft.slots.map {
            QTINode("gap", ["identifier": QTIIdentifier.encoded($0.id.text)])
        }
        body = [
            QTINode(
                "gapMatchInteraction",
                ["responseIdentifier": "RESPONSE", "shuffle": shuffle(draft.choices)],
                nodes: choices("gapText", draft.choices, matchMax: "0")
                    + writer.paragraph(draft.stem, gaps: gaps))
        ]
        return hasGaps(draft.slots.count)
    }

    func hasGaps(_ count: Int) -> Bool {
        count > 0 && draft.stem.ranges(of: "____").count == count
    }

    private mutating func extendedText() -> Bool {
        responses = [declaration("RESPONSE", .single, .string, correct: [])]
        body = [
            QTINode(
                "extendedTextInteraction", ["responseIdentifier": "RESPONSE"], nodes: prompt())
        ]
        return true
    }
}
