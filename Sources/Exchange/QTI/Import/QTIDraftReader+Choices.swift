import Bank
import Vocabulary

extension QTIDraftReader {
    /// The choices of an interaction, as the file names them; nil when two have one name or one has
    /// none.
    func choices(_ nodes: [QTINode], of interaction: QTINode) -> [Choice]? {
        var choices: [Choice] = []
        for node in nodes {
            guard let identifier = identifier(of: node) else { return nil }
            choices.append(
                Choice(
                    id: ChoiceID(identifier), text: words(of: node),
                    isPinned: node.flag("fixed") ?? false))
        }
        guard Set(choices.map(\.id)).count == choices.count, !choices.isEmpty else {
            return fail(
                "qti.duplicate-identifier", line: interaction.line,
                "试题 \(name) 没有选项，或者有两个选项的标识相同。",
                "item \(name) has no choices, or two with one identifier")
        }
        return choices
    }

    func identifier(of node: QTINode) -> String? {
        guard let identifier = node.attribute("identifier"),
            !identifier.contains(where: \.isWhitespace)
        else {
            return fail(
                "qti.duplicate-identifier", line: node.line,
                "试题 \(name) 有一项没有标识（\(node.name)）。",
                "item \(name): \(node.name) without an identifier")
        }
        return isOwn ? QTIIdentifier.decoded(identifier) : identifier
    }

    /// Whether the house wrote the file: names that are no QTI identifiers are spelt in a way of
    /// its own.
    var isOwn: Bool { item.isOwn }

    func encoded(_ identifier: String) -> String {
        isOwn ? QTIIdentifier.encoded(identifier) : identifier
    }

    func decoded(_ identifier: String) -> String {
        isOwn ? QTIIdentifier.decoded(identifier) : identifier
    }

    func choice(_ interaction: QTINode, _ nodes: [QTINode]) -> Part? {
        guard let response = response(of: interaction),
            let choices = choices(nodes, of: interaction)
        else { return nil }
        let ids = choices.map(\.id)
        let named = rightOnes(response).map { ChoiceID(decoded($0)) }
        let right = Set(named.filter(ids.contains)).sorted()
        if right.count < Set(named).count { warnOfKey(interaction) }
        var draft = ItemDraft(
            type: type(of: interaction, response, ids, right), stem: "", choices: choices)
        if draft.type == .trueFalse {
            draft.choices = choices.map { Choice(id: $0.id, text: $0.text, isPinned: true) }
        }
        draft.key = right.isEmpty ? nil : .choices(right)
        let isHottext = interaction.name == "hottextInteraction"
        return Part(
            draft: draft,
            replacement: { node in
                switch node.name {
                case "simpleChoice": ""
                case "hottext" where isHottext: "【\(self.words(of: node))】"
                default: nil
                }
            },
            encode: { answer in
                guard case .choices(let chosen) = answer else { return [:] }
                return [response.identifier: chosen.map { self.encoded($0.text) }]
            },
            mapped: mapped(response) { self.decoded($0.description) })
    }

    private func type(
        of interaction: QTINode, _ response: QTIDeclaration, _ ids: [ChoiceID], _ right: [ChoiceID]
    ) -> ItemType {
        if Set(ids) == ["true", "false"], right.count <= 1 { return .trueFalse }
        if response.cardinality == .single || interaction.attribute("maxChoices") == "1" {
            return .singleChoice
        }
        let isIndefinite = interaction.attribute("class")?.contains("indefinite") ?? false
        return isIndefinite || right.count == 1 ? .indefiniteChoice : .multipleResponse
    }

    /// What is right: as declared, else what the mapping gives most for.
    func rightOnes(_ response: QTIDeclaration) -> [String] {
        guard response.correct.isNull, let mapping = response.mapping else {
            return response.correct.texts
        }
        let positive = mapping.entries.filter {
            $0.worth > QTINumber(0) && $0.value != .text("")
        }
        guard response.cardinality == .single else { return positive.map(\.value.description) }
        let most = positive.map(\.worth).max()
        return positive.filter { $0.worth == most }.map(\.value.description)
    }

    func warnOfKey(_ interaction: QTINode) {
        log.warning(
            "qti.unknown-key", interaction.line, "试题 \(name) 的答案提到了没有的选项，已略去。",
            "the key of item \(name) names what it does not have; that was left out")
    }

    func order(_ interaction: QTINode) -> Part? {
        guard let response = response(of: interaction),
            let choices = choices(interaction.children("simpleChoice"), of: interaction)
        else { return nil }
        var draft = ItemDraft(type: .ordering, stem: "", choices: choices)
        let right = response.correct.texts.map { ChoiceID(decoded($0)) }
        if Set(right) == Set(choices.map(\.id)), right.count == choices.count {
            draft.key = .order(right)
        } else if !right.isEmpty {
            return fail(
                "qti.partial-order", line: interaction.line,
                "试题 \(name) 只要求排出部分选项，无法导入。",
                "item \(name) orders only some of its choices and cannot be imported")
        }
        return Part(
            draft: draft, replacement: { $0.name == "simpleChoice" ? "" : nil },
            encode: { answer in
                guard case .order(let order) = answer else { return [:] }
                return [response.identifier: order.map { self.encoded($0.text) }]
            })
    }

    /// What a mapping gives; nothing without one, or when its numbers are too fine to be added up
    /// exactly.
    func mapped(_ response: QTIDeclaration, key: (QTIScalar) -> String) -> [ItemCredits] {
        guard let mapping = response.mapping, let other = mapping.defaultValue.fraction else {
            return []
        }
        var shares: [String: Fraction] = [:]
        for entry in mapping.entries {
            guard let share = entry.worth.fraction else { return [] }
            shares[key(entry.value)] = share
        }
        let credits = ItemCredits(
            shares: shares, other: other, lowerBound: mapping.lowerBound?.fraction,
            upperBound: mapping.upperBound?.fraction)
        return credits.isCoarse ? [credits] : []
    }
}

extension ItemCredits {
    /// Whether any of its sums is exact in the numbers that scores are made of.
    var isCoarse: Bool {
        CoarseShares.isCoarse(
            Array(shares.values) + [other] + [lowerBound, upperBound].compactMap { $0 })
    }
}
