package import Vocabulary

/// What a blank accepts is short and said once: nobody writes thirty letters as the key has them.
package struct BlankTexts: ItemRule {
    package let codes = ["lint.blank-texts"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "填空的答案过长、重复，或题干里就有", "a blank's text is long, given twice, or stands in the stem")

    package init() {}

    private static let longest = 15

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.draft.type == .fillIn, case .texts(let blanks)? = item.draft.key else {
            return []
        }
        return blanks.enumerated().flatMap { index, texts in
            faults(of: texts, blank: index + 1, stem: item.draft.stem)
        }
    }

    private func faults(of texts: [AcceptedText], blank: Int, stem: String) -> [Wording] {
        var found: [Wording] = []
        if let long = texts.first(where: { $0.text.count > BlankTexts.longest }) {
            found.append(
                Wording(
                    "第 \(blank) 空的答案有 \(long.text.count) 字，考生很难写得一字不差。",
                    "blank \(blank) wants \(long.text.count) letters, which nobody writes alike"))
        }
        if Set(texts).count < texts.count {
            found.append(Wording("第 \(blank) 空有重复的答案。", "blank \(blank) accepts a text twice"))
        }
        if let shown = texts.first(where: { $0.text.count >= 4 && stem.holds($0.text) }) {
            found.append(
                Wording(
                    "第 \(blank) 空的答案“\(shown.text)”就在题干里。", "the stem gives blank \(blank) away"))
        }
        return found
    }
}
