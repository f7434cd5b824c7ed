import Vocabulary

/// `orderByEdits`: each choice that has to be taken out or put in to get the right order costs a
/// share.
///
/// credit = max(0, (n − edits) ÷ n), edits = choices to be taken out + choices to be put in.
/// Source: peers 5.6 (PrairieLearn's order blocks, `lcs`).
///
/// | answered (key A B C D E F) | credit |
/// |---|---|
/// | A B C D E F | 1 |
/// | B C D E F A | 4/6 |
/// | A B C | 3/6 |
/// | F E D C B A | 0 |
struct OrderByEdits: OrderCredit {
    let wording = "每一处需要移出或者补入的项扣去相等份额，扣完为止。"

    func credit(for places: OrderPlaces) -> Fraction {
        let kept = places.longestOrdered
        let edits = (places.answered - kept) + (places.count - kept)
        return Fraction(max(0, places.count - edits), places.count)
    }
}
