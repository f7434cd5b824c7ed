import Vocabulary

/// `orderByDistance`: each choice earns the more, the nearer it stands to its place.
///
/// credit = Σ max(0, n − 1 − distance) ÷ (n (n − 1)). Source: peers 5.6 (Moodle's ordering,
/// relative to the correct position).
///
/// | answered (key A B C D E F) | credit |
/// |---|---|
/// | A B C D E F | 1 |
/// | B C D E F A | 20/30 |
/// | F E D C B A | 12/30 |
struct OrderByDistance: OrderCredit {
    let wording = "每一项按其位置与正确位置的距离得分，离得越近得分越多。"

    func credit(for places: OrderPlaces) -> Fraction {
        let most = places.count - 1
        return places.share(of: places.count * most) { place in
            places.place(of: place).map { most - abs($0 - place) } ?? 0
        }
    }
}
