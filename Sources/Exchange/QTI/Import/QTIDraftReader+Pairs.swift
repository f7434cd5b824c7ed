import Bank
import Vocabulary

extension QTIDraftReader {
    func match(_ interaction: QTINode) -> Part? {
        let sets = interaction.children("simpleMatchSet")
        guard sets.count == 2, let response = response(of: interaction),
            let choices = choices(sets[1].children, of: interaction)
        else {
            return sets.count == 2
                ? nil
                : fail(
                    "qti.duplicate-identifier", line: interaction.line,
                    "试题 \(name) 的匹配题没有两组选项。", "item \(name) has not two sets to match")
        }
        var slots: [ItemSlot] = []
        for node in sets[0].children {
            guard let identifier = identifier(of: node) else { return nil }
            let most = Int(node.attribute("matchMax") ?? "") ?? 0
            slots.append(
                ItemSlot(
                    id: SlotID(identifier), text: words(of: node),
                    limit: most <= 0 ? choices.count : min(most, choices.count)))
        }
        return pairs(interaction, response, .matching, slots, choices, isChoiceFirst: false)
    }

    func gapMatch(_ interaction: QTINode) -> Part? {
        let nodes = interaction.children.filter { $0.name == "gapText" || $0.name == "gapImg" }
        guard let response = response(of: interaction),
            let choices = choices(nodes, of: interaction)
        else { return nil }
        var slots: [ItemSlot] = []
        for node in interaction.descendants where node.name == "gap" {
            guard let identifier = identifier(of: node) else { return nil }
            slots.append(ItemSlot(id: SlotID(identifier)))
        }
        return pairs(interaction, response, .gapMatch, slots, choices, isChoiceFirst: true)
    }

    /// - Parameter isChoiceFirst: whether the pairs of the file name the choice before the slot.
    private func pairs(
        _ interaction: QTINode, _ response: QTIDeclaration, _ type: ItemType, _ slots: [ItemSlot],
        _ choices: [Choice], isChoiceFirst: Bool
    ) -> Part? {
        guard !slots.isEmpty, Set(slots.map(\.id)).count == slots.count else {
            return fail(
                "qti.duplicate-identifier", line: interaction.line,
                "试题 \(name) 没有可以填放的位置，或者有两个位置的标识相同。",
                "item \(name) has no places, or two with one identifier")
        }
        func pair(_ scalar: QTIScalar) -> ChoicePair? {
            switch scalar {
            case .directedPair(let first, let second), .pair(let first, let second):
                let (slot, choice) = isChoiceFirst ? (second, first) : (first, second)
                return ChoicePair(slot: SlotID(decoded(slot)), choice: ChoiceID(decoded(choice)))
            default: return nil
            }
        }
        let (slotIDs, choiceIDs) = (Set(slots.map(\.id)), Set(choices.map(\.id)))
        let declared = response.correct.isNull ? mappedPairs(response) : response.correct.scalars
        let right = declared.compactMap(pair).filter {
            slotIDs.contains($0.slot) && choiceIDs.contains($0.choice)
        }
        if right.count < declared.count { warnOfKey(interaction) }
        var draft = ItemDraft(type: type, stem: "", choices: choices, slots: slots)
        draft.key = right.isEmpty ? nil : .pairs(Set(right).sorted())
        return Part(
            draft: draft,
            replacement: { node in
                switch node.name {
                case "simpleMatchSet", "gapText", "gapImg": ""
                case "gap": "____"
                default: nil
                }
            },
            encode: { answer in
                guard case .pairs(let given) = answer else { return [:] }
                let texts = given.map { pair in
                    let (slot, choice) = (encoded(pair.slot.text), encoded(pair.choice.text))
                    return isChoiceFirst ? "\(choice) \(slot)" : "\(slot) \(choice)"
                }
                return [response.identifier: texts]
            },
            mapped: mapped(response) { pair($0)?.text ?? $0.description })
    }

    private func mappedPairs(_ response: QTIDeclaration) -> [QTIScalar] {
        (response.mapping?.entries ?? []).filter { $0.worth > QTINumber(0) }.map(\.value)
    }

    func inlineChoice(_ interactions: [QTINode]) -> Part? {
        var (slots, choices): ([ItemSlot], [Choice]) = ([], [])
        var right: [ChoicePair] = []
        /// By slot the variable, and by choice its name in the file.
        var variables: [SlotID: QTIDeclaration] = [:]
        var names: [ChoicePair: String] = [:]
        for interaction in interactions {
            guard let response = response(of: interaction),
                let own = self.choices(interaction.children("inlineChoice"), of: interaction)
            else { return nil }
            let slot = SlotID(decoded(response.identifier))
            guard variables[slot] == nil else {
                return fail(
                    "qti.duplicate-identifier", line: interaction.line,
                    "试题 \(name) 的两处下拉选择共用一个作答变量。",
                    "two gaps of item \(name) share one response")
            }
            variables[slot] = response
            var ids: [ChoiceID] = []
            for choice in own {
                let id = adopted(choice, slot, &choices)
                ids.append(id)
                let pair = ChoicePair(slot: slot, choice: id)
                names[pair] = encoded(choice.id.text)
                if rightOnes(response).first == encoded(choice.id.text) { right.append(pair) }
            }
            slots.append(ItemSlot(id: slot, choices: ids))
        }
        // One list for all gaps needs no list for each.
        if slots.count > 1, slots.allSatisfy({ $0.choices == choices.map(\.id) }) {
            slots = slots.map { ItemSlot(id: $0.id) }
        }
        var draft = ItemDraft(type: .inlineChoice, stem: "", choices: choices, slots: slots)
        draft.key = right.isEmpty ? nil : .pairs(right.sorted())
        return Part(
            draft: draft,
            replacement: { $0.name == "inlineChoiceInteraction" ? "____" : nil },
            encode: { answer in
                guard case .pairs(let given) = answer else { return [:] }
                return given.reduce(into: [:]) { responses, pair in
                    guard let variable = variables[pair.slot] else { return }
                    responses[variable.identifier, default: []].append(names[pair] ?? "")
                }
            },
            mapped: inlineMapped(variables, names))
    }

    /// The choice among those of all gaps, under another name when the name is taken by another.
    private func adopted(_ choice: Choice, _ slot: SlotID, _ choices: inout [Choice]) -> ChoiceID {
        var id = choice.id
        if let same = choices.first(where: { $0.id == id }) {
            if same.text == choice.text, same.isPinned == choice.isPinned { return id }
            id = ChoiceID("\(slot)-\(id)")
        }
        choices.append(Choice(id: id, text: choice.text, isPinned: choice.isPinned))
        return id
    }

    /// What the mappings of all gaps give together, where all of them have one. Bounds of the sum
    /// stand in the rules, if anywhere.
    private func inlineMapped(
        _ variables: [SlotID: QTIDeclaration], _ names: [ChoicePair: String]
    ) -> [ItemCredits] {
        var shares: [String: Fraction] = [:]
        for (pair, name) in names {
            guard let mapping = variables[pair.slot]?.mapping,
                let share = mapping.bounded(mapping.worth(of: .text(name))).fraction
            else { return [] }
            shares[pair.text] = share
        }
        let bounds = inlineBounds
        let credits = ItemCredits(
            shares: shares.filter { $0.value != .zero }, lowerBound: bounds.lower,
            upperBound: bounds.upper)
        return credits.isCoarse ? [credits] : []
    }

    /// The constants of a `max` and a `min` around the sum of all mappings.
    private var inlineBounds: (lower: Fraction?, upper: Fraction?) {
        let nodes = scorer.rules?.descendants ?? []
        func bound(_ name: String) -> Fraction? {
            let node = nodes.first { $0.name == name && $0.contains(["mapResponse"]) }
            let constant = node?.children.last { !$0.contains(["mapResponse"]) }
            return constant.flatMap { try? QTIEvaluator(item).evaluate($0) }?.number?.fraction
        }
        return (bound("max"), bound("min"))
    }
}
