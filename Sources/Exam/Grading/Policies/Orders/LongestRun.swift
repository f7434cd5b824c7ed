import Vocabulary

/// `longestRun`: the most choices that follow each other in the key and stand in that order,
/// whatever stands between them; one alone is no order.
///
/// credit = length of the longest contiguous subset ÷ n, 0 below two. Source: peers 5.6 (Moodle's
/// ordering, longest contiguous subset).
///
/// | answered (key A B C D E F) | credit |
/// |---|---|
/// | A B C D E F | 1 |
/// | B C D E F A | 5/6 |
/// | A C D B E F | 4/6 |
/// | F E D C B A | 0 |
struct LongestRun: OrderCredit {
    let wording = "按保持正确先后顺序的最长连续段的项数占全部项数的比例得分。"

    func credit(for places: OrderPlaces) -> Fraction {
        let length = places.longestRun
        return length < 2 ? .zero : Fraction(length, places.count)
    }
}
