package import Vocabulary

/// How one item did. Every figure is over the candidates who had it; where papers differ these are
/// few, and intervals are wide.
package struct ItemFigures: Hashable, Sendable {
    package let item: ItemID
    package let type: ItemType
    package let marks: Marks
    /// Candidates who had it.
    package let n: Int
    /// How many did not answer it; they count as credit 0.
    package let omitted: Int
    /// How many earned full credit, and some of it.
    package let right: Int
    package let partly: Int
    /// Mean credit (难度 P; Moodle's facility index).
    package let facility: Double
    /// Wilson's interval of the facility.
    package let facilityInterval: Interval?
    /// Standard deviation of the credit, over n - 1.
    package let deviation: Double?
    /// Pearson's correlation of the credit with the sum of the whole paper. It has the item itself
    /// in it and is too high for short tests.
    package let itemTotal: Double?
    /// Pearson's correlation of the credit with the sum of the other items (区分度 r; Moodle's
    /// discrimination index is 100 times this).
    package let itemRest: Double?
    /// Moodle's discriminative efficiency: covariance with the other items' sum over the greatest
    /// that the same credits and sums could have, if both were sorted.
    package let efficiency: Double?
    /// Mean credit of the top less that of the bottom 27 % by sum (Kelley 1939, J. Educ. Psychol.
    /// 30, 17–24). Each group holds 0.27 n people, rounded half up and at least 1; people with the
    /// sum at its boundary belong to it in equal fractions, so that no order among them matters.
    package let upperLower: Double?
    /// Cronbach's alpha of the others, if everybody had the same items.
    package let alphaIfDeleted: Double?
    /// Quartiles of the seconds spent, by those whose terminals told; nil if none did.
    package let seconds: Quartiles?
    /// One for each choice; empty where answers are not made of choices.
    package let options: [OptionFigures]

    /// Three quartiles (type 7 of Hyndman and Fan).
    package struct Quartiles: Hashable, Sendable {
        package let n: Int
        package let first: Double
        package let median: Double
        package let third: Double

        /// - Returns: nil without numbers.
        package init?(_ numbers: [Double]) {
            guard !numbers.isEmpty else { return nil }
            let sorted = numbers.sorted()
            n = sorted.count
            first = Moments.quantile(sorted, 0.25)
            median = Moments.quantile(sorted, 0.5)
            third = Moments.quantile(sorted, 0.75)
        }
    }
}

/// One choice of an item: who takes it.
package struct OptionFigures: Hashable, Sendable {
    package let choice: ChoiceID
    /// Whether the key has it.
    package let isKey: Bool
    /// How many chose it, alone or with others.
    package let count: Int
    /// Their share among those who had the item.
    package let share: Double
    /// The shares in the top and bottom 27 %, with ties as in `ItemFigures.upperLower`.
    package let upperShare: Double
    package let lowerShare: Double
    /// Pearson's correlation of choosing it (1 or 0) with the sum of the other items; nil when all
    /// or none chose it.
    package let pointBiserial: Double?

    /// A distractor that fewer than 5 % choose does no work (Haladyna and Downing 1993, Educ.
    /// Psychol. Meas. 53, 999–1010); said of items that at least 40 people had.
    package var isIdle: Bool { !isKey && n >= 40 && share < 0.05 }

    /// A distractor that the strong choose more than the weak: its point-biserial is above 0 by
    /// more than chance, r √n > 1.645 (one-sided 5 %).
    package var attractsTheStrong: Bool {
        !isKey && n >= 20 && (pointBiserial ?? 0) * Double(n).squareRoot() > 1.645
    }

    /// Those who had the item.
    package let n: Int
}
