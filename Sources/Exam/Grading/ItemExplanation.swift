package import Papers
package import Vocabulary

/// Why an item brought what it brought, in words that a candidate understands: what was chosen,
/// what is right, how the two meet, and which rule gives how many marks for that.
///
/// Choices are compared by identity and named by the letter under which this candidate saw them. It
/// names the key: whoever shows it decides to whom and when.
package struct ItemExplanation: Hashable, Sendable {
    /// What the item brought, as `Grader` says.
    package let score: ItemScore
    /// The place of the item on the paper, from 1; nil where it is not known.
    package let number: Int?
    /// What was answered: `A、C`, `第1空：三十日；第2空：未填`, `未作答`.
    package let chosen: String
    /// What is right, in the same words.
    package let right: String
    /// How the two meet: `选对2项，漏选1项，没有错选`; empty for a blank.
    package let comparison: String
    /// The name of the policy, as in a config.
    package let policy: String
    /// Its sentence, as printed above the section.
    package let wording: String
    /// Why the answer was no answer to the item; nil when it was one.
    package let finding: Finding?
    /// What was decided about the item since, in words; empty when nothing was.
    package let decided: [String]

    /// - Parameters:
    ///   - response: nil when the candidate never answered.
    ///   - rules: the rules of the exam.
    ///   - corrections: what was decided about single items since.
    ///   - byHand: what people gave, in marks.
    ///   - outline: the paper as the candidate saw it; without it choices are named by their
    ///     identity in the bank.
    package init(
        _ response: Response?, to entry: AnswerKey.Entry, rules: GradingRules,
        outline: PaperOutline? = nil, corrections: Corrections = .none,
        byHand: [ItemID: Fraction] = [:]
    ) {
        let place = outline?.entries.firstIndex { $0.item == entry.item }
        let seen = place.flatMap { outline?.entries[$0] }
        let scorer = ItemScorer(rules: rules, corrections: corrections, byHand: byHand)
        let result = scorer.score(response, to: entry, choices: seen?.choices)
        let correction = corrections[entry.item] ?? ItemCorrection()
        let judged = scorer.judged(
            response, to: entry, choices: seen?.choices, by: correction)
        let policy = rules.policy(for: entry.type)
        func words(_ entry: AnswerKey.Entry) -> AnswerWords {
            AnswerWords(entry: entry, fillIn: policy.fillIn, seen: seen)
        }
        score = result.score
        finding = result.finding
        number = place.map { $0 + 1 }
        // By the answer as it was given: of dropped choices alone it is one too.
        let given = scorer.plain(response, to: entry, choices: seen?.choices).score.judgement
        chosen = given == .blank ? "未作答" : words(entry).answer(response)
        let keys = [correction.key ?? entry.key] + correction.accepted
        right = keys.map { words(entry.corrected($0, correction)).key }
            .joined(separator: "，或者 ")
        comparison =
            switch judged.score.judgement {
            case .blank, .malformed, .marked: ""
            case .right, .partlyRight, .wrong: words(judged.entry).comparison(judged.response)
            }
        decided = correction.explained { words(entry).answer(.choices([$0])) }
        self.policy = policy.name
        wording = policy.wording
    }

    /// All of it as one paragraph.
    package var text: String {
        var parts = [
            number.map { "第\($0)题（\(score.type.chinese)，\(score.marks)分）。" }
                ?? "\(score.type.chinese)，\(score.marks)分。",
            "您的答案：\(chosen)。正确答案：\(right)。",
        ]
        if let finding { parts.append("该答案无效：\(finding.chinese)") }
        if !comparison.isEmpty { parts.append("\(comparison)。") }
        if !decided.isEmpty { parts.append("更正：\(decided.joined(separator: "；"))。") }
        parts.append("评分规则：\(wording)本题\(result)。")
        return parts.joined()
    }

    /// `得1.5分`, `得4/3分（约1.33分）`, `扣0.5分`; `不计分` for an item that was taken out.
    package var result: String {
        if score.effect == .takenOut { return "不计分" }
        let size = max(score.score, .zero - score.score)
        let rounded = RoundingRule.standard.round(size)
        let marks =
            rounded.fraction == size
            ? "\(rounded)分" : "\(size.decimalText)分（约\(rounded)分）"
        return (score.score < .zero ? "扣" : "得") + marks
    }
}

extension ItemCorrection {
    /// What stands, as a candidate is told it.
    ///
    /// - Parameter letter: the name of a choice on the paper.
    fileprivate func explained(_ letter: (ChoiceID) -> String) -> [String] {
        (key == nil ? [] : ["答案已经更正"]) + (accepted.isEmpty ? [] : ["增加了正确答案"])
            + dropped.sorted().map { "选项\(letter($0))作废，不计对错" }
            + (counting.map { [$0.wording.chinese] } ?? [])
    }
}
