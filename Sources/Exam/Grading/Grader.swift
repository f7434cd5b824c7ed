import Bank
package import Papers
package import Vocabulary

/// Scores answer sheets. A pure function of sheet, key and rules: the same three give the same
/// breakdown, whatever the order of responses, items and choices.
package enum Grader {
    /// The breakdown of one paper.
    ///
    /// An answer to an item that the paper does not have, a choice that the item does not have,
    /// text where a choice is meant and the like score 0, cost nothing and are reported in
    /// `findings`.
    ///
    /// - Parameter outline: the shape of the paper, which names every choice. Without it a choice
    ///   that the item does not have is told from a wrong one for true/false items only.
    /// - Parameter corrections: what was decided about single items since.
    /// - Parameter byHand: what people gave to the items that no machine scores, in marks; one
    ///   that has no mark there brings nothing.
    /// - Precondition: sheet, key and outline carry the same sheet code.
    package static func grade(
        sheet: AnswerSheet, key: AnswerKey, rules: GradingRules, outline: PaperOutline? = nil,
        corrections: Corrections = .none, byHand: [ItemID: Fraction] = [:]
    ) -> ScoreSheet {
        precondition(
            sheet.sheet == key.sheet && (outline?.sheet ?? key.sheet) == key.sheet,
            "an answer sheet is graded with the key of its own paper")
        let choices = outline.map(choicesByItem)
        var findings = unknownItems(in: sheet, key: key)
        let scorer = ItemScorer(rules: rules, corrections: corrections, byHand: byHand)
        let sections = types(of: key).map { type in
            let items = key.entries.filter { $0.type == type }.map { entry in
                let result = scorer.score(
                    sheet.responses[entry.item], to: entry, choices: choices?[entry.item])
                if let finding = result.finding { findings.append(finding) }
                return result.score
            }
            return SectionScore(type: type, items: items)
        }
        return ScoreSheet(
            sheet: key.sheet, sections: sections, rounding: rules.rounding, findings: findings)
    }

    /// The types in the order in which they first occur.
    private static func types(of key: AnswerKey) -> [ItemType] {
        key.entries.reduce(into: []) { types, entry in
            if !types.contains(entry.type) { types.append(entry.type) }
        }
    }

    private static func choicesByItem(_ outline: PaperOutline) -> [ItemID: [ChoiceID]] {
        Dictionary(
            outline.entries.map { ($0.item, $0.choices) }, uniquingKeysWith: { first, _ in first })
    }

    private static func unknownItems(in sheet: AnswerSheet, key: AnswerKey) -> [Finding] {
        let known = Set(key.entries.map(\.item))
        return sheet.responses.keys.filter { !known.contains($0) }.sorted().map { item in
            Finding(
                "grading.unknown-item", "答卷 \(sheet.sheet) 回答了试卷上没有的试题 \(item)，不计分。",
                "sheet \(sheet.sheet) answers item \(item), which is not on the paper; not scored")
        }
    }
}

extension ScoringPolicy {
    /// The share of the marks that an answer earns: from 0 to 1, below 0 under a policy that
    /// deducts. 0 for an answer with nothing in it, and where answer, key and policy are not of one
    /// kind.
    package func credit(for response: Response, to entry: AnswerKey.Entry) -> Fraction {
        guard entry.marks > .zero, response.isAnswered else { return .zero }
        switch (method, response, entry.key) {
        case (.choices(let rule), .choices(let chosen), .choices(let right)):
            guard !chosen.isEmpty else { return .zero }
            return rule.credit(for: ChoiceTally(chosen: chosen, key: right), marks: entry.marks)
        case (.texts(let rule), .texts(let texts), .texts(let blanks)):
            return rule.credit(for: texts, blanks: blanks)
        case (.order(let rule), .order(let order), .order(let right)):
            return rule.credit(for: order, key: right)
        case (.pairs(let rule), .pairs(let pairs), .pairs(let right)):
            return rule.credit(for: pairs, key: right)
        case (.number(let rule), .texts(let texts), .numbers(let right)):
            return rule.credit(for: texts, key: right)
        case (.mapped, _, _): return mappedCredit(for: response, to: entry)
        default: return .zero
        }
    }

    /// By the item's own shares; by the standard policy where it has none.
    private func mappedCredit(for response: Response, to entry: AnswerKey.Entry) -> Fraction {
        guard let credits = entry.credits else {
            return ScoringPolicy.standard(for: entry.type).credit(for: response, to: entry)
        }
        switch response {
        case .choices(let chosen): return CreditRule.credit(for: chosen.map(\.text), credits)
        case .pairs(let pairs): return CreditRule.credit(for: pairs.map(\.text), credits)
        case .order, .texts: return .zero
        }
    }
}
