import Bank
import Vocabulary

/// How one draft becomes an item: its responses, what stands in the body, how it is scored.
struct QTIItemPlan {
    private(set) var responses: [QTINode] = []
    private(set) var body: [QTINode] = []
    /// Empty where people score.
    private(set) var scoring: [QTINode] = []
    /// What the scoring is called when it needs not be written out.
    private(set) var template: QTITemplate?

    private let draft: ItemDraft
    private let writer: QTIBodyWriter
    private let full: Fraction

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

    private func declaration(
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

    private func choices(_ name: String, _ choices: [Choice], matchMax: String? = nil) -> [QTINode]
    {
        choices.map { choice in
            var attributes = ["identifier": QTIIdentifier.encoded(choice.id.text)]
            if choice.isPinned { attributes["fixed"] = "true" }
            if let matchMax { attributes["matchMax"] = matchMax }
            return QTINode(name, attributes, writer.content(choice.text))
        }
    }

    private func shuffle(_ choices: [Choice]) -> String {
        choices.allSatisfy(\.isPinned) ? "false" : "true"
    }

    private func prompt() -> [QTINode] {
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

    private func hasGaps(_ count: Int) -> Bool {
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

extension QTIItemPlan {
    /// What each choice or pair is worth, in units of which `unit` are the full marks.
    private func mapping(_ key: (String) -> String) -> [QTINode] {
        guard let credits = draft.credits else { return [] }
        let unit = QTIUnit(
            Array(credits.shares.values) + [credits.other]
                + [credits.lowerBound, credits.upperBound].compactMap { $0 }, full: full)
        var attributes = ["defaultValue": unit.text(credits.other)]
        if let bound = credits.lowerBound { attributes["lowerBound"] = unit.text(bound) }
        if let bound = credits.upperBound { attributes["upperBound"] = unit.text(bound) }
        let entries = credits.shares.sorted { $0.key < $1.key }.map { token, share in
            QTINode("mapEntry", ["mapKey": key(token), "mappedValue": unit.text(share)])
        }
        return entries.isEmpty ? [] : [QTINode("mapping", attributes, nodes: entries)]
    }

    /// Of an item with one response: by its shares, or right or wrong.
    private mutating func score() {
        guard draft.key != nil else { return }
        guard let credits = draft.credits else {
            let test = QTINode(
                "match",
                nodes: [
                    .variable("RESPONSE"), QTINode("correct", ["identifier": "RESPONSE"]),
                ])
            scoring = [rightOrWrong(test)]
            if full == .one { template = .matchCorrect }
            return
        }
        let unit = QTIUnit(
            Array(credits.shares.values) + [credits.other]
                + [credits.lowerBound, credits.upperBound].compactMap { $0 }, full: full)
        let sum = QTINode("mapResponse", ["identifier": "RESPONSE"])
        if unit.divisor == .one { template = .mapResponse }
        scoring = [
            .condition(
                QTINode("isNull", nodes: [.variable("RESPONSE")]),
                [.setting("SCORE", .number(.zero))],
                otherwise: [.setting("SCORE", unit.marks(sum))])
        ]
    }

    private func rightOrWrong(_ test: QTINode) -> QTINode {
        .condition(
            test, [.setting("SCORE", .number(full))],
            otherwise: [.setting("SCORE", .number(.zero))])
    }

    private mutating func inlineChoice() -> Bool {
        guard case .pairs(let right)? = draft.key ?? .pairs([]) else { return false }
        var gaps: [QTINode] = []
        var tests: [QTINode] = []
        for slot in draft.slots {
            let name = QTIItemPlan.variable(of: slot.id)
            let own = draft.choices.filter {
                slot.choices.isEmpty || slot.choices.contains($0.id)
            }
            gaps.append(
                QTINode(
                    "inlineChoiceInteraction",
                    ["responseIdentifier": name, "shuffle": shuffle(own)],
                    nodes: choices("inlineChoice", own)))
            let correct = right.filter { $0.slot == slot.id }
                .map { QTIIdentifier.encoded($0.choice.text) }
            guard correct.count <= 1 else { return false }
            responses.append(
                declaration(
                    name, .single, .identifier, correct: correct, inlineMapping(slot, own)))
            let variable = QTINode.variable(name)
            tests.append(
                correct.isEmpty
                    ? QTINode("isNull", nodes: [variable])
                    : QTINode(
                        "match", nodes: [variable, QTINode("correct", ["identifier": name])]))
        }
        scoring = [inlineScore(tests)]
        body = writer.paragraph(draft.stem, gaps: gaps)
        return hasGaps(draft.slots.count)
    }

    private var inlineUnit: QTIUnit? {
        draft.credits.map { credits in
            QTIUnit(
                Array(credits.shares.values) + [credits.other]
                    + [credits.lowerBound, credits.upperBound].compactMap { $0 }, full: full)
        }
    }

    private func inlineMapping(_ slot: ItemSlot, _ choices: [Choice]) -> [QTINode] {
        guard let credits = draft.credits, let unit = inlineUnit else { return [] }
        let entries = choices.map { choice in
            let token = ChoicePair(slot: slot.id, choice: choice.id).text
            return QTINode(
                "mapEntry",
                [
                    "mapKey": QTIIdentifier.encoded(choice.id.text),
                    "mappedValue": unit.text(credits.shares[token] ?? credits.other),
                ])
        }
        return [QTINode("mapping", ["defaultValue": "0"], nodes: entries)]
    }

    private func inlineScore(_ tests: [QTINode]) -> QTINode {
        guard let credits = draft.credits, let unit = inlineUnit else {
            return rightOrWrong(QTINode("and", nodes: tests))
        }
        var sum = QTINode(
            "sum",
            nodes: draft.slots.map {
                QTINode("mapResponse", ["identifier": QTIItemPlan.variable(of: $0.id)])
            })
        if let bound = credits.lowerBound {
            sum = QTINode("max", nodes: [sum, .number(unit.units(bound))])
        }
        if let bound = credits.upperBound {
            sum = QTINode("min", nodes: [sum, .number(unit.units(bound))])
        }
        return .setting("SCORE", unit.marks(sum))
    }
}

extension QTIItemPlan {
    private mutating func fillIn() -> Bool {
        guard case .texts(let blanks)? = draft.key ?? .texts([]) else { return false }
        let count = draft.key == nil ? draft.stem.ranges(of: "____").count : blanks.count
        let unit = QTIUnit(
            blanks.flatMap { $0.map(\.credit) }, full: full, parts: max(count, 1))
        var parts: [QTINode] = []
        for index in 0..<count {
            let name = "RESPONSE\(index + 1)"
            let accepted = index < blanks.count ? blanks[index] : []
            let correct = accepted.first.map { [$0.text] } ?? []
            if accepted.isEmpty || QTIItemPlan.needsOrder(accepted) {
                responses.append(declaration(name, .single, .string, correct: correct))
                if !accepted.isEmpty { scoring.append(chain(name, accepted, unit)) }
            } else {
                let entries = accepted.map { text in
                    QTINode(
                        "mapEntry",
                        [
                            "mapKey": text.text, "mappedValue": unit.text(text.credit),
                            "caseSensitive": text.comparison == .exact ? "true" : "false",
                        ])
                }
                let mapping = QTINode("mapping", ["defaultValue": "0"], nodes: entries)
                responses.append(
                    declaration(name, .single, .string, correct: correct, [mapping]))
                parts.append(QTINode("mapResponse", ["identifier": name]))
            }
        }
        if draft.key != nil {
            let sum = QTINode("sum", nodes: [.variable("SCORE")] + parts)
            scoring.append(.setting("SCORE", unit.marks(sum)))
        }
        body = writer.paragraph(
            draft.stem,
            gaps: responses.map {
                QTINode(
                    "textEntryInteraction",
                    ["responseIdentifier": $0.attributes["identifier"] ?? ""])
            })
        return hasGaps(count)
    }

    /// Whether a text may fit several entries, so that the first one must decide.
    private static func needsOrder(_ accepted: [AcceptedText]) -> Bool {
        let comparisons = Set(accepted.map(\.comparison))
        guard comparisons.count == 1, let comparison = comparisons.first else { return true }
        switch comparison {
        case .wildcard: return true
        case .exact: return Set(accepted.map(\.text)).count < accepted.count
        case .folded: return Set(accepted.map { $0.text.lowercased() }).count < accepted.count
        }
    }

    private func chain(_ name: String, _ accepted: [AcceptedText], _ unit: QTIUnit) -> QTINode {
        .chain(
            accepted.map { text in
                let variable = QTINode.variable(name)
                let test =
                    text.comparison == .wildcard
                    ? QTINode(
                        "patternMatch", ["pattern": QTIWildcard.pattern(of: text.text)],
                        nodes: [variable])
                    : QTINode(
                        "stringMatch",
                        ["caseSensitive": text.comparison == .exact ? "true" : "false"],
                        nodes: [variable, .constant(text.text, .string)])
                let sum = QTINode(
                    "sum", nodes: [.variable("SCORE"), .constant(unit.text(text.credit), .float)])
                return (test, [.setting("SCORE", sum)])
            })
    }

    private mutating func numeric() -> Bool {
        guard case .numbers(let numbers)? = draft.key ?? .numbers([]) else { return false }
        let correct = numbers.first.map { number in
            CheckedFraction.sum(number.lower, number.upper).flatMap {
                CheckedFraction.product($0, Fraction(1, 2))
            } ?? number.lower
        }
        let text = correct?.decimalText ?? ""
        responses = [
            declaration(
                "RESPONSE", .single, .float,
                correct: text.isEmpty || text.contains("/") ? [] : [text])
        ]
        let variable = QTINode.variable("RESPONSE")
        let branches = numbers.map { number in
            let test =
                number.lower == number.upper
                ? QTINode(
                    "equal", ["toleranceMode": "exact"], nodes: [variable, .number(number.lower)])
                : QTINode(
                    "and",
                    nodes: [
                        QTINode("gte", nodes: [variable, .number(number.lower)]),
                        QTINode("lte", nodes: [variable, .number(number.upper)]),
                    ])
            let worth = CheckedFraction.product(number.credit, full) ?? .zero
            return (test, [QTINode.setting("SCORE", .number(worth))])
        }
        scoring = branches.isEmpty ? [] : [.chain(branches)]
        body = writer.paragraph(draft.stem) + [
            QTINode(
                "p", nodes: [QTINode("textEntryInteraction", ["responseIdentifier": "RESPONSE"])])
        ]
        return true
    }
}
