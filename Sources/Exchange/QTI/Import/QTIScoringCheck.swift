import Bank
import Grading
import Papers
import Vocabulary

/// Compares how the file scores an item with how the bank will: both are asked about the key, about
/// everything near it and about every single choice. The first statement of shares that agrees on
/// all of them is kept; when none does, the draft is kept with a warning.
struct QTIScoringCheck {
    private let item: QTIItem
    private let scorer: QTIScorer
    private let log: QTILog

    init(_ item: QTIItem, _ scorer: QTIScorer, _ log: QTILog) {
        self.item = item
        self.scorer = scorer
        self.log = log
    }

    /// - Parameter most: what the file declares as the maximum; what the key earns when that is
    ///   another number.
    func settle(_ draft: inout ItemDraft, _ part: QTIDraftReader.Part, _ most: inout Fraction?) {
        guard draft.type != .extendedText, let key = draft.key else { return }
        guard scorer.rules != nil, let stated = scorer.maxScore, stated > .zero else {
            if scorer.rules == nil { warnOfNone() } else { warn() }
            return
        }
        let right = QTIProbes.response(key)
        guard let earned = scorer.score(part.encode(right)).score, earned > .zero else {
            warn()
            return
        }
        // What we wrote ourselves may have a key that earns a part; others mean it to earn all.
        let full = item.isOwn ? stated : earned
        if full != stated {
            most = full
            warnOfMaximum(stated, full)
        }
        let probes = QTIProbes(draft).responses.map { probe in
            let score = scorer.score(part.encode(probe)).score
            return (probe, score.flatMap { CheckedFraction.quotient($0, full) })
        }
        let share = CheckedFraction.quotient(earned, full) ?? .one
        let mapped = part.mapped.map { self.shares($0, draft, key, right, share) }
        let stages = stages(draft, mapped, measured(draft, probes))
        for (credits, policies) in stages {
            var candidate = draft
            candidate.credits = credits
            guard agrees(candidate, key, probes, policies) else { continue }
            draft.credits = credits
            return
        }
        warn()
    }

    /// What a mapping gives as shares, so that the key has the share that it earns.
    private func shares(
        _ mapped: ItemCredits, _ draft: ItemDraft, _ key: ItemKey, _ right: Response,
        _ share: Fraction
    ) -> ItemCredits? {
        var raw = draft
        raw.credits = mapped
        let sum = ScoringPolicy.asMapped.credit(for: right, to: entry(raw, key))
        guard sum > .zero, let factor = CheckedFraction.quotient(share, sum) else { return nil }
        return mapped.scaled(by: factor)
    }

    private func entry(_ draft: ItemDraft, _ key: ItemKey) -> AnswerKey.Entry {
        AnswerKey.Entry(
            item: "item", type: draft.type, marks: Marks(1), key: key,
            choiceCount: draft.choices.count, slots: draft.slots, credits: draft.credits)
    }

    private func agrees(
        _ draft: ItemDraft, _ key: ItemKey, _ probes: [(Response, Fraction?)],
        _ policies: [ScoringPolicy]
    ) -> Bool {
        let entry = entry(draft, key)
        return policies.contains { policy in
            probes.allSatisfy { probe, credit in
                credit == policy.credit(for: probe, to: entry)
            }
        }
    }

    /// The ways in which a bank may score such a draft, the plainest first: right or wrong as a
    /// whole, by the shares of the mapping, slot by slot, by shares as measured.
    private func stages(
        _ draft: ItemDraft, _ mapped: [ItemCredits?], _ measured: ItemCredits?
    ) -> [(ItemCredits?, [ScoringPolicy])] {
        let plain: [ScoringPolicy] =
            switch draft.type {
            case .indefiniteChoice: [.indefinite(.allOrNothing)]
            case .matching, .gapMatch, .inlineChoice: [.pairs(.all)]
            default: [ScoringPolicy.standard(for: draft.type)]
            }
        let byShares = mapped.compactMap { $0 }.map { (Optional($0), [ScoringPolicy.asMapped]) }
        let asMeasured = measured.map { [(Optional($0), [ScoringPolicy.asMapped])] } ?? []
        let whole: [(ItemCredits?, [ScoringPolicy])] = [(nil, plain)]
        let bySlot: [(ItemCredits?, [ScoringPolicy])] =
            draft.type.answerForm == .pairs ? [(nil, [.pairs(.perSlot)])] : []
        // We write a mapping only where a draft has shares.
        return (item.isOwn ? byShares + whole : whole + byShares) + bySlot + asMeasured
    }

    /// Shares as measured: what each choice earns alone.
    private func measured(
        _ draft: ItemDraft, _ probes: [(Response, Fraction?)]
    ) -> ItemCredits? {
        guard draft.type.answerForm == .choice || draft.type.answerForm == .choices else {
            return nil
        }
        var shares: [String: Fraction] = [:]
        for case (.choices(let chosen), let credit?) in probes where chosen.count == 1 {
            shares[chosen[0].text] = credit
        }
        let credits = ItemCredits(shares: shares, lowerBound: nil, upperBound: nil)
        return shares.count == draft.choices.count && credits.isCoarse ? credits : nil
    }

    private func warn() {
        log.warning(
            "qti.own-scoring", item.line,
            "试题 \(item.identifier) 用自己的程序评分，题库的评分规则不能完全表示，导入后按答案评分，请检查。",
            "item \(item.identifier) is scored by a program of its own; the bank will score it "
                + "by its key: check it")
    }

    private func warnOfMaximum(_ stated: Fraction, _ full: Fraction) {
        log.warning(
            "qti.max-score", item.line,
            "试题 \(item.identifier) 声明满分 \(stated.decimalText)，正确答案却得 \(full.decimalText)，按后者导入。",
            "item \(item.identifier) declares \(stated.decimalText) at most, its key earns "
                + "\(full.decimalText), which is taken")
    }

    private func warnOfNone() {
        log.warning(
            "qti.no-response-processing", item.line, "试题 \(item.identifier) 没有可用的评分规则，导入后按答案评分。",
            "item \(item.identifier) has no response processing that can be run; the bank will "
                + "score it by its key")
    }
}

extension ItemCredits {
    fileprivate func scaled(by factor: Fraction) -> ItemCredits? {
        func scaled(_ value: Fraction) -> Fraction? { CheckedFraction.product(value, factor) }
        guard let other = scaled(other) else { return nil }
        let credits = ItemCredits(
            shares: shares.compactMapValues(scaled), other: other,
            lowerBound: lowerBound.flatMap(scaled), upperBound: upperBound.flatMap(scaled))
        return credits.shares.count == shares.count && credits.isCoarse ? credits : nil
    }
}
