import Bank
import Vocabulary

extension QTIItemPlan {
    /// What each choice or pair is worth, in units of which `unit` are the full marks.
    func mapping(_ key: (String) -> String) -> [QTINode] {
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
    mutating func score() {
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

    func rightOrWrong(_ test: QTINode) -> QTINode {
        .condition(
            test, [.setting("SCORE", .number(full))],
            otherwise: [.setting("SCORE", .number(.zero))])
    }

    mutating func inlineChoice() -> Bool {
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
