import Vocabulary

/// `fillInWhole`, `fillInWholeAnyOrder`: all blanks right, or nothing.
///
/// credit = 1 if s = b, else 0, of b blanks s filled right (an accepted text of half worth counts
/// as half). Source: peers 5.4 ("Needed here").
///
/// | filled in (30 or 三十; 处罚法定; 公正) | credit |
/// |---|---|
/// | 三十, 《处罚法定》, 公正 | 1 |
/// | 30, 处罚法定, open | 0 |
/// | 30, 公正, 处罚法定 | 0, in any order 1 |
/// | 30公正, 处罚, open | 0 |
struct FillInWhole: FillInCounting {
    let wording = "各空全部填对得分，否则不得分。"

    func credit(worth: Fraction, wrong: Int, of blanks: Int) -> Fraction {
        worth == Fraction(blanks) ? .one : .zero
    }
}
