import Papers
import Vocabulary

/// `perOption`: stated marks for each right choice of an incomplete answer; a wrong one spoils all.
///
/// Source: practice 3 (人事考试: 少选,所选的每个选项得 0.5 分). The exact key earns full marks,
/// whatever the parts add up to; an incomplete answer never earns more than full marks.
///
/// | chosen (key ABD of ABCDE, 2 marks, 0.5 each) | marks |
/// |---|---|
/// | ABD | 2 |
/// | AB | 1 |
/// | A | 0.5 |
/// | ABC, ABCD, C | 0 |
struct PerOption: ChoiceRule {
    /// Marks for each right choice.
    let part: Marks

    var wording: String {
        "全部选对得满分；少选且无错选的，所选的每个选项得\(part)分；错选、多选、不选均不得分。"
    }

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        if tally.isExact { return .one }
        guard tally.isProperPart else { return .zero }
        return Fraction(part.hundredths * tally.rightChosen, marks.hundredths).clampedToUnit
    }

    /// The trap of practice 3: with five right choices of 0.5 an answer that lacks one has 2 marks
    /// of 2. The item is to be corrected, or the part; the score is not bent.
    func findings(for entry: AnswerKey.Entry) -> [Finding] {
        let right = entry.rightCount
        var findings: [Finding] = []
        if right > 1, part * (right - 1) >= entry.marks {
            findings.append(
                Finding(
                    "grading.parts-reach-full-marks",
                    "试题 \(entry.item)：少选一项即得 \(part * (right - 1)) 分，不低于满分 \(entry.marks) 分。",
                    "item \(entry.item): an answer that lacks one choice earns "
                        + "\(part * (right - 1)) of \(entry.marks) marks"))
        }
        if right >= entry.choiceCount {
            findings.append(
                Finding(
                    "grading.no-wrong-choice", severity: .warning,
                    "试题 \(entry.item) 的选项全部正确；按选项给分的规则要求至少有一个错误选项。",
                    "item \(entry.item) has no wrong choice; this rule expects at least one"))
        }
        return findings
    }
}
