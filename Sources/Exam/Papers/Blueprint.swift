package import Bank
package import Vocabulary

/// The blueprint (细目表): how many items of what every paper holds.
///
/// Sections fix type, number and marks; statutes and bands are margins over the whole paper.
package struct Blueprint: Hashable, Sendable {
    /// One section (大题) of the paper: items of one type, each with the same marks.
    package struct Section: Hashable, Sendable {
        package let type: ItemType
        package let count: Int
        /// Marks for each item.
        package let marks: Marks

        package init(type: ItemType, count: Int, marks: Marks) {
            self.type = type
            self.count = count
            self.marks = marks
        }
    }

    /// A number of items: fixed, a range, or at least.
    package struct Quantity: Hashable, Sendable {
        package let least: Int
        /// Nil: no upper limit.
        package let most: Int?

        package init(least: Int, most: Int?) {
            self.least = least
            self.most = most
        }

        package init(exactly count: Int) {
            self.init(least: count, most: count)
        }

        /// How far `count` is outside; 0 inside.
        package func distance(of count: Int) -> Int {
            if count < least { return least - count }
            if let most, count > most { return count - most }
            return 0
        }
    }

    package let part: BankPart
    package let sections: [Section]
    /// Items by statute; a statute that is not named may occur any number of times.
    package let statutes: [StatuteID: Quantity]
    /// Items by difficulty band.
    package let bands: [DifficultyBand: Quantity]
    /// How far a paper's expected score may lie from the common target, in thousandths of a mark.
    package let toleranceMilli: Int

    package init(
        part: BankPart, sections: [Section], statutes: [StatuteID: Quantity] = [:],
        bands: [DifficultyBand: Quantity] = [:], toleranceMilli: Int = 100
    ) {
        self.part = part
        self.sections = sections
        self.statutes = statutes
        self.bands = bands
        self.toleranceMilli = toleranceMilli
    }

    package var itemCount: Int { sections.reduce(0) { $0 + $1.count } }

    package var fullMarks: Marks {
        sections.reduce(.zero) { $0 + $1.marks * $1.count }
    }
}
