import Vocabulary

/// `fillIn`, `fillInAnyOrder`: each blank is worth the same.
///
/// credit = s ÷ b, of b blanks s filled right (an accepted text of half worth counts as half).
/// Source: peers 5.4 ("Needed here"; CSC EXAM's share of the blanks).
///
/// | filled in (30 or 三十; 处罚法定; 公正) | credit |
/// |---|---|
/// | 三十, 《处罚法定》, 公正 | 1 |
/// | 30, 处罚法定, open | 2/3 |
/// | 30, 处罚法定, 公开 | 2/3 |
/// | 30, 公正, 处罚法定 | 1/3, in any order 1 |
/// | 30公正, 处罚, open | 0 |
struct FillInShare: FillInCounting {
    let wording = "每空分值相等，填对得分，填错、不填均不得分。"

    func credit(worth: Fraction, wrong: Int, of blanks: Int) -> Fraction {
        worth * Fraction(1, blanks)
    }
}
