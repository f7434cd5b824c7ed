import Bank
import Papers
import Vocabulary

/// `mappedPartial` (少选得所选选项的分值): the key exactly earns the marks, an incomplete answer
/// without a wrong choice what the item says that its choices are worth; a wrong choice spoils all.
///
/// credit = 1 for the exact key, even where the shares add up to less; Σ shares, at most 1, for a
/// proper part of it; else 0. An item that says nothing gives 1 ÷ r for each. Source: peers 5.2
/// (问卷星, 少选得部分分).
///
/// | chosen (key ABD, shares A 1/2, B 1/4, D 1/8) | credit |
/// |---|---|
/// | ABD | 1 |
/// | AB | 3/4 |
/// | D | 1/8 |
/// | ABC, C, none | 0 |
enum MappedPartial {
    static let wording = "全部选对得满分；少选且无错选的，得所选各选项由试题规定的分值；错选、多选、不选均不得分。"

    static func credit(
        for chosen: [ChoiceID], key: [ChoiceID], _ entry: AnswerKey.Entry
    ) -> Fraction {
        let tally = ChoiceTally(chosen: chosen, key: key, of: entry.choiceCount)
        if tally.isExact { return .one }
        guard tally.isProperPart else { return .zero }
        guard let credits = entry.credits else { return Fraction(tally.rightChosen, tally.right) }
        return Set(chosen).sorted().reduce(Fraction.zero) {
            $0 + (credits.shares[$1.text] ?? credits.other)
        }.clampedToUnit
    }
}
