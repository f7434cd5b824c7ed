package import Bank
package import Vocabulary

/// The blueprint (细目表): how many items of what every paper holds.
///
/// Sections fix type, number and marks; margins count items of the whole paper by statute, scope,
/// cognitive level, difficulty band and type, one by one or together.
package struct Blueprint: Hashable, Sendable {
    /// The part of the bank whose items every candidate may get.
    package let part: BankPart
    package let sections: [Section]
    /// Items that meet no margin's conditions may occur any number of times.
    package let margins: [Margin]
    /// The part of the bank for a field of enforcement (执法领域), by the field as applicants
    /// write it. A field that is not named gets public items only.
    package let fieldParts: [String: BankPart]
    /// How far a paper's expected scores may lie from the common targets, in thousandths of a mark.
    package let toleranceMilli: Int

    package init(
        part: BankPart, sections: [Section], margins: [Margin] = [],
        fieldParts: [String: BankPart] = [:], toleranceMilli: Int = 30
    ) {
        self.part = part
        self.sections = sections
        self.margins = margins
        self.fieldParts = fieldParts
        self.toleranceMilli = toleranceMilli
    }

    /// Items of a whole paper.
    package var itemCount: Int { sections.reduce(0) { $0 + $1.itemCount } }

    /// Marks of a whole paper.
    package var fullMarks: Marks {
        sections.reduce(.zero) { $0 + $1.marks * $1.itemCount }
    }

    /// The section that holds such an item; nil when no paper of this blueprint can hold it: its
    /// part, its type or the size of its case set is not wanted.
    package func section(of item: Item) -> Int? {
        guard item.part == part || fieldParts.values.contains(item.part) else { return nil }
        return sections.firstIndex { section in
            section.type == (item.caseSet == nil ? .items(item.type) : .caseSet)
        }
    }

    /// The part whose field alone gets such an item; nil for a public item.
    package func field(of item: Item) -> BankPart? {
        item.part == part ? nil : item.part
    }
}
