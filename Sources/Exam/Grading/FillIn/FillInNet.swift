import Vocabulary

/// `fillInNet`, `fillInNetAnyOrder`: what was filled in wrong costs what a right blank earns.
///
/// credit = max(0, (s − x) ÷ b), of b blanks s filled right (an accepted text of half worth counts
/// as half) and x filled with something that earns nothing. Source: peers 5.4 (Artemis with
/// penalty).
///
/// | filled in (30 or 三十; 处罚法定; 公正) | credit |
/// |---|---|
/// | 三十, 《处罚法定》, 公正 | 1 |
/// | 30, 处罚法定, open | 2/3 |
/// | 30, 处罚法定, 公开 | 1/3 |
/// | 30, 公正, 处罚法定 | 0, in any order 1 |
/// | 30公正, 处罚, open | 0 |
struct FillInNet: FillInCounting {
    let wording = "每空分值相等，按填对的空数减去填错的空数得分，每题最低得零分；不填不得分也不扣分。"

    func credit(worth: Fraction, wrong: Int, of blanks: Int) -> Fraction {
        max((worth - Fraction(wrong)) * Fraction(1, blanks), .zero)
    }
}
