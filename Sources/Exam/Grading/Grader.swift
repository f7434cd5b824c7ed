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
        var findings = unknownItems(in: sheet, known: Set(key.entries.map(\.item)))
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

    /// That a sheet answers what its paper does not have.
    static func unknownItems(in sheet: AnswerSheet, known: Set<ItemID>) -> [Finding] {
        sheet.responses.keys.filter { !known.contains($0) }.sorted().map { item in
            Finding(
                "grading.unknown-item", "答卷 \(sheet.sheet) 回答了试卷上没有的试题 \(item)，不计分。",
                "sheet \(sheet.sheet) answers item \(item), which is not on the paper; not scored")
        }
    }
}
