import Bank
import Vocabulary

extension QTIDraftReader {
    func textEntry(_ interactions: [QTINode]) -> Part? {
        var responses: [QTIDeclaration] = []
        for interaction in interactions {
            guard let response = response(of: interaction) else { return nil }
            guard response.cardinality == .single else {
                return fail(
                    "qti.unsupported-response", line: interaction.line,
                    "试题 \(name) 的填空变量不是单个值，无法导入。",
                    "a text entry of item \(name) has not one value; it cannot be imported")
            }
            responses.append(response)
        }
        guard Set(responses.map(\.identifier)).count == responses.count else {
            return fail(
                "qti.duplicate-identifier", "试题 \(name) 的两个空共用一个作答变量。",
                "two blanks of item \(name) share one response")
        }
        if responses.count == 1, responses[0].baseType?.isNumeric == true {
            return numeric(responses[0]) { $0.name == "textEntryInteraction" ? "" : nil }
        }
        if responses.contains(where: { $0.baseType?.isNumeric == true }) {
            log.warning(
                "qti.number-as-text", item.line, "试题 \(name) 有数值空，按文字比较导入，请检查答案的写法。",
                "blanks of item \(name) that want numbers are compared as texts; check its key")
        }
        var blanks: [[AcceptedText]] = []
        for response in responses { blanks.append(accepted(response)) }
        blanks = CoarseShares.texts(blanks)
        var draft = ItemDraft(type: .fillIn, stem: "")
        draft.key = blanks.contains(where: \.isEmpty) ? nil : .texts(blanks)
        return Part(
            draft: draft,
            replacement: { $0.name == "textEntryInteraction" ? "____" : nil },
            encode: { answer in
                guard case .texts(let texts) = answer else { return [:] }
                return zip(responses, texts).reduce(into: [:]) { $0[$1.0.identifier] = [$1.1] }
            })
    }

    /// The texts that a blank accepts: from its mapping, from conditions that compare it, from what
    /// is declared correct.
    private func accepted(_ response: QTIDeclaration) -> [AcceptedText] {
        let rules = scorer.rules.map {
            QTITextRules($0, response, QTIEvaluator(item))
        }
        var accepted: [AcceptedText] = []
        if let mapping = response.mapping, rules?.usesMapping ?? true {
            let entries = mapping.entries.filter {
                $0.worth > QTINumber(0) && $0.value != .text("")
            }
            let most = entries.map(\.worth).max() ?? QTINumber(1)
            for entry in entries {
                guard let credit = (entry.worth / most)?.fraction else { continue }
                accepted.append(
                    AcceptedText(
                        entry.value.description, entry.isCaseSensitive ? .exact : .folded,
                        credit: credit))
            }
        } else if let found = rules?.accepted, !found.isEmpty {
            accepted = found
        } else {
            accepted = response.correct.texts.map { AcceptedText($0, .exact) }
        }
        if !isOwn, accepted.contains(where: { $0.comparison == .folded }) {
            log.warning(
                "qti.text-folded", response.line,
                "试题 \(name)：不分大小写的答案导入后，全角半角、标点和数字写法也不区分。",
                "item \(name): where case does not matter, width and marks will not either"
            )
        }
        // What is declared correct is printed.
        let first = response.correct.texts.first
        if let index = accepted.firstIndex(where: { $0.text == first && $0.credit == .one }) {
            accepted.insert(accepted.remove(at: index), at: 0)
        }
        return accepted
    }

    /// An item that wants one number.
    private func numeric(
        _ response: QTIDeclaration, replacing replacement: @escaping QTIText.Replacement
    ) -> Part? {
        let numbers = CoarseShares.numbers(QTINumberRules(scorer, response).accepted)
        var draft = ItemDraft(type: .numeric, stem: "")
        draft.key = numbers.isEmpty ? nil : .numbers(numbers)
        return Part(
            draft: draft, replacement: replacement,
            encode: { answer in
                guard case .texts(let texts) = answer else { return [:] }
                return [response.identifier: texts]
            })
    }

    func slider(_ interaction: QTINode) -> Part? {
        guard let response = response(of: interaction) else { return nil }
        guard response.cardinality == .single, response.baseType?.isNumeric == true else {
            return fail(
                "qti.unsupported-response", line: interaction.line,
                "试题 \(name) 的滑块变量不是单个数，无法导入。",
                "the slider of item \(name) has not one number; it cannot be imported")
        }
        log.warning(
            "qti.slider-as-number", interaction.line, "试题 \(name) 的滑块改为填写数值。",
            "the slider of item \(name) becomes a number to be typed")
        return numeric(response) { _ in nil }
    }

    func extendedText(_ interaction: QTINode) -> Part? {
        guard let response = response(of: interaction) else { return nil }
        var draft = ItemDraft(type: .extendedText, stem: "")
        let reference = rubrics { $0.hasClass("reference-answer") }
        let key = reference.isEmpty ? response.correct.texts.joined(separator: "\n") : reference
        draft.key = key.isEmpty ? nil : .open(key)
        return Part(
            draft: draft,
            encode: { answer in
                guard case .texts(let texts) = answer else { return [:] }
                return [response.identifier: texts]
            })
    }

    /// The words of all rubrics of the body of one kind.
    func rubrics(_ isMeant: (QTINode) -> Bool) -> String {
        (item.body?.descendants ?? [])
            .filter { $0.name == "rubricBlock" && isMeant($0) }
            .map { words(of: $0) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension QTINode {
    func hasClass(_ name: String) -> Bool {
        (attribute("class") ?? "").split(whereSeparator: \.isWhitespace).contains { $0 == name }
    }
}
