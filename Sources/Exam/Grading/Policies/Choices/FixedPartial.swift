import Papers
import Vocabulary

/// `fixedPartial`: stated marks for any incomplete answer without a wrong choice.
///
/// Source: practice 3 (local exams: 少选得 1 分).
///
/// | chosen (key ABD of ABCDE, 2 marks, 1 for a part) | marks |
/// |---|---|
/// | ABD | 2 |
/// | AB, A | 1 |
/// | ABC, ABCD, C | 0 |
struct FixedPartial: ChoiceRule {
    /// Marks for an incomplete answer.
    let part: Marks

    var wording: String {
        "全部选对得满分；少选且无错选的，得\(part)分；错选、多选、不选均不得分。"
    }

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        if tally.isExact { return .one }
        guard tally.isProperPart else { return .zero }
        return Fraction(part.hundredths, marks.hundredths).clampedToUnit
    }

    func findings(for entry: AnswerKey.Entry) -> [Finding] {
        guard part >= entry.marks else { return [] }
        return [
            Finding(
                "grading.parts-reach-full-marks",
                "试题 \(entry.item)：少选得 \(part) 分，不低于满分 \(entry.marks) 分。",
                "item \(entry.item): an incomplete answer earns \(part) of \(entry.marks) marks")
        ]
    }
}
