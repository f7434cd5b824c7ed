import Vocabulary

/// How a set of chosen choices meets the key, in counts: all that a policy for choices may look at.
///
/// Only identities are compared, never letters or places, so that the order in which a candidate
/// saw the choices cannot matter (practice 3, trap 5).
struct ChoiceTally: Hashable, Sendable {
    /// How many choices are right (r).
    let right: Int
    /// How many right choices were chosen (c).
    let rightChosen: Int
    /// How many other choices were chosen (x).
    let wrongChosen: Int

    /// A choice that is named twice counts once.
    init(chosen: [ChoiceID], key: [ChoiceID]) {
        let chosen = Set(chosen)
        let key = Set(key)
        right = key.count
        rightChosen = chosen.intersection(key).count
        wrongChosen = chosen.count - rightChosen
    }

    /// The chosen set is the key. A key without a choice is never met.
    var isExact: Bool { right > 0 && rightChosen == right && wrongChosen == 0 }

    /// 少选: some right choices, not all of them, and no wrong one.
    var isProperPart: Bool { rightChosen > 0 && rightChosen < right && wrongChosen == 0 }
}
