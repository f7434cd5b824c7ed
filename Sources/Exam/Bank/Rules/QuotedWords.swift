package import Vocabulary

/// Words between quotation marks in an explanation are the words of the cited articles.
package struct QuotedWords: ItemRule {
    package let codes = ["lint.quote-not-in-article"]
    package let severity = Finding.Severity.error
    package let purpose = Wording(
        "解析引号内的文字须是所引条文的原文（给出法规文本时检查）",
        "what an explanation quotes stands in the cited articles (when texts are given)")

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard let basis = item.draft.basis,
            let statute = subject.texts[StatuteEdition(basis.statute, basis.version)]
        else { return [] }
        let cited = Folding.withoutSpace(
            basis.articles.compactMap(statute.text(ofArticle:)).joined())
        return QuotedWords.quotes(in: item.draft.explanation).filter { quote in
            !cited.holds(Folding.withoutSpace(quote))
        }.map { quote in
            Wording("解析中的“\(quote)”不是所引条文的原文。", "the cited articles do not say \(quote)")
        }
    }

    /// What stands between “ and ”.
    static func quotes(in text: String) -> [String] {
        text.split(separator: "“", omittingEmptySubsequences: false).dropFirst().compactMap {
            part in
            part.firstIndex(of: "”").map { String(part[..<$0]) }
        }
    }
}
