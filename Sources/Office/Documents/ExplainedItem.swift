import Bank
import Delivery
package import Grading
import Papers
package import Vocabulary

/// An item of one candidate's paper in words, with what was answered, what is right and which rule
/// gave how many marks. It names the key: `ExamOffice` gives it by role alone.
package struct ExplainedItem: Hashable, Sendable {
    /// A choice as this candidate saw it.
    package struct Choice: Hashable, Sendable {
        package let letter: String
        package let text: String
    }

    package let stem: String
    /// In the candidate's order; empty where there are none.
    package let choices: [Choice]
    /// The entries or gaps to which choices are put.
    package let slots: [String]
    package let explanation: ItemExplanation
}

/// A paper item by item.
package struct ExplainedPaper: Hashable, Sendable {
    package let registration: RegistrationID
    /// In the order of the paper.
    package let items: [ExplainedItem]
    /// The score that stands.
    package let total: Marks
}

extension GradedPaper {
    /// The paper in words.
    func explained(in bank: ItemBank, _ rules: GradingRules, _ corrections: Corrections)
        -> ExplainedPaper
    {
        ExplainedPaper(
            registration: registration,
            items: key.entries.map { explained($0, in: bank, rules, corrections) },
            total: graded(by: corrections, rules).total)
    }

    /// One item of it.
    func explained(
        _ entry: AnswerKey.Entry, in bank: ItemBank, _ rules: GradingRules,
        _ corrections: Corrections
    ) -> ExplainedItem {
        let item = bank[entry.item]
        let texts = Dictionary(
            (item?.choices ?? []).map { ($0.id, $0.text) }, uniquingKeysWith: { one, _ in one })
        let seen = choices(of: entry.item) ?? []
        let choices = zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", seen).map { letter, choice in
            ExplainedItem.Choice(letter: String(letter), text: texts[choice] ?? choice.text)
        }
        return ExplainedItem(
            stem: item?.stem ?? "",
            // 正确 and 错误 name themselves.
            choices: entry.type == .trueFalse ? [] : choices,
            slots: entry.slots.map { "\($0.id)　\($0.text)" },
            explanation: ItemExplanation(
                response(to: entry.item), to: entry, rules: rules, outline: attempt.outline,
                corrections: corrections, byHand: byHand))
    }
}
