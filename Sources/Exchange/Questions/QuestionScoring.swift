package import Bank
package import Grading
import Papers
package import Vocabulary

/// Scores responses to the questions of a file (`bank score`): by the policy that was named for the
/// type, else by the shares that a question itself states, else by the usual policy of the type.
package struct QuestionScoring: Sendable {
    /// What a question earned.
    package struct Score: Hashable, Sendable {
        package let item: ItemID
        package let score: Marks
        package let full: Marks
        package let credit: Fraction
        /// Why the response was no answer to the question; nil when it was one.
        package let finding: Finding?
    }

    private let drafts: [ItemID: ItemDraft]
    private let marks: Marks?
    private let multiple: ScoringPolicy?
    private let policies: [ItemType: ScoringPolicy]

    /// - Parameters:
    ///   - drafts: each with an id; of two with one id the first counts.
    ///   - marks: full marks of every question; nil for those that the file states, or 1.
    ///   - multiple: the policy for multiple response that states no shares of its own; nil for
    ///     the usual one.
    ///   - policies: by type; what a question states itself does not count then.
    package init(
        _ drafts: [ItemDraft], marks: Marks? = nil, multiple: ScoringPolicy? = nil,
        policies: [ItemType: ScoringPolicy] = [:]
    ) {
        self.drafts = Dictionary(
            drafts.compactMap { draft in draft.id.map { ($0, draft) } },
            uniquingKeysWith: { one, _ in one })
        self.marks = marks
        self.multiple = multiple
        self.policies = policies
    }

    /// Whether a policy was named for the type of the question.
    package func isNamed(for id: ItemID) -> Bool {
        drafts[id].map { policies[$0.type] != nil } ?? false
    }

    /// - Parameter values: the identifiers of choices in their order, pairs as `1 A`, texts as they
    ///   are; empty for no response.
    /// - Throws: `Refusal` `score.unknown-item`, `score.no-key`, `score.unknown-choice`,
    ///   `score.by-hand`.
    package func score(_ values: [String], for id: ItemID) throws(Refusal) -> Score {
        guard let draft = drafts[id] else {
            throw Refusal("score.unknown-item", "文件中没有试题 \(id)。", "there is no item \(id)")
        }
        guard draft.type.isScoredByMachine else {
            throw Refusal(
                "score.by-hand", "试题 \(id) 是\(draft.type.chinese)，由人评分。",
                "item \(id) is scored by people")
        }
        guard let key = draft.key else {
            throw Refusal("score.no-key", "试题 \(id) 没有答案。", "item \(id) has no key")
        }
        let full = marks ?? draft.marks ?? Marks(1)
        let entry = AnswerKey.Entry(
            item: id, type: draft.type, marks: full, key: key, choiceCount: draft.choices.count,
            slots: draft.slots, credits: draft.credits, blankGroups: draft.blankGroups)
        let response = try self.response(values, to: draft, id)
        let rules = GradingRules(
            policies: [draft.type: policy(for: draft)], passMark: full, fullMarks: full)
        let result = ItemScorer(rules: rules).score(
            response, to: entry, choices: draft.choices.isEmpty ? nil : draft.choices.map(\.id))
        return Score(
            item: id, score: RoundingRule.standard.round(result.score.score), full: full,
            credit: result.score.credit, finding: result.finding)
    }

    private func policy(for draft: ItemDraft) -> ScoringPolicy {
        if let named = policies[draft.type] { return named }
        if draft.credits != nil, ScoringPolicy.asMapped.types.contains(draft.type) {
            return .asMapped
        }
        if draft.type == .multipleResponse, let multiple { return multiple }
        return .standard(for: draft.type)
    }

    private func response(
        _ values: [String], to draft: ItemDraft, _ id: ItemID
    ) throws(Refusal) -> Response {
        let known = Set(draft.choices.map(\.id.text))
        switch draft.type.answerForm {
        case .texts: return .texts(values)
        case .choice, .choices, .order:
            if let stranger = values.first(where: { !known.contains($0) }) {
                throw unknown(stranger, id)
            }
            let ids = values.map { ChoiceID($0) }
            return draft.type.answerForm == .order ? .order(ids) : Response(choices: ids)
        case .pairs:
            let slots = Set(draft.slots.map(\.id.text))
            var pairs: [ChoicePair] = []
            for value in values {
                guard let pair = ChoicePair(text: value), slots.contains(pair.slot.text),
                    known.contains(pair.choice.text)
                else { throw unknown(value, id) }
                pairs.append(pair)
            }
            return Response(pairs: pairs)
        }
    }

    private func unknown(_ value: String, _ id: ItemID) -> Refusal {
        Refusal(
            "score.unknown-choice", "试题 \(id) 没有选项 \(value)。",
            "item \(id) has no choice \(value)")
    }
}
