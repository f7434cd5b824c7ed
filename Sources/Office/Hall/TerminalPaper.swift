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
        /// How many blanks a fill-in item has; 0 otherwise.
        package let blanks: Int
    }

    package struct Choice: Hashable, Sendable {
        package let id: ChoiceID
        package let text: String
    }

    package let sheet: SheetCode
    package let sections: [Section]

    /// - Precondition: every item is in the office's bank.
    init(_ paper: Paper, _ office: ExamOffice) {
        sheet = paper.sheet
        let numbered = paper.entries.enumerated().compactMap { index, entry in
            office.bank[entry.item].map { (index + 1, entry, $0) }
        }
        let titles = Array("一二三四五六七八九十")
        sections = office.programme.blueprint.sections.enumerated().compactMap { place, section in
            let items = numbered.filter { $0.2.type == section.type }.map { number, entry, item in
                Item(
                    id: item.id, number: number, stem: item.stem,
                    choices: TerminalPaper.choices(entry, item), blanks: item.blanks)
            }
            guard !items.isEmpty else { return nil }
            return Section(
                title: "\(titles[place % titles.count])、\(section.type.chinese)",
                type: section.type, marks: section.marks,
                rule: "每题\(section.marks)分，"
                    + office.programme.grading.policy(for: section.type).wording, items: items)
        }
    }

    private static func choices(_ entry: Paper.Entry, _ item: Bank.Item) -> [Choice] {
        let texts = Dictionary(
            item.choices.map { ($0.id, $0.text) }, uniquingKeysWith: { one, _ in one })
        return entry.choices.map { Choice(id: $0, text: texts[$0] ?? "") }
    }

    package var itemCount: Int { sections.reduce(0) { $0 + $1.items.count } }
}
