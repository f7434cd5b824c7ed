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
        guard let full = scorer.score(part.encode(right)).score, full > .zero else {
            warn()
            return
        }
        if full != stated {
            most = full
            log.warning(
                "qti.max-score", item.line,
                "试题 \(item.identifier) 声明满分 \(stated.decimalText)，正确答案却得 \(full.decimalText)，按后者导入。",
                "item \(item.identifier) declares \(stated.decimalText) at most, its key earns "
                    + "\(full.decimalText), which is taken")
        }
        let probes = QTIProbes(draft).responses.map { probe in
            (probe, scorer.score(part.encode(probe)).score.flatMap {
                CheckedFraction.quotient($0, full)
            })
        }
        let scale = CheckedFraction.quotient(stated, full) ?? .one
        for credits in part.credits.map({ $0?.scaled(by: scale) }) + [measured(draft, probes)] {
            var candidate = draft
            candidate.credits = credits
            if agrees(candidate, key, probes) {
                draft.credits = credits.flatMap { isPlain(draft, key, probes) ? nil : $0 }
                return
            }
        }
        warn()
    }

    /// Whether right is right and wrong is wrong, so that no shares need be stated.
    private func isPlain(
        _ draft: ItemDraft, _ key: ItemKey, _ probes: [(Response, Fraction?)]
    ) -> Bool {
        var plain = draft
        plain.credits = nil
        return agrees(plain, key, probes)
    }

    private func agrees(
        _ draft: ItemDraft, _ key: ItemKey, _ probes: [(Response, Fraction?)]
    ) -> Bool {
        let entry = AnswerKey.Entry(
            item: "item", type: draft.type, marks: Marks(1), key: key,
            choiceCount: draft.choices.count, slots: draft.slots, credits: draft.credits)
        return QTIScoringCheck.policies(draft).contains { policy in
            probes.allSatisfy { probe, credit in
                credit == policy.credit(for: probe, to: entry)
            }
        }
    }

    /// The policies under which a bank may score such a draft: that of its shares, or right or
    /// wrong as a whole; pairs also slot by slot.
    private static func policies(_ draft: ItemDraft) -> [ScoringPolicy] {
        if draft.credits != nil { return [.asMapped] }
        return switch draft.type {
        case .indefiniteChoice: [.indefinite(.allOrNothing)]
        case .matching, .gapMatch, .inlineChoice: [.pairs(.all), .pairs(.perSlot)]
        default: [ScoringPolicy.standard(for: draft.type)]
        }
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
            "item \(item.identifier) is scored by a program of its own; the bank will score it by its "
                + "key: check it")
    }

    private func warnOfNone() {
        log.warning(
            "qti.no-response-processing", item.line, "试题 \(item.identifier) 没有可用的评分规则，导入后按答案评分。",
            "item \(item.identifier) has no response processing that can be run; the bank will score "
                + "it by its key")
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
