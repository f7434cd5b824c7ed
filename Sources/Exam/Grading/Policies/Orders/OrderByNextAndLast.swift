import Vocabulary

/// `orderByNextAndLast`: as `orderByNext`, and the last choice counts when nothing follows it.
///
/// credit = (neighbours in the right order + 1 if the last choice stands last) ÷ n. Source: peers
/// 5.6 (Moodle's ordering, next item, last included).
///
/// | answered (key A B C D E F) | credit |
/// |---|---|
/// | A B C D E F | 1 |
/// | F B C D E A | 3/6 |
/// | B C D E F A | 4/6 |
/// | F E D C B A | 0 |
struct OrderByNextAndLast: OrderCredit {
    let wording = "按前后相邻关系（包括末项居末）正确的处数占全部项数的比例得分。"

    func credit(for places: OrderPlaces) -> Fraction {
        places.share(of: places.count) { place in
            places.isFollowed(place, by: place + 1 < places.count ? place + 1 : nil) ? 1 : 0
        }
    }
}
