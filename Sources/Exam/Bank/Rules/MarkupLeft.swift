package import Vocabulary

/// Marks of web pages and invisible characters that came along with a text.
package struct MarkupLeft: ItemRule {
    package let codes = ["lint.markup"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "残留的网页标记或不可见字符", "left-over marks of web pages, or invisible characters")

    package init() {}

    private static let words = [
        "&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&#", "&ldquo;", "&rdquo;", "<p", "</", "<br",
        "<div", "<span",
        "<font", "<img", "\\n", "\\r", "\u{200B}", "\u{FEFF}", "\u{00AD}", "\u{200E}", "\u{2028}",
    ]

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard let found = item.texts.compactMap({ $0.firstHeld(of: MarkupLeft.words) }).first else {
            return []
        }
        let visible = found.unicodeScalars.allSatisfy { $0.isASCII }
        let name =
            visible
            ? found
            : found.unicodeScalars.first.map { "U+" + String($0.value, radix: 16, uppercase: true) }
                ?? found
        return [Wording("残留标记 \(name)。", "left-over mark \(name)")]
    }
}
