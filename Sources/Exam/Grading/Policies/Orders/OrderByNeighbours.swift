import Vocabulary

/// `orderByNeighbours`: for each choice the one before it and the one after it; the first has
/// nothing before it, the last nothing after it.
///
/// credit = right neighbours on both sides ÷ 2n. Source: peers 5.6 (Moodle's ordering, one before
/// and one after).
///
/// | answered (key A B C D E F) | credit |
/// |---|---|
/// | A B C D E F | 1 |
/// | C B D E F A | 4/12 |
/// | B C D E F A | 8/12 |
/// | F E D C B A | 0 |
struct OrderByNeighbours: OrderCredit {
    let wording = "每一项的前一项和后一项各占相等份额，正确得分。"

    func credit(for places: OrderPlaces) -> Fraction {
        let count = places.count
        return places.share(of: 2 * count) { place in
            let next = place + 1 < count ? place + 1 : nil
            return (places.isPreceded(place, by: place > 0 ? place - 1 : nil) ? 1 : 0)
                + (places.isFollowed(place, by: next) ? 1 : 0)
        }
    }
}
