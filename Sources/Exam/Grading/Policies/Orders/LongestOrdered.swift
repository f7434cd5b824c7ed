import Vocabulary

/// `longestOrdered`: the most choices that stand in the right order when the others are left out;
/// one alone is no order.
///
/// credit = length of the longest ordered subset ÷ n, 0 below two. Source: peers 5.6 (Moodle's
/// ordering, longest ordered subset; six items with the first put last have 5/6).
///
/// | answered (key A B C D E F) | credit |
/// |---|---|
/// | A B C D E F | 1 |
/// | B C D E F A | 5/6 |
/// | F B C D E A | 4/6 |
/// | F E D C B A | 0 |
struct LongestOrdered: OrderCredit {
    let wording = "按保持正确先后顺序的最多项数占全部项数的比例得分。"

    func credit(for places: OrderPlaces) -> Fraction {
        let length = places.longestOrdered
        return length < 2 ? .zero : Fraction(length, places.count)
    }
}
