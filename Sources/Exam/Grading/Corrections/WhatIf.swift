package import Papers
package import Vocabulary

/// What one decision about an item would change, computed before anything is decided: only the
/// item's own scores are computed again, everything else is the sum that stands.
package struct WhatIf: Sendable {
    /// One paper as it stands: sums by section, and the answer to the item if it has it.
    package struct Paper: Sendable {
        /// Its blind code.
        package let sheet: SheetCode
        /// Whether the result counts: not when the candidate is listed as absent or for misconduct.
        package let counts: Bool
        /// The sums by section.
        package let sections: [Section]
        /// The item on this paper; nil when it does not have it.
        package let entry: AnswerKey.Entry?
        let response: Response?
        let choices: [ChoiceID]?

        /// - Parameters:
        ///   - standing: the score that stands, by the decisions so far.
        ///   - entry: the item on this paper; nil when the paper does not have it.
        ///   - response: nil when it was never answered.
        ///   - choices: the choices of the item, if they are known.
        package init(
            _ standing: ScoreSheet, entry: AnswerKey.Entry?, response: Response?,
            choices: [ChoiceID]? = nil, counts: Bool = true
        ) {
            self.sheet = standing.sheet
            self.counts = counts
            self.entry = entry
            self.response = response
            self.choices = choices
            sections = standing.sections.map(Section.init)
        }

        /// - Parameter sections: the sums by section as they stand.
        package init(
            sheet: SheetCode, sections: [Section], entry: AnswerKey.Entry?, response: Response?,
            choices: [ChoiceID]? = nil, counts: Bool = true
        ) {
            (self.sheet, self.sections, self.counts) = (sheet, sections, counts)
            (self.entry, self.response, self.choices) = (entry, response, choices)
        }
    }

    /// What a section has brought, before its floor.
    package struct Section: Hashable, Sendable {
        /// The type of its items.
        package let type: ItemType
        /// The sum of its items, below 0 where deductions outweigh the rest.
        package let raw: Fraction
        /// The full marks of the items that count.
        package let counted: Marks
        /// The full marks of all items, those that were taken out among them.
        package let marks: Marks

        package init(type: ItemType, raw: Fraction, counted: Marks, marks: Marks) {
            (self.type, self.raw, self.counted, self.marks) = (type, raw, counted, marks)
        }

        package init(_ section: SectionScore) {
            self.init(
                type: section.type, raw: section.raw, counted: section.marks,
                marks: section.items.reduce(.zero) { $0 + $1.marks })
        }
    }

    private let rules: GradingRules
    private let before: ItemScorer
    private let after: ItemScorer

    /// - Parameters:
    ///   - before: the decisions by which the scores stand.
    ///   - after: the same with the one that is asked about.
    package init(rules: GradingRules, before: Corrections, after: Corrections) {
        self.rules = rules
        self.before = ItemScorer(rules: rules, corrections: before)
        self.after = ItemScorer(rules: rules, corrections: after)
    }

    /// What would change, over all papers of the exam.
    package func report(on papers: some Sequence<Paper>) -> WhatIfReport {
        var report = WhatIfReport(passMark: rules.passMark)
        for paper in papers {
            let old = total(of: paper.sections)
            guard let entry = paper.entry else {
                report.add(paper.sheet, old, old, hasItem: false, counts: paper.counts)
                continue
            }
            let was = before.score(paper.response, to: entry, choices: paper.choices).score
            let now = after.score(paper.response, to: entry, choices: paper.choices).score
            let sections =
                was == now
                ? paper.sections
                : paper.sections.map {
                    $0.type == entry.type ? $0.replacing(was, by: now) : $0
                }
            report.add(
                paper.sheet, old, was == now ? old : total(of: sections), hasItem: true,
                counts: paper.counts)
        }
        return report.sorted()
    }

    /// The published total: floors by section, scaled where items were taken out, rounded once.
    private func total(of sections: [Section]) -> Marks {
        var sum = Fraction.zero
        var (counted, full) = (Marks.zero, Marks.zero)
        for section in sections {
            sum = sum + max(section.raw, .zero)
            counted = counted + section.counted
            full = full + section.marks
        }
        return rules.rounding.round(sum.scaled(counted: counted, of: full))
    }
}

extension WhatIf.Section {
    fileprivate func replacing(_ old: ItemScore, by new: ItemScore) -> Self {
        let change =
            (new.effect == .takenOut ? 0 : new.marks.hundredths)
            - (old.effect == .takenOut ? 0 : old.marks.hundredths)
        return Self(
            type: type, raw: raw - old.score + new.score,
            counted: Marks(hundredths: counted.hundredths + change), marks: marks)
    }
}
