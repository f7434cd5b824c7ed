package import Vocabulary

/// A choice such as A和B means nothing when the letters are drawn.
package struct ChoiceNamesLetters: ItemRule {
    package let codes = ["lint.choice-names-letters"]
    package let severity = Finding.Severity.error
    package let purpose = Wording("选项以字母指称其他选项", "a choice names other choices by their letters")
    package let source: String? = ItemWriting.guideline(9)

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.isOrderDrawn else { return [] }
        return item.draft.choices.filter { namesOthers($0, of: item) }.map {
            Wording(
                "选项 \($0.id)“\($0.text)”以字母指称选项，而选项顺序是抽定的。",
                "choice \($0.id) names choices by letter, and the letters are drawn")
        }
    }

    /// Where the letters are not those of other choices, they are names of something else.
    private func namesOthers(_ choice: Choice, of item: LintItem) -> Bool {
        if LetterReference.first(in: choice.text) != nil { return true }
        guard let letters = LetterReference.onlyLetters(choice.text) else { return false }
        let others = Set(item.draft.choices.map(\.id.text)).subtracting([choice.id.text])
        return others.isSuperset(of: letters)
    }
}
