import Vocabulary

/// `orderByPlace`: the share of the choices that stand at their right place, counted from the
/// first.
///
/// credit = choices at their place ÷ n. Source: peers 5.6 (Moodle's ordering, absolute position).
///
/// | answered (key A B C D E F) | credit |
/// |---|---|
/// | A B C D E F | 1 |
/// | F B C D E A | 4/6 |
/// | C B D E F A | 1/6 |
/// | A B C | 3/6 |
/// | B C D E F A, F E D C B A | 0 |
struct OrderByPlace: OrderCredit {
    let wording = "按位置正确的项数占全部项数的比例得分。"

    func credit(for places: OrderPlaces) -> Fraction {
        places.share(of: places.count) { places.answer(at: $0) == $0 ? 1 : 0 }
    }
}
