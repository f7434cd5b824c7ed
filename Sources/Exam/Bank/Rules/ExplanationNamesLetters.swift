package import Vocabulary

/// An explanation that says why A is right is wrong for everybody who had another order.
package struct ExplanationNamesLetters: ItemRule {
    package let codes = ["lint.explanation-names-letters"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording("解析以字母指称选项", "the explanation names choices by letter")

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.isOrderDrawn, let found = LetterReference.first(in: item.draft.explanation)
        else { return [] }
        return [
            Wording(
                "解析中的“\(found)”以字母指称选项，而选项顺序是抽定的。",
                "the explanation names choices by letter, and the letters are drawn")
        ]
    }
}
