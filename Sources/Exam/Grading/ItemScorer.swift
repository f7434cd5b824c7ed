package import Papers
package import Vocabulary

/// Scores one answer to one item. Everything that grades a paper, grades many or asks what another
/// key would have brought goes through here, so that a mark is computed in one way only.
package struct ItemScorer: Sendable {
    /// The policies by type, and whether each item is rounded.
    package let rules: GradingRules
    /// What was decided about single items.
    package let corrections: Corrections

    /// What people gave to the items of this one paper, in marks.
    package let byHand: [ItemID: Fraction]

    package init(
        rules: GradingRules, corrections: Corrections = .none, byHand: [ItemID: Fraction] = [:]
    ) {
        self.rules = rules
        self.corrections = corrections
        self.byHand = byHand
    }

    /// What the answer brings. An answer that is none to this item, and a key that the policy
    /// cannot use, score 0 with a finding that says why.
    ///
    /// - Parameters:
    ///   - response: nil when the candidate never answered.
    ///   - choices: the choices of the item, if they are known.
    package func score(
        _ response: Response?, to entry: AnswerKey.Entry, choices: [ChoiceID]? = nil
    ) -> (score: ItemScore, finding: Finding?) {
        guard let correction = corrections[entry.item] else {
            return plain(response, to: entry, choices: choices)
        }
        return corrected(response, to: entry, choices: choices, by: correction)
    }

    /// By the entry as it stands, whatever was decided about the item.
    func plain(
        _ response: Response?, to entry: AnswerKey.Entry, choices: [ChoiceID]?
    ) -> (score: ItemScore, finding: Finding?) {
        let policy = rules.policy(for: entry.type)
        var credit = Fraction.zero
        let judgement: ItemScore.Judgement
        var finding: Finding?
        switch Answer(response, to: entry, choices: choices) {
        case .blank:
            judgement = .blank
            if policy.fault(in: entry) == nil { credit = policy.blankCredit(for: entry) }
        case .malformed(let reason): (judgement, finding) = (.malformed, reason)
        case .given(let response):
            if let fault = policy.fault(in: entry) {
                (judgement, finding) = (.malformed, fault)
            } else if entry.isMarkedByHand, let marks = byHand[entry.item] {
                credit = entry.share(of: marks)
                judgement = .marked
            } else {
                credit = policy.credit(for: response, to: entry)
                judgement = .init(credit: credit)
            }
        }
        let score = ItemScore(
            item: entry.item, type: entry.type, marks: entry.marks, judgement: judgement,
            credit: credit, score: rules.rounding.item(credit * entry.marks.fraction))
        return (score, finding)
    }
}

extension ItemScore.Judgement {
    fileprivate init(credit: Fraction) {
        self = credit >= .one ? .right : credit > .zero ? .partlyRight : .wrong
    }
}
