import Vocabulary

/// `orderByNext`: the share of the choices, all but the last, that are followed by the right one.
///
/// credit = neighbours in the right order ÷ (n − 1). Source: peers 5.6 (Moodle's ordering, next
/// item, last excluded).
///
/// | answered (key A B C D E F) | credit |
/// |---|---|
/// | A B C D E F | 1 |
/// | F B C D E A | 3/5 |
/// | C B D E F A | 2/5 |
/// | B C D E F A | 4/5 |
/// | F E D C B A | 0 |
struct OrderByNext: OrderCredit {
    let wording = "按前后相邻关系正确的对数占应有对数的比例得分。"

    func credit(for places: OrderPlaces) -> Fraction {
        places.share(of: places.count - 1) { place in
            place + 1 < places.count && places.isFollowed(place, by: place + 1) ? 1 : 0
        }
    }
}
