package import Vocabulary

/// 以上都对, 以上都不对 speak of the choices above them; where the order is drawn, there are none.
package struct AllOrNone: ItemRule {
    package let codes = ["lint.all-or-none"]
    package let severity = Finding.Severity.error
    package let purpose = Wording(
        "“以上都对”“以上都不对”类选项没有固定位置", "an all-of-the-above or none-of-the-above that is not pinned")
    package let source: String? = ItemWriting.guideline(25) + " and 26"

    package init() {}

    private static let words = [
        "以上", "上述选项", "上述各项", "上述都", "上述均", "前述都", "前述均", "前述选项", "前三项", "前两项", "前几项",
        "前面三项", "前面各项",
    ]

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.isOrderDrawn else { return [] }
        return item.draft.choices.filter { !$0.isPinned && AllOrNone.speaksOfOthers($0.text) }.map {
            Wording(
                "选项 \($0.id)“\($0.text)”所指的选项会随机换位，应固定位置（pinned）或改写。",
                "choice \($0.id) speaks of the others, whose order is drawn: pin it or rewrite it")
        }
    }

    /// `以上都对`, but not `五年以上都可以`: the word stands at the beginning and the text is short.
    static func speaksOfOthers(_ text: String) -> Bool {
        guard text.unicodeScalars.count <= 14, let word = words.first(where: text.hasPrefix) else {
            return false
        }
        let rest = text.dropFirst(word.count)
        guard word == "以上" else { return true }
        return ["都", "均", "全", "皆", "各项", "选项", "说法", "答案", "三", "四", "两", "几", "所有", "内容", "情形"]
            .contains(where: rest.hasPrefix)
    }
}
