package import Bank
package import Vocabulary

/// What can be decided about an item when something was wrong with it (practice 2.16, 试题异议).
///
/// Decisions on one item are folded: on each `Matter` the last one stands, and `restore` takes back
/// what stands, so that a void that is taken back leaves no trace in a score.
package enum CorrectionMeasure: Hashable, Sendable {
    /// The key was wrong: this one holds instead.
    case key(ItemKey)
    /// This key is right as well: the better of the keys counts.
    case accept(ItemKey)
    /// How the item counts, whatever was answered.
    case count(Counting)
    /// The choice counts as neither right nor wrong for anybody: it is dropped from the keys and
    /// from what was chosen.
    case drop(ChoiceID)
    /// What was decided on the matter no longer holds.
    case restore(Matter)

    /// How an item counts that does not count by its key.
    package enum Counting: String, Hashable, Sendable, CaseIterable {
        /// 作废，全员得分: void; everybody has its full marks.
        case voidForAll
        /// 作废，其余折算: void and taken out; the rest of each paper is scaled up to full marks.
        case takenOut
        /// 全员给满分: the item stands, and everybody has its full marks.
        case fullMarks
        /// 作答者给满分: whoever answered has its full marks; a blank has none.
        case fullMarksIfAnswered
    }

    /// On what a decision is made; of several on the same matter the last one stands.
    package enum Matter: Hashable, Sendable {
        /// Which key replaces the one of the bank.
        case key
        /// Whether this key is accepted as well.
        case accept(ItemKey)
        /// How the item counts.
        case count
        /// Whether this choice is dropped.
        case drop(ChoiceID)
    }

    /// On what it decides.
    package var matter: Matter {
        switch self {
        case .key: .key
        case .accept(let key): .accept(key)
        case .count: .count
        case .drop(let choice): .drop(choice)
        case .restore(let matter): matter
        }
    }
}
