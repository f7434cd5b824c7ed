import Vocabulary

/// `kprim` for pairs: each slot is a statement that is judged; one mistake leaves half of the
/// marks.
///
/// credit = 1 with all slots right, 1/2 with all but one, else 0; an answer with nothing in it
/// earns nothing, even to a single statement. Source: peers 5.3 (OpenOlat and ILIAS: four right 100
/// %, three right 50 %, else 0).
///
/// | answered (key a +, b −, c +, d −) | credit |
/// |---|---|
/// | a +, b −, c +, d − | 1 |
/// | a +, b −, c +, d +; a +, b −, c + | 1/2 |
/// | a +, b −; none | 0 |
struct KprimPairs: PairCredit {
    let wording = KprimChoices().wording

    func credit(for given: PairsBySlot, key: PairsBySlot) -> Fraction {
        // What stands where nothing belongs is a mistake too.
        let strangers = given.keys.count { key[$0] == nil }
        let mistakes = key.count - given.agreeing(with: key) + strangers
        guard mistakes < key.count + strangers else { return .zero }
        return mistakes == 0 ? .one : mistakes == 1 ? Fraction(1, 2) : .zero
    }
}
