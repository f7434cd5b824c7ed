package import Vocabulary

/// What the items of one type brought together (一大题).
package struct SectionScore: Hashable, Sendable, Codable {
    /// The type of its items.
    package let type: ItemType
    /// In the order of the paper; at least one.
    package let items: [ItemScore]

    /// Full marks, without those of items that were taken out.
    package var marks: Marks {
        items.reduce(.zero) { $1.effect == .takenOut ? $0 : $0 + $1.marks }
    }

    /// The sum of the items, below 0 if deductions outweigh the rest.
    package var raw: Fraction { items.reduce(.zero) { $0 + $1.score } }

    /// What counts: never below 0. The floor is that of the section (本类题最低零分), so that a
    /// deduction eats into right answers of the same kind, and not into other sections
    /// (practice 3, trap 3).
    package var score: Fraction { max(raw, .zero) }
}
