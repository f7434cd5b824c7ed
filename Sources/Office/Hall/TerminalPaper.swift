import Bank
import Grading
import Papers
import Programme
package import Vocabulary

/// A paper as its candidate sees it: stems and choices in the drawn order, and how each section is
/// scored. No key, no explanation, no basis, no difficulty: there is no room for them here.
package struct TerminalPaper: Hashable, Sendable {
    package struct Section: Hashable, Sendable {
        /// Such as 一、单项选择题.
        package let title: String
        package let type: ItemType
        package let marks: Marks
        /// The rule as it is printed above the section.
        package let rule: String
        package let items: [Item]
    }

    package struct Item: Hashable, Sendable {
        package let id: ItemID
        /// From 1 through the whole paper.
        package let number: Int
        package let stem: String
        package let choices: [Choice]
        /// How many texts an answer has; 0 for items that are answered with choices.
        package let blanks: Int
        /// To what choices are put; empty for items without slots.
        package let slots: [Slot]
    }

    package struct Slot: Hashable, Sendable {
        package let id: SlotID
        /// Empty for a gap, which stands in the stem.
        package let text: String
        /// The choices that can be put here; empty when all can.
        package let choices: [ChoiceID]
        package let limit: Int
    }

    package struct Choice: Hashable, Sendable {
        package let id: ChoiceID
        package let text: String
    }

    package let sheet: SheetCode
    package let sections: [Section]

    /// - Precondition: every item is in the office's bank.
    init(_ outline: PaperOutline, _ office: ExamOffice) {
        sheet = outline.sheet
        let numbered: [Numbered] = outline.entries.enumerated().compactMap { index, entry in
            office.bank[entry.item].map { (index + 1, entry, $0) }
        }
        let blueprint = office.programme.blueprint
        let titles = Array("一二三四五六七八九十")
        sections = blueprint.sections.enumerated().flatMap { place, section in
            let own = numbered.filter { blueprint.section(of: $0.2) == place }
            return TerminalPaper.runs(of: own).map { type, run in
                Section(
                    title: "\(titles[place % titles.count])、\(section.type.chinese)",
                    type: type, marks: section.marks,
                    rule: "每题\(section.marks)分，"
                        + office.programme.grading.policy(for: type).wording,
                    items: run.map(TerminalPaper.item))
            }
        }
    }

    private typealias Numbered = (number: Int, entry: PaperOutline.Entry, item: Bank.Item)

    /// Items one after another that are of one type: a terminal shows one rule above them. Only a
    /// section of case sets has more than one.
    private static func runs(of items: [Numbered]) -> [(type: ItemType, items: [Numbered])] {
        var runs: [(type: ItemType, items: [Numbered])] = []
        for item in items {
            if runs.last?.type == item.item.type {
                runs[runs.count - 1].items.append(item)
            } else {
                runs.append((item.item.type, [item]))
            }
        }
        return runs
    }

    /// The text of its case stands above the stem of each item, so that none is read without it.
    private static func item(_ numbered: Numbered) -> Item {
        let (number, entry, item) = numbered
        let stem = item.caseSet.map { "【案例】\($0.text)\n\(item.stem)" } ?? item.stem
        return Item(
            id: item.id, number: number, stem: stem,
            choices: TerminalPaper.choices(entry, item), blanks: item.blanks,
            slots: item.slots.map {
                Slot(id: $0.id, text: $0.text, choices: $0.choices, limit: $0.limit)
            })
    }

    private static func choices(_ entry: PaperOutline.Entry, _ item: Bank.Item) -> [Choice] {
        let texts = Dictionary(
            item.choices.map { ($0.id, $0.text) }, uniquingKeysWith: { one, _ in one })
        return entry.choices.map { Choice(id: $0, text: texts[$0] ?? "") }
    }

    package var itemCount: Int { sections.reduce(0) { $0 + $1.items.count } }
}
