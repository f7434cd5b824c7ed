import Vocabulary

/// `orderByPrecedence`: the share of all pairs of choices that stand in the right order, however
/// far apart.
///
/// credit = pairs in the right order ÷ (n (n − 1) ÷ 2). Source: peers 5.6 (Moodle's ordering, all
/// before and after).
///
/// | answered (key A B C D E F) | credit |
/// |---|---|
/// | A B C D E F | 1 |
/// | C B D E F A | 9/15 |
/// | B C D E F A | 10/15 |
/// | F E D C B A | 0 |
struct OrderByPrecedence: OrderCredit {
    let wording = "按先后关系正确的对数占全部对数的比例得分。"

    func credit(for places: OrderPlaces) -> Fraction {
        places.share(of: places.count * (places.count - 1) / 2) { place in
            guard let own = places.place(of: place) else { return 0 }
            return (place + 1..<places.count).count { later in
                places.place(of: later).map { own < $0 } ?? false
            }
        }
    }
}
