package import Vocabulary

/// What stands about the items of an exam: the fold of all decisions, in their order. Grading with
/// none is grading by the bank; decisions on different items do not touch each other.
package struct Corrections: Hashable, Sendable {
    private var items: [ItemID: ItemCorrection] = [:]

    /// Nothing was decided.
    package static let none = Corrections()

    package init() {}

    /// The fold of these decisions, the first one first.
    package init(_ decisions: [(ItemID, CorrectionMeasure)]) {
        for (item, measure) in decisions { self = applying(measure, to: item) }
    }

    /// What stands about an item; nil when nothing does.
    package subscript(item: ItemID) -> ItemCorrection? { items[item] }

    /// Whether nothing stands about any item.
    package var isEmpty: Bool { items.isEmpty }

    /// What stands after one more decision.
    package func applying(_ measure: CorrectionMeasure, to item: ItemID) -> Corrections {
        var next = self
        let correction = (items[item] ?? ItemCorrection()).applying(measure)
        next.items[item] = correction.isEmpty ? nil : correction
        return next
    }
}
