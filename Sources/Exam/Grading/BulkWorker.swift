import Papers
package import Vocabulary

/// Scores sheets by the places of their items, and remembers what each distinct answer brought; a
/// value for one core. Made by `BulkGrader.worker()`.
package struct BulkWorker: Sendable {
    /// What an answer to an item brings.
    struct Scored: Sendable {
        let score: ItemScore
        let finding: Finding?
    }

    private let entries: [BulkGrader.Entry]
    private let scorer: ItemScorer
    /// By place of the item.
    private var known: [[Response: Scored]]

    init(_ entries: [BulkGrader.Entry], _ scorer: ItemScorer) {
        self.entries = entries
        self.scorer = scorer
        known = Array(repeating: [:], count: entries.count)
    }

    /// The breakdown of one sheet, as `Grader.grade` gives it.
    ///
    /// - Parameters:
    ///   - items: the places of the items of its paper, in the order of the paper.
    ///   - byHand: what people gave to the items of this paper that no machine scores, in marks.
    package mutating func grade(
        _ sheet: AnswerSheet, items: [Int], byHand: [ItemID: Fraction] = [:]
    ) -> ScoreSheet {
        var counts = BulkWorker.noCounts
        for place in items { counts[entries[place].section] += 1 }
        var order: [Int] = []
        var parts = BulkWorker.noParts
        var answered = 0
        var findings: [Finding]?
        for place in items {
            let section = entries[place].section
            if parts[section].isEmpty {
                order.append(section)
                parts[section].reserveCapacity(counts[section])
            }
            let response = sheet.responses[entries[place].entry.item]
            if response != nil { answered += 1 }
            let scored = score(response, at: place, byHand)
            parts[section].append(scored.score)
            if scored.finding != nil { findings = [] }
        }
        if answered < sheet.responses.count || findings != nil {
            findings = allFindings(sheet, items, order, byHand)
        }
        return ScoreSheet(
            sheet: sheet.sheet,
            sections: order.map { SectionScore(type: ItemType.allCases[$0], items: parts[$0]) },
            rounding: scorer.rules.rounding, findings: findings ?? [])
    }

    private static let noCounts = [Int](repeating: 0, count: ItemType.allCases.count)
    private static let noParts = [[ItemScore]](repeating: [], count: ItemType.allCases.count)

    private mutating func score(
        _ response: Response?, at place: Int, _ byHand: [ItemID: Fraction]
    ) -> Scored {
        guard let response else { return entries[place].blank }
        // Two equal answers that people marked may have different marks: nothing is remembered.
        if entries[place].isMarkedByHand { return marked(response, at: place, byHand) }
        if let scored = known[place][response] { return scored }
        let result = scorer.score(
            response, to: entries[place].entry, choices: entries[place].choices)
        let scored = Scored(score: result.score, finding: result.finding)
        // Texts are without end; choices are not.
        if known[place].count < BulkWorker.most { known[place][response] = scored }
        return scored
    }

    private func marked(
        _ response: Response, at place: Int, _ byHand: [ItemID: Fraction]
    ) -> Scored {
        let result = ItemScorer(
            rules: scorer.rules, corrections: scorer.corrections, byHand: byHand
        ).score(response, to: entries[place].entry, choices: entries[place].choices)
        return Scored(score: result.score, finding: result.finding)
    }

    /// How many answers to one item are remembered.
    private static let most = 4096

    /// In the order in which `Grader.grade` has them: what the paper does not have, then item by
    /// item within the sections. Rare, so that it may take its time.
    private mutating func allFindings(
        _ sheet: AnswerSheet, _ items: [Int], _ order: [Int], _ byHand: [ItemID: Fraction]
    ) -> [Finding] {
        let known = Set(items.map { entries[$0].entry.item })
        var findings = Grader.unknownItems(in: sheet, known: known)
        for section in order {
            for place in items where entries[place].section == section {
                let scored = score(
                    sheet.responses[entries[place].entry.item], at: place, byHand)
                if let finding = scored.finding { findings.append(finding) }
            }
        }
        return findings
    }
}
