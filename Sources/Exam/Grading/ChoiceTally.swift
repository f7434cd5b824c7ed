import Vocabulary

/// How a set of chosen choices meets the key, in counts: all that a policy for choices may look at.
///
/// Only identities are compared, never letters or places, so that the order in which a candidate
/// saw the choices cannot matter (practice 3, trap 5).
struct ChoiceTally: Hashable, Sendable {
    /// How many choices the item has (n); never fewer than are named by key or answer.
    let count: Int
    /// How many choices are right (r).
    let right: Int
    /// How many right choices were chosen (c).
    let rightChosen: Int
    /// How many other choices were chosen (x).
    let wrongChosen: Int

    /// A choice that is named twice counts once. Items have a handful of choices: walking through
    /// them is faster than making sets.
    init(chosen: [ChoiceID], key: [ChoiceID], of count: Int) {
        right = ChoiceTally.count(key) { _ in true }
        rightChosen = ChoiceTally.count(chosen) { key.contains($0) }
        wrongChosen = ChoiceTally.count(chosen) { !key.contains($0) }
        self.count = max(count, right + wrongChosen)
    }

    private static func count(_ choices: [ChoiceID], where isMeant: (ChoiceID) -> Bool) -> Int {
        choices.indices.count { index in
            isMeant(choices[index]) && !choices[..<index].contains(choices[index])
        }
    }

    /// How many choices are wrong (q).
    var wrong: Int { count - right }

    /// How many choices were not taken as they should be: wrong ones chosen, right ones left out.
    var mistakes: Int { wrongChosen + right - rightChosen }

    /// The chosen set is the key. A key without a choice is never met.
    var isExact: Bool { right > 0 && rightChosen == right && wrongChosen == 0 }

    /// 少选: some right choices, not all of them, and no wrong one.
    var isProperPart: Bool { rightChosen > 0 && rightChosen < right && wrongChosen == 0 }
}
