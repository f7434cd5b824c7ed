package import Bank
package import Vocabulary

/// One candidate's paper (试卷): which items in which order with which order of choices. No key.
package struct Paper: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let item: ItemID
        /// The choices as this candidate sees them; empty for fill-in.
        package let choices: [ChoiceID]

        package init(item: ItemID, choices: [ChoiceID]) {
            self.item = item
            self.choices = choices
        }
    }

    package let sheet: SheetCode
    package let entries: [Entry]

    package init(sheet: SheetCode, entries: [Entry]) {
        self.sheet = sheet
        self.entries = entries
    }

    /// What delivery needs to know of it. Whoever makes many outlines keeps an `OutlineMaker`.
    ///
    /// - Precondition: every item is in `bank`.
    package func outline(from bank: ItemBank) -> PaperOutline {
        var maker = OutlineMaker(bank: bank)
        return maker.outline(of: self)
    }

    /// The key of this paper, for grading only.
    ///
    /// - Precondition: every item is in `bank`, every item has a section in `blueprint`.
    package func key(from bank: ItemBank, by blueprint: Blueprint) -> AnswerKey {
        AnswerKey(
            sheet: sheet,
            entries: entries.map { entry in
                let item = item(entry, in: bank)
                let section = blueprint.section(of: item).map { blueprint.sections[$0] }
                return AnswerKey.Entry(
                    item: item.id, type: item.type, marks: section?.marks ?? .zero,
                    key: item.key, choiceCount: item.choices.count, slots: item.slots,
                    credits: item.credits, blankGroups: item.blankGroups)
            })
    }

    private func item(_ entry: Entry, in bank: ItemBank) -> Item {
        guard let item = bank[entry.item] else {
            preconditionFailure("the paper has an item that is not in the bank: \(entry.item)")
        }
        return item
    }
}
